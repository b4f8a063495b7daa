package com.g3nretailstack.accounting.examples.receivables.book;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Does the same to many things, some at once; the first failure ends it. */
public final class Parallel implements AutoCloseable {
    private final ExecutorService threads;

    /** Uses so many threads. */
    public Parallel(int width) {
        this.threads = Executors.newFixedThreadPool(width);
    }

    /**
     * Does it to each, and returns once all are done.
     *
     * @throws CancellationException if the thread is interrupted; its flag is set again
     */
    public <T> void each(Collection<T> things, Consumer<T> work) {
        List<Future<?>> running = new ArrayList<>();
        for (T thing : things) {
            running.add(threads.submit(called(thing, work)));
        }
        try {
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException failed) {
            running.forEach(one -> one.cancel(false));
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException e) {
            running.forEach(one -> one.cancel(true));
            Thread.currentThread().interrupt();
            throw (CancellationException) new CancellationException("interrupted").initCause(e);
        }
    }

    private static <T> Callable<Boolean> called(T thing, Consumer<T> work) {
        return () -> {
            work.accept(thing);
            return true;
        };
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
