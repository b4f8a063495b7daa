package com.g3nretailstack.accounting.internal.async;

import com.g3nretailstack.accounting.error.CallRefusedException;
import com.g3nretailstack.accounting.error.CallRefusedException.Reason;
import com.g3nretailstack.accounting.error.Effect;
import com.g3nretailstack.accounting.error.Failure;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Turns blocking work into a future whose cancelling cancels the work.
 *
 * <p>The future fails with what the work threw, as it was thrown. When it is completed by anyone else first ({@code cancel} with
 * either flag, {@code orTimeout}, {@code complete}), nobody waits for the work any more: its thread is interrupted, for as long as
 * it is busy with this work and no longer, or the work is not begun at all. What the interrupt leaves of a write, the future no
 * longer tells. Futures derived from it ({@code thenApply} and the like) do not pass their cancelling back, as with every
 * {@link CompletableFuture}.
 *
 * <p>Safe for use by many threads.
 */
public final class AsyncCalls {
    private final AsyncThreads threads;

    /** Runs work on these threads; whoever made them closes them. */
    public AsyncCalls(AsyncThreads threads) {
        this.threads = threads;
    }

    /**
     * Begins the work on another thread.
     *
     * <p>Where the threads have no room, or are closed, the future has failed already, with a {@link CallRefusedException}.
     */
    public <T extends @Nullable Object> CompletableFuture<T> start(Supplier<T> work) {
        CompletableFuture<T> future = new CompletableFuture<>();
        InterruptScope scope = new InterruptScope();
        var unused = future.whenComplete((value, failure) -> scope.interrupt());
        try {
            threads.execute(() -> run(work, scope, future));
        } catch (RejectedExecutionException noRoom) {
            future.completeExceptionally(refused(noRoom));
        }
        return future;
    }

    private CallRefusedException refused(RejectedExecutionException noRoom) {
        Failure failure = Failure.of("async", Effect.NONE).withCause(noRoom);
        return new CallRefusedException(failure, threads.closed() ? Reason.CLOSED : Reason.CONCURRENCY_LIMIT);
    }

    private static <T extends @Nullable Object> void run(
            Supplier<T> work, InterruptScope scope, CompletableFuture<T> future) {
        if (future.isDone()) {
            return;
        }
        try {
            future.complete(scope.run(work));
        } catch (Throwable failure) {
            future.completeExceptionally(failure);
        }
    }
}
