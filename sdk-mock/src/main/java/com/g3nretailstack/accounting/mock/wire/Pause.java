package com.g3nretailstack.accounting.mock.wire;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** How the relay waits: between the pieces of a trickle, and before an answer that is held back. */
@FunctionalInterface
public interface Pause {

    /**
     * Waits on the connection's own thread.
     *
     * @throws InterruptedException once the relay is closed
     */
    void pause(Duration time) throws InterruptedException;

    /** Waits for as long as it is told, in real time. */
    static Pause real() {
        return time -> TimeUnit.NANOSECONDS.sleep(time.toNanos());
    }
}
