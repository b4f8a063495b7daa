package com.g3nretailstack.accounting.internal.interrupt;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import okhttp3.Call;

/**
 * Cancels a call in flight when its thread is interrupted.
 *
 * <p>A platform thread that waits in a socket read does not see an interrupt. One daemon looks at the threads of all calls in
 * flight every 50 ms, and cancels the call of a thread whose interrupt flag is set; the read then fails with an
 * {@link java.io.IOException}, and the flag is still set. No call is handed to another thread for this.
 *
 * <pre>{@code
 * try (WatchedCall watched = InterruptWatch.watch(call);
 *         Response response = watched.execute()) {
 *     return decode(response.body());   // the body is read inside, too
 * }
 * }</pre>
 *
 * <p>The daemon starts with the first call, ends after ten seconds without one, and starts again on demand; while it rests
 * nothing is held, no thread and no call. Safe for use by many threads.
 */
public final class InterruptWatch {
    private static final InterruptWatch SHARED = new InterruptWatch(Duration.ofMillis(50), Duration.ofSeconds(10));

    private final long periodNanos;
    private final long idleRounds;
    private final Set<WatchedCall> inFlight = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean running = new AtomicBoolean();

    /** Makes a watch that looks once per {@code period}, and whose daemon ends after {@code idle} without a call. */
    InterruptWatch(Duration period, Duration idle) {
        this.periodNanos = period.toNanos();
        this.idleRounds = idle.dividedBy(period);
    }

    /**
     * Watches the calling thread on behalf of this call until the result is closed, by the same thread.
     *
     * <p>There is one watch in this JVM, and so one daemon, however many clients there are.
     */
    public static WatchedCall watch(Call call) {
        return SHARED.register(call);
    }

    WatchedCall register(Call call) {
        WatchedCall watched = new WatchedCall(call, Thread.currentThread(), inFlight);
        inFlight.add(watched);
        try {
            startWhenAsleep();
            return watched;
        } catch (Error noThread) {
            watched.close();
            throw noThread;
        }
    }

    private void startWhenAsleep() {
        if (running.get() || !running.compareAndSet(false, true)) {
            return;
        }
        try {
            startDaemon();
        } catch (Error noThread) {
            running.set(false);
            throw noThread;
        }
    }

    private void startDaemon() {
        // no inherited thread locals and no context class loader: the daemon outlives whoever happens to start it
        Thread daemon = new Thread(null, this::look, "accounting-interrupt-watch", 0, false);
        daemon.setDaemon(true);
        daemon.setContextClassLoader(null);
        daemon.start();
    }

    private void look() {
        do {
            try {
                lookUntilIdle();
            } finally {
                running.set(false);
            }
            // a call that came in just now may have found the daemon still awake: whoever sets the flag carries on
        } while (!inFlight.isEmpty() && running.compareAndSet(false, true));
    }

    private void lookUntilIdle() {
        for (long idle = 0; idle < idleRounds; idle = inFlight.isEmpty() ? idle + 1 : 0) {
            LockSupport.parkNanos(this, periodNanos);
            inFlight.forEach(WatchedCall::cancelWhenInterrupted);
        }
    }

    int watched() {
        return inFlight.size();
    }

    boolean awake() {
        return running.get();
    }
}
