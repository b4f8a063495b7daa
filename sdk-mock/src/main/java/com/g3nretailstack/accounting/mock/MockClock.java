package com.g3nretailstack.accounting.mock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The mock's clock: system time by default, or an instant that a test sets and advances; thread-safe.
 *
 * <p>Grants, export runs and remembered idempotency keys all follow it. It always tells UTC.
 */
public final class MockClock extends Clock {

    private volatile Clock source;

    private MockClock(Clock source) {
        this.source = source;
    }

    /** A clock that follows the system's time. */
    public static MockClock system() {
        return new MockClock(Clock.systemUTC());
    }

    /** A clock that stands at an instant until it is set or advanced. */
    public static MockClock fixed(Instant instant) {
        return new MockClock(Clock.fixed(instant, ZoneOffset.UTC));
    }

    /** Stops the clock at an instant. */
    public void set(Instant instant) {
        source = Clock.fixed(instant, ZoneOffset.UTC);
    }

    /** Moves the clock: a standing one stands later, a running one runs ahead by so much. */
    public synchronized void advance(Duration by) {
        source = Clock.offset(source, by);
    }

    /** Lets the clock follow the system's time again. */
    public void followSystem() {
        source = Clock.systemUTC();
    }

    @Override
    public Instant instant() {
        return source.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** This clock as seen in another zone: what sets this one sets that one. */
    @Override
    public Clock withZone(ZoneId zone) {
        return new Zoned(this, zone);
    }

    private static final class Zoned extends Clock {

        private final MockClock clock;
        private final ZoneId zone;

        Zoned(MockClock clock, ZoneId zone) {
            this.clock = clock;
            this.zone = zone;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new Zoned(clock, other);
        }
    }
}
