package com.g3nretailstack.accounting.retry;

import java.time.Duration;
import java.time.Instant;

/**
 * The one clock and sleeper that the client looks at and waits by.
 *
 * <p>Tests give the client one of their own and never wait in earnest. Implementations are thread-safe.
 */
public interface TimeSource {

    /** The time of day, for what is shown and for dates that the service names. */
    Instant now();

    /** A steady count of nanoseconds, as of {@link System#nanoTime()}, for deadlines and durations. */
    long nanoTime();

    /**
     * Waits for a time; zero and negative times do not wait.
     *
     * @throws InterruptedException if the thread is interrupted before or while it waits
     */
    void sleep(Duration duration) throws InterruptedException;

    /** The clock of this machine and {@link Thread#sleep(long)}. */
    static TimeSource system() {
        return SystemTime.INSTANCE;
    }
}
