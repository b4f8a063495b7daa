package com.g3nretailstack.accounting.internal.pipeline;

import com.g3nretailstack.accounting.retry.TimeSource;
import java.time.Duration;

/** The moment at which a whole call gives up. */
public final class Deadline {
    private final TimeSource time;
    private final long atNanos;

    private Deadline(TimeSource time, long atNanos) {
        this.time = time;
        this.atNanos = atNanos;
    }

    /** A deadline that far from now. */
    public static Deadline in(Duration timeout, TimeSource time) {
        return new Deadline(time, time.nanoTime() + timeout.toNanos());
    }

    /** What is left, never negative. */
    public Duration remaining() {
        return Duration.ofNanos(remainingNanos());
    }

    /** What is left in nanoseconds, never negative. */
    public long remainingNanos() {
        return Math.max(0, atNanos - time.nanoTime());
    }

    /** Whether nothing is left. */
    public boolean expired() {
        return remainingNanos() == 0;
    }

    /** Whether there is time for that wait and something after it. */
    public boolean allows(Duration wait) {
        return wait.compareTo(remaining()) < 0;
    }
}
