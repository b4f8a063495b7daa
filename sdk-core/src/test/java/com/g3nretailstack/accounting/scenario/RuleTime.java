package com.g3nretailstack.accounting.scenario;

import com.g3nretailstack.accounting.retry.TimeSource;
import com.g3nretailstack.accounting.testing.SetTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

/** A set time that notes each wait, and lets a script interrupt it. */
final class RuleTime implements TimeSource {
    private final SetTime time = new SetTime();
    private final List<Duration> waits = new CopyOnWriteArrayList<>();
    private volatile BooleanSupplier interruptsNow = () -> false;

    void interruptWhen(BooleanSupplier now) {
        interruptsNow = now;
    }

    void pass(Duration duration) {
        time.advance(duration);
    }

    List<Duration> waits() {
        return List.copyOf(waits);
    }

    @Override
    public Instant now() {
        return time.now();
    }

    @Override
    public long nanoTime() {
        return time.nanoTime();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        if (interruptsNow.getAsBoolean()) {
            throw new InterruptedException("interrupted while waiting");
        }
        waits.add(duration);
        time.sleep(duration);
    }
}
