package com.g3nretailstack.accounting.paging;

import java.lang.reflect.UndeclaredThrowableException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;

/**
 * One page that is being fetched while the caller works on the one before it.
 *
 * <p>The task sees to it that one thread fetches and can be interrupted while it does; what came of it, even of an interrupted
 * one, stands in the outcome.
 */
final class ReadAhead<T> {
    private final CompletableFuture<Page<T>> outcome = new CompletableFuture<>();
    private final FutureTask<Void> task;

    private ReadAhead(PageSource<T> source, PageToken token) {
        this.task = new FutureTask<>(() -> fetch(source, token), null);
    }

    static <T> ReadAhead<T> start(PageSource<T> source, PageToken token, Executor executor) {
        ReadAhead<T> ahead = new ReadAhead<>(source, token);
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
            Thread.interrupted(); // that interrupt was meant for this page, not for what the thread does next
        }
    }

    private void fetch(PageSource<T> source, PageToken token) {
        try {
            outcome.complete(source.fetch(token));
        } catch (Throwable failure) {
            outcome.completeExceptionally(failure);
        }
    }

    /** The page, waited for; fetched here and now if no thread has begun with it, so that a full pool never blocks a walk. */
    Page<T> page() {
        task.run();
        try {
            return await();
        } catch (ExecutionException failure) {
            throw unchecked(failure);
        }
    }

    private Page<T> await() throws ExecutionException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return outcome.get();
                } catch (InterruptedException interrupt) {
                    interrupted = true;
                    task.cancel(true); // passed on; what the request makes of it is what the caller gets
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException unchecked(ExecutionException wrapped) {
        Throwable failure = wrapped.getCause();
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException known ? known : new UndeclaredThrowableException(failure);
    }

    /** Gives the page up: its request is interrupted, or never sent. */
    void cancel() {
        outcome.cancel(false);
        task.cancel(true);
    }
}
