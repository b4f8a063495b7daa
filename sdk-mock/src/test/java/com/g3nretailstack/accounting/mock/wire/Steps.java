package com.g3nretailstack.accounting.mock.wire;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A pause that lasts until the test says so. */
final class Steps implements Pause {

    private final BlockingQueue<Duration> begun = new LinkedBlockingQueue<>();
    private final Semaphore over = new Semaphore(0);

    @Override
    public void pause(Duration time) throws InterruptedException {
        begun.add(time);
        over.acquire();
    }

    /** Waits until a pause has begun; says how long it was to be. */
    Duration begun() throws InterruptedException {
        return Objects.requireNonNull(begun.poll(15, TimeUnit.SECONDS), "no pause began");
    }

    /** Ends one pause. */
    void goOn() {
        over.release();
    }

    /** Ends all pauses that come. */
    void goOnForEver() {
        over.release(1_000_000);
    }
}
