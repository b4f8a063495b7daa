package com.g3nretailstack.accounting.internal.async;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The threads on which calls run apart from their caller.
 *
 * <p>Where the JVM has virtual threads (Java 21 and later) each task gets one, without a bound here: the client's own limit on
 * concurrent calls bounds what goes out. Elsewhere a pool of daemon threads serves them: at most {@code threads} at once, at most
 * {@code queue} more waiting, and what comes on top is refused with {@link RejectedExecutionException}. Pool threads start on
 * demand and end after ten seconds without work, so nothing is left behind even when {@link #close()} is forgotten.
 *
 * <p>Safe for use by many threads.
 */
public final class AsyncThreads implements Executor, AutoCloseable {
    private static final long IDLE_SECONDS = 10;

    private final Executor executor;
    private final Runnable shutdown;
    private volatile boolean closed;

    private AsyncThreads(Executor executor, Runnable shutdown) {
        this.executor = executor;
        this.shutdown = shutdown;
    }

    /** Virtual threads where the JVM has them, else a pool of this size. */
    public static AsyncThreads create(String name, int threads, int queue) {
        return VirtualThreads.factory(name + "-")
                .map(AsyncThreads::virtual)
                .orElseGet(() -> pool(name, threads, queue));
    }

    private static AsyncThreads virtual(ThreadFactory factory) {
        return new AsyncThreads(task -> factory.newThread(task).start(), () -> {});
    }

    static AsyncThreads pool(String name, int threads, int queue) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                threads, threads, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(queue), daemons(name));
        pool.allowCoreThreadTimeOut(true);
        return new AsyncThreads(pool, pool::shutdown);
    }

    private static ThreadFactory daemons(String name) {
        AtomicLong number = new AtomicLong();
        return task -> {
            Thread thread = new Thread(null, task, name + "-" + number.getAndIncrement(), 0, false);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Runs the task on a thread of its own or of the pool; refused when there is no room, or after {@link #close()}. */
    @Override
    public void execute(Runnable task) {
        if (closed) {
            throw new RejectedExecutionException("closed");
        }
        executor.execute(task);
    }

    /** Tells whether {@link #close()} was called. */
    public boolean closed() {
        return closed;
    }

    /** Takes no more tasks; those that were taken run to their end, each on its own terms. Does not wait for them. */
    @Override
    public void close() {
        closed = true;
        shutdown.run();
    }
}
