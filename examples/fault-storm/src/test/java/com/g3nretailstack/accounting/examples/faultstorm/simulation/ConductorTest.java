package com.g3nretailstack.accounting.examples.faultstorm.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConductorTest {
    private static final Instant START = Instant.parse("2026-11-02T10:00:00Z");

    private final Conductor conductor = new Conductor(START);
    private final List<String> seen = new ArrayList<>();

    @Test
    void whoWaitsLessGoesOnFirst() throws Exception {
        conductor.play(List.of(
                () -> {
                    conductor.sleep(Duration.ofHours(2));
                    seen.add("late at " + conductor.now());
                },
                () -> {
                    conductor.sleep(Duration.ofHours(1));
                    seen.add("early at " + conductor.now());
                }));

        assertThat(seen).containsExactly("early at 2026-11-02T11:00:00Z", "late at 2026-11-02T12:00:00Z");
    }

    @Test
    void aThreadRunsUntilItWaits() throws Exception {
        Runnable part = () -> {
            seen.add("begins");
            seen.add("waits");
            conductor.sleep(Duration.ofMillis(1));
        };
        conductor.play(List.of(part, part));

        assertThat(seen).containsExactly("begins", "waits", "begins", "waits");
    }

    @Test
    void whatIsDueRunsAlsoWhenAllPartsHaveEnded() throws Exception {
        conductor.play(List.of(() -> conductor.later(Duration.ofSeconds(29), () -> seen.add("at " + conductor.now()))));

        assertThat(seen).containsExactly("at 2026-11-02T10:00:29Z");
    }

    @Test
    void theClientsClockMayBeOffAndMeasuresTheSame() {
        conductor.clientClockIsOff(Duration.ofHours(-1));

        conductor.sleep(Duration.ofSeconds(5));

        assertThat(conductor.now()).isEqualTo("2026-11-02T09:00:05Z");
        assertThat(conductor.nanoTime()).isEqualTo(5_000_000_000L);
        assertThat(conductor.trueTime()).isEqualTo("2026-11-02T10:00:05Z");
    }

    @Test
    void aPartThatBreaksOffIsNotPassedOver() {
        assertThatThrownBy(() -> conductor.play(List.of(() -> {
                    throw new IllegalArgumentException("broken");
                })))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("broken");
    }
}
