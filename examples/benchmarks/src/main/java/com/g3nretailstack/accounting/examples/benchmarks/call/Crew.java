package com.g3nretailstack.accounting.examples.benchmarks.call;

import com.g3nretailstack.accounting.examples.benchmarks.rival.Rival;
import com.g3nretailstack.accounting.examples.benchmarks.usage.Usage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The threads that call; they outlive all bursts, so that what they allocate is counted to the end. */
final class Crew implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool(Crew::daemon);

    private final int part;

    /** Makes one n-th of the calls that loads have. */
    Crew(int part) {
        this.part = part;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "caller");
        thread.setDaemon(true);
        return thread;
    }

    /** Makes the calls of a load, shared among its threads, and waits for the last. */
    Burst burst(Load load, Rival rival) throws IOException, InterruptedException {
        // whatever measuring itself allocates is there before
        int each = Math.max(1, load.calls() / part / load.threads());
        long[] latencies = new long[each * load.threads()];
        List<Callable<Void>> parts = parts(load, rival, latencies, each);
        Usage before = Usage.now();
        long started = System.nanoTime();
        join(threads.invokeAll(parts), load, rival);
        long wall = System.nanoTime() - started;
        Usage after = Usage.now();
        Arrays.sort(latencies);
        return new Burst(latencies, wall, after.cpuNanosSince(before), after.allocatedSince(before));
    }

    private static List<Callable<Void>> parts(Load load, Rival rival, long[] latencies, int each) {
        List<Callable<Void>> parts = new ArrayList<>();
        for (int thread = 0; thread < load.threads(); thread++) {
            int from = thread * each;
            parts.add(() -> {
                for (int call = from; call < from + each; call++) {
                    long started = System.nanoTime();
                    load.call(rival);
                    latencies[call] = System.nanoTime() - started;
                }
                return null;
            });
        }
        return parts;
    }

    private static void join(List<Future<Void>> parts, Load load, Rival rival)
            throws IOException, InterruptedException {
        for (Future<Void> part : parts) {
            try {
                part.get();
            } catch (ExecutionException failed) {
                throw new IOException(
                        "a call by " + rival.name() + " failed, " + load.words() + ": " + failed.getCause(),
                        failed.getCause());
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
