package com.g3nretailstack.accounting.paging;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.UndeclaredThrowableException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;

/** One page that is being fetched while the caller works on the one before it. */
final class ReadAhead<T> {
    private final FutureTask<Page<T>> task;

    private ReadAhead(FutureTask<Page<T>> task) {
        this.task = task;
    }

    static <T> ReadAhead<T> start(PageSource<T> source, PageToken token, Executor executor) {
        FutureTask<Page<T>> task = new FutureTask<>(() -> source.fetch(token));
        ReadAhead<T> ahead = new ReadAhead<>(task);
        try {
            executor.execute(ahead::run);
        } catch (RejectedExecutionException noRoom) {
            // reading ahead is a favour, not a need: the page is fetched when it is reached
        }
        return ahead;
    }

    private void run() {
        task.run();
        if (task.isCancelled()) {
            Thread.interrupted(); // cancel's interrupt was meant for this page, not for what the thread does next
        }
    }

    /** The page, waited for; fetched here and now if no thread has begun with it, so that a full pool never blocks a walk. */
    Page<T> page() {
        task.run();
        try {
            return task.get();
        } catch (InterruptedException interrupt) {
            cancel();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the next page", interrupt);
        } catch (ExecutionException failure) {
            throw unchecked(requireNonNull(failure.getCause()));
        }
    }

    private static RuntimeException unchecked(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException known ? known : new UndeclaredThrowableException(failure);
    }

    void cancel() {
        task.cancel(true);
    }
}
