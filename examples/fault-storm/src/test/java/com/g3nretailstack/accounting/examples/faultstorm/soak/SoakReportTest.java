package com.g3nretailstack.accounting.examples.faultstorm.soak;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.examples.faultstorm.history.Told;
import com.g3nretailstack.accounting.examples.faultstorm.work.Work;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SoakReportTest {
    private final SoakCount count = new SoakCount();

    @Test
    void hasNothingToSayOfALoadThatWasHeld() {
        assertThat(complaints(new Vitals(50 << 20, 4, 20), new Vitals(51 << 20, 64, 21), 0))
                .isEmpty();
    }

    @Test
    void complainsOfAHeapThatGrows() {
        assertThat(complaints(new Vitals(50 << 20, 0, 20), new Vitals(60 << 20, 0, 20), 0))
                .containsExactly("the heap grew from 52428800 to 62914560 bytes");
    }

    @Test
    void complainsOfThreadsThatGrow() {
        assertThat(complaints(new Vitals(0, 0, 20), new Vitals(0, 0, 29), 0))
                .containsExactly("threads grew from 20 to 29");
    }

    @Test
    void complainsOfAPoolBeyondItsBound() {
        assertThat(complaints(new Vitals(0, 64, 1), new Vitals(0, 65, 1), 0))
                .containsExactly("the client's pool has 65 threads");
    }

    @Test
    void complainsOfEventsThatWereToldAndAreNotThere() {
        count.done(new Work.Done("record-event", Told.DONE, ""), 1);

        assertThat(complaints(new Vitals(0, 0, 1), new Vitals(0, 0, 1), 0))
                .containsExactly("1 events were told as recorded and 0 as unknown, and 0 are there");
    }

    @Test
    void complainsOfEventsThatAreThereAndWereNotTold() {
        count.done(new Work.Done("record-event", Told.UNKNOWN, "OutcomeUnknownException"), 1);

        assertThat(complaints(new Vitals(0, 0, 1), new Vitals(0, 0, 1), 2))
                .containsExactly("0 events were told as recorded and 1 as unknown, and 2 are there");
    }

    @Test
    void complainsOfExceptionsThatAreNoneOfTheSdk() {
        count.surprise(new IllegalStateException("unexpected"));

        assertThat(complaints(new Vitals(0, 0, 1), new Vitals(0, 0, 1), 0))
                .containsExactly("1 calls threw java.lang.IllegalStateException");
    }

    private List<String> complaints(Vitals warm, Vitals end, long events) {
        return new SoakReport(Duration.ofSeconds(60), 50, count, warm, end, events).complaints();
    }
}
