package com.g3nretailstack.accounting.examples.faultstorm.socket;

import com.g3nretailstack.accounting.retry.TimeSource;
import java.time.Duration;
import java.time.Instant;

/** The system's time, with a time of day that may be off. Thread-safe. */
final class ShiftedTime implements TimeSource {
    private static final TimeSource SYSTEM = TimeSource.system();

    private volatile Duration off = Duration.ZERO;

    ShiftedTime() {}

    void isOff(Duration by) {
        off = by;
    }

    @Override
    public Instant now() {
        return SYSTEM.now().plus(off);
    }

    @Override
    public long nanoTime() {
        return SYSTEM.nanoTime();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        SYSTEM.sleep(duration);
    }
}
