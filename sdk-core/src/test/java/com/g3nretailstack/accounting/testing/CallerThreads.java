package com.g3nretailstack.accounting.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;

/** Threads to call from: virtual ones where the JVM has them, else daemons; reached by reflection, as on Java 17 there are none. */
public final class CallerThreads {
    private static final boolean VIRTUAL = Runtime.version().feature() >= 21;

    private CallerThreads() {}

    /** Whether they are virtual. */
    public static boolean areVirtual() {
        return VIRTUAL;
    }

    /** Makes and starts that many, which all do the same. */
    public static List<Thread> start(int count, Runnable work) {
        ThreadFactory factory = VIRTUAL ? virtual() : CallerThreads::daemon;
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Thread thread = factory.newThread(work);
            thread.start();
            threads.add(thread);
        }
        return threads;
    }

    /** Waits until all have ended. */
    public static void join(List<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(null, work, "caller", 256 << 10);
        thread.setDaemon(true);
        return thread;
    }

    private static ThreadFactory virtual() {
        try {
            Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
            return (ThreadFactory) Class.forName("java.lang.Thread$Builder")
                    .getMethod("factory")
                    .invoke(builder);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
