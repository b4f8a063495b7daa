package com.g3nretailstack.accounting.scenario;

import com.g3nretailstack.accounting.testing.Answer;
import java.util.concurrent.CountDownLatch;

/** A request of another thread that gets no answer while the case runs, and so keeps its place. */
final class HeldRequest implements AutoCloseable {
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);

    /** Makes the call beside the caller; returns when its request has come. */
    void begin(Runnable call) {
        Thread caller = new Thread(call, "held-request");
        caller.setDaemon(true);
        caller.start();
        try {
            arrived.await();
        } catch (InterruptedException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    /** Lets the request wait. */
    Answer answer() {
        arrived.countDown();
        return Answer.silence(over);
    }

    /** Lets the request end, without an answer. */
    @Override
    public void close() {
        over.countDown();
    }
}
