package com.g3nretailstack.accounting.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.revision.Outcome.Status;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    @Test
    void holdsTheRecordAsItNowStands() {
        Outcome<String> outcome = new Outcome<>(Status.ALREADY_AS_REQUESTED, "batch");

        assertThat(outcome.record()).isEqualTo("batch");
        assertThat(outcome.status()).isEqualTo(Status.ALREADY_AS_REQUESTED);
    }

    @Test
    @SuppressWarnings("NullAway") // what an unchecked caller may do
    void refusesNullByName() {
        assertThatThrownBy(() -> new Outcome<>(null, "batch")).hasMessage("status");
        assertThatThrownBy(() -> new Outcome<>(Status.APPLIED, null)).hasMessage("record");
    }
}
