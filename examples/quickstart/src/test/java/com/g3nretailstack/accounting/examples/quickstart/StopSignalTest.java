package com.g3nretailstack.accounting.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.examples.quickstart.exit.ExitCode;
import com.g3nretailstack.accounting.examples.quickstart.exit.StopException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StopSignalTest {
    private final StopSignal stop = new StopSignal();

    @Test
    void letsTheRunGoOnUntilItIsAskedToEnd() {
        stop.check();
        stop.pause(Duration.ZERO);
        stop.request();

        assertThatThrownBy(stop::check)
                .isInstanceOfSatisfying(
                        StopException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.INTERRUPTED))
                .hasMessage("stopped; run again to resume");
    }

    @Test
    void endsAPauseAtOnce() {
        stop.request();

        assertThatThrownBy(() -> stop.pause(Duration.ofDays(1))).isInstanceOf(StopException.class);
    }

    @Test
    void endsAPauseWhenItsThreadIsInterrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> stop.pause(Duration.ofDays(1))).hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }
}
