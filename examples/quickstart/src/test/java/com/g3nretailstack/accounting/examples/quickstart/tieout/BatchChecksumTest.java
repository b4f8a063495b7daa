package com.g3nretailstack.accounting.examples.quickstart.tieout;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.EventType;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchChecksumTest {
    // printf 'e-1\tsale\t15.3\tGBP\tref-1\ne-10\trefund\t-100\tGBP\tref-3\ne-2\tsale\t0\tGBP\t\n' | sha256sum
    private static final String BY_SHELL = "79e2db9c9039ad18fdb764d13952f95043318ed8250f5e51528d57033a7d7b10";

    @Test
    void isWhatSha256sumSaysOfTheSortedLines() {
        BatchChecksum checksum = new BatchChecksum();
        checksum.add(event("e-2", EventType.SALE, "0.00").build());
        checksum.add(event("e-10", EventType.REFUND, "-1E+2")
                .sourceRefs(List.of("ref-3"))
                .build());
        checksum.add(event("e-1", EventType.SALE, "15.30")
                .sourceRefs(List.of("ref-1", "ref-2"))
                .build());

        assertThat(checksum.hex()).isEqualTo(BY_SHELL);
        assertThat(checksum.hex()).isEqualTo(BY_SHELL);
    }

    @Test
    void ofNothingIsThatOfNoBytes() {
        assertThat(new BatchChecksum().hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    private static Event.Builder event(String id, EventType type, String amount) {
        return Event.builder()
                .eventId(id)
                .type(type)
                .amount(new BigDecimal(amount))
                .currency("GBP");
    }
}
