package com.g3nretailstack.accounting.examples.faultstorm.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The service's clock: the conductor's, off by what the weather says. */
final class ServiceClock extends Clock {
    private final Conductor conductor;
    private Duration off = Duration.ZERO;

    ServiceClock(Conductor conductor) {
        this.conductor = conductor;
    }

    void isOff(Duration by) {
        off = by;
    }

    @Override
    public Instant instant() {
        return conductor.trueTime().plus(off);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the service's time is UTC");
    }
}
