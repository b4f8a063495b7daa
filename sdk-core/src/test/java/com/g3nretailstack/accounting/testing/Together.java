package com.g3nretailstack.accounting.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same work on many threads that begin at once. */
public final class Together {

    private Together() {}

    /** What one of the threads does. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does it; the number is 0 for the first thread. */
        T of(int thread) throws Exception;
    }

    /** What the threads came to, in their order; throws what one of them threw. */
    public static <T> List<T> run(int threads, Work<T> work) throws Exception {
        CyclicBarrier begin = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<T>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                all.add(() -> {
                    begin.await();
                    return work.of(number);
                });
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : pool.invokeAll(all)) {
                results.add(one.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
