package com.g3nretailstack.accounting.internal.async;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

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

    private final String name;
    private final int threads;
    private final int queue;
    private final boolean pooled;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Executor executor;
    private boolean closed;

    private AsyncThreads(String name, int threads, int queue, boolean pooled) {
        this.name = name;
        this.threads = threads;
        this.queue = queue;
        this.pooled = pooled;
    }

    /** Virtual threads where the JVM has them, else a pool of this size; neither is made before the first task. */
    public static AsyncThreads create(String name, int threads, int queue) {
        return new AsyncThreads(name, threads, queue, false);
    }

    /** A pool on every JVM. */
    static AsyncThreads pool(String name, int threads, int queue) {
        return new AsyncThreads(name, threads, queue, true);
    }

    /** Runs the task on a thread of its own or of the pool; refused when there is no room, or after {@link #close()}. */
    @Override
    public void execute(Runnable task) {
        executor().execute(task);
    }

    private Executor executor() {
        lock.lock();
        try {
            if (closed) {
                throw new RejectedExecutionException("closed");
            }
            Executor made = executor != null ? executor : make();
            executor = made;
            return made;
        } finally {
            lock.unlock();
        }
    }

    private Executor make() {
        Optional<ThreadFactory> virtual = pooled ? Optional.empty() : VirtualThreads.factory(name + "-");
        return virtual.<Executor>map(factory -> task -> factory.newThread(task).start())
                .orElseGet(this::newPool);
    }

    private Executor newPool() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                threads, threads, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(queue), daemons(name));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static ThreadFactory daemons(String name) {
        AtomicLong number = new AtomicLong();
        return task -> {
            Thread thread = new Thread(null, task, name + "-" + number.getAndIncrement(), 0, false);
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Tells whether {@link #close()} was called. */
    public boolean closed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** Takes no more tasks; those that were taken run to their end, each on its own terms. Does not wait for them. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            if (executor instanceof ExecutorService pool) {
                pool.shutdown();
            }
        } finally {
            lock.unlock();
        }
    }
}
