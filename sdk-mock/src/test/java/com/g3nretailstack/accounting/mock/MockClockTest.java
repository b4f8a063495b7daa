package com.g3nretailstack.accounting.mock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MockClockTest {

    private static final Instant NOON = Instant.parse("2026-04-15T12:00:00Z");

    @Test
    void standsUntilItIsAdvanced() {
        MockClock clock = MockClock.fixed(NOON);

        clock.advance(Duration.ofMinutes(5));
        clock.advance(Duration.ofSeconds(1));

        assertThat(clock.instant()).isEqualTo("2026-04-15T12:05:01Z");
    }

    @Test
    void standsWhereItIsSet() {
        MockClock clock = MockClock.system();

        clock.set(NOON);

        assertThat(clock.instant()).isEqualTo(NOON);
    }

    @Test
    void runsAheadOfTheSystemWhenARunningOneIsAdvanced() {
        MockClock clock = MockClock.system();

        clock.advance(Duration.ofDays(1000));

        assertThat(clock.instant()).isAfter(Instant.now().plus(Duration.ofDays(999)));
    }

    @Test
    void followsTheSystemAgain() {
        MockClock clock = MockClock.fixed(NOON);
        Instant before = Instant.now();

        clock.followSystem();

        assertThat(clock.instant()).isBetween(before, Instant.now());
    }

    @Test
    void isTheSameClockInAnotherZone() {
        MockClock clock = MockClock.fixed(NOON);
        Clock london = clock.withZone(ZoneId.of("Europe/London"));

        clock.advance(Duration.ofHours(1));

        assertThat(london.instant()).isEqualTo(clock.instant());
        assertThat(london.getZone()).isEqualTo(ZoneId.of("Europe/London"));
    }
}
