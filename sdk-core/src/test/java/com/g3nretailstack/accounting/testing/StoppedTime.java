package com.g3nretailstack.accounting.testing;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** A time in which whoever begins to wait waits for ever. */
public final class StoppedTime extends SetTime {
    private final CountDownLatch waiting = new CountDownLatch(1);

    /** Returns when somebody waits. */
    public void awaitWaiting() throws InterruptedException {
        waiting.await();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        waiting.countDown();
        new CountDownLatch(1).await();
    }
}
