package com.g3nretailstack.accounting.examples.faultstorm.socket;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Real threads, one for each part. */
final class Threads {
    private Threads() {}

    /** Runs all parts at once and waits for them; throws where they have not ended by then. */
    static void runAll(List<? extends Runnable> parts, Duration most) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(parts.size(), task -> {
            Thread thread = new Thread(task, "fault-storm-caller");
            thread.setDaemon(true);
            return thread;
        });
        try {
            parts.forEach(threads::execute);
            threads.shutdown();
            if (!threads.awaitTermination(most.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("hung: callers have not ended after " + most);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
