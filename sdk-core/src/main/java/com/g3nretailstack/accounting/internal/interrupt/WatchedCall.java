package com.g3nretailstack.accounting.internal.interrupt;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Set;
import okhttp3.Call;
import okhttp3.Response;

/** A call in flight whose thread is being watched; close it when the call is over, its body included. */
public final class WatchedCall implements AutoCloseable {
    private final Call call;
    private final Thread thread;
    private final Set<WatchedCall> inFlight;
    private volatile boolean cancelled;

    WatchedCall(Call call, Thread thread, Set<WatchedCall> inFlight) {
        this.call = call;
        this.thread = thread;
        this.inFlight = inFlight;
    }

    /**
     * Sends the call and waits for its answer.
     *
     * <p>An interrupt makes it throw an {@link IOException}, with the thread's interrupt flag set, at whatever point it strikes.
     */
    public Response execute() throws IOException {
        try {
            return call.execute();
        } catch (InterruptedIOException early) {
            throw "interrupted".equals(early.getMessage()) ? interrupted(early) : early; // else it is a time-out
        } catch (IOException | RuntimeException declared) {
            throw declared;
        } catch (Exception undeclared) {
            throw interrupted(undeclared);
        }
    }

    // OkHttp 5 waits for a connection by way of a queue, and Kotlin lets that queue's checked InterruptedException out:
    // it is declared nowhere, the flag is clear, and the call is not cancelled
    private IOException interrupted(Exception seen) {
        cancelled = true;
        cancel();
        Thread.currentThread().interrupt();
        IOException interrupted = new InterruptedIOException("interrupted");
        interrupted.initCause(seen);
        return interrupted;
    }

    /** Tells whether the call was cancelled because of an interrupt; stays readable after {@link #close()}. */
    public boolean cancelled() {
        return cancelled;
    }

    /**
     * Ends the watching, by the thread that began it; may be called more than once.
     *
     * <p>Where an interrupt cancelled the call, the thread's flag is set afterwards even if something below has cleared it.
     */
    @Override
    public void close() {
        if (inFlight.remove(this) && cancelled) {
            thread.interrupt();
        }
    }

    void cancelWhenInterrupted() {
        if (!cancelled && thread.isInterrupted()) {
            cancelled = true;
            cancel();
        }
    }

    private void cancel() {
        try {
            call.cancel();
        } catch (RuntimeException listenerOfTheUsersClient) {
            // a listener that throws out of cancel must not take the daemon, and so every other call, with it
        }
    }
}
