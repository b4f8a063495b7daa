package com.g3nretailstack.accounting.mock.wire;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads of a relay: daemons, named after its port. */
final class RelayThreads {

    private static final int PATIENCE_SECONDS = 10;

    private final AtomicInteger made = new AtomicInteger();
    private final Set<Thread> alive = ConcurrentHashMap.newKeySet();
    private final String name;
    private final ExecutorService threads;

    RelayThreads(int port) {
        name = "accounting-relay-" + port + "-";
        threads = Executors.newCachedThreadPool(this::daemon);
    }

    /** Starts some work, unless they are ended. */
    void start(Runnable work) {
        try {
            threads.execute(work);
        } catch (RejectedExecutionException ended) {
            // nobody waits for it
        }
    }

    /** Interrupts them and waits until they are gone, for 10 s at most. */
    void end() {
        threads.shutdownNow();
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        try {
            // the executor has terminated before the last of its threads has ended
            for (Thread thread : alive) {
                TimeUnit.NANOSECONDS.timedJoin(thread, Math.max(1, until - System.nanoTime()));
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    private Thread daemon(Runnable work) {
        Thread thread = new Thread(work, name + made.incrementAndGet());
        thread.setDaemon(true);
        alive.removeIf(earlier -> earlier.getState() == Thread.State.TERMINATED);
        alive.add(thread);
        return thread;
    }
}
