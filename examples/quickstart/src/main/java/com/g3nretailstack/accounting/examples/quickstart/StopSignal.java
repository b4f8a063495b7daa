package com.g3nretailstack.accounting.examples.quickstart;

import com.g3nretailstack.accounting.examples.quickstart.exit.ExitCode;
import com.g3nretailstack.accounting.examples.quickstart.exit.StopException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a signal end the run between two lines, with the checkpoint written.
 *
 * <p>What is in flight is finished; a service that does not answer holds the process for {@link #PATIENCE} at most.
 */
class StopSignal {
    /** How long the process waits for the run to end after a signal. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final CountDownLatch requested = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    /** Returns one that SIGINT and SIGTERM trigger. */
    static StopSignal ofProcess() {
        StopSignal signal = new StopSignal();
        Runtime.getRuntime().addShutdownHook(new Thread(signal::requestAndWait, "quickstart-stop"));
        return signal;
    }

    /** Asks the run to end. */
    final void request() {
        requested.countDown();
    }

    /** Says that the run has ended and the process may go. */
    final void ended() {
        ended.countDown();
    }

    /** Ends the run if that was asked for. */
    final void check() {
        if (requested.getCount() == 0) {
            throw new StopException(ExitCode.INTERRUPTED, "stopped; run again to resume");
        }
    }

    /** Waits that long, or until the run is asked to end, which ends it. */
    void pause(Duration time) {
        try {
            if (requested.await(time.toNanos(), TimeUnit.NANOSECONDS)) {
                check();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StopException(ExitCode.INTERRUPTED, "interrupted; run again to resume", e);
        }
    }

    private void requestAndWait() {
        request();
        try {
            if (!ended.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                System.err.println("calls in flight did not end in time; run again to resume");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
