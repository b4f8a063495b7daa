package com.g3nretailstack.accounting.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimeSourceTest {

    private final TimeSource system = TimeSource.system();

    @Test
    void theSystemsClockGoesForward() {
        long nanos = system.nanoTime();
        Instant now = system.now();

        assertThat(system.nanoTime() - nanos).isNotNegative();
        assertThat(now).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @Test
    void zeroAndNegativeTimesDoNotWait() throws InterruptedException {
        system.sleep(Duration.ZERO);
        system.sleep(Duration.ofDays(-1));
    }

    @Test
    void anInterruptedThreadDoesNotWaitAtAll() {
        Thread.currentThread().interrupt();

        // a day would hang the test
        assertThatThrownBy(() -> system.sleep(Duration.ofDays(1))).isInstanceOf(InterruptedException.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void anInterruptedThreadIsToldSoEvenIfThereIsNoWait() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> system.sleep(Duration.ZERO)).isInstanceOf(InterruptedException.class);
    }
}
