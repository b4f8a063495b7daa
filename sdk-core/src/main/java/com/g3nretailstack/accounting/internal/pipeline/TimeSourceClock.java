package com.g3nretailstack.accounting.internal.pipeline;

import com.g3nretailstack.accounting.retry.TimeSource;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Our time as a {@link Clock}. */
final class TimeSourceClock extends Clock {
    private final TimeSource time;
    private final ZoneId zone;

    TimeSourceClock(TimeSource time) {
        this(time, ZoneOffset.UTC);
    }

    private TimeSourceClock(TimeSource time, ZoneId zone) {
        this.time = time;
        this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new TimeSourceClock(time, other);
    }

    @Override
    public Instant instant() {
        return time.now();
    }
}
