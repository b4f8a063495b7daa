package com.g3nretailstack.accounting.testing;

import com.g3nretailstack.accounting.retry.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** A time that stands still until it is advanced; sleeping advances it at once. Thread-safe. */
public class SetTime implements TimeSource {

    private final Instant start = Instant.parse("2026-03-04T10:00:00Z");
    private final AtomicLong passed = new AtomicLong();

    /** Lets time pass. */
    public void advance(Duration duration) {
        passed.addAndGet(duration.toNanos());
    }

    @Override
    public Instant now() {
        return start.plusNanos(passed.get());
    }

    @Override
    public long nanoTime() {
        // a start near the overflow shows who compares instead of subtracting
        return Long.MAX_VALUE - 1_000 + passed.get();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted before waiting");
        }
        advance(duration);
    }
}
