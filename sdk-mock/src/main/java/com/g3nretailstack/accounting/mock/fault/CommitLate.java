package com.g3nretailstack.accounting.mock.fault;

import com.g3nretailstack.accounting.mock.service.ServiceRequest;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Requests that are applied only after their client gave up; thread-safe.
 *
 * <p>The connection is dropped, at once or after being held open, and the request waits here until {@link #release()} or, with
 * {@link #after}, until a delay has passed. A request that is never released is never applied.
 */
public final class CommitLate implements Fault {

    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final Drop drop;
    private final Duration hold;
    private final @Nullable Duration delay;

    private CommitLate(Drop drop, Duration hold, @Nullable Duration delay) {
        this.drop = drop;
        this.hold = hold;
        this.delay = delay;
    }

    static CommitLate create() {
        return new CommitLate(Drop.RESET, Duration.ZERO, null);
    }

    /** A fault that holds the silent connection open for so long before it drops it; it occupies no thread. */
    public CommitLate holding(Duration time) {
        return new CommitLate(drop, time, delay);
    }

    /** A fault that ends the connection in another way. */
    public CommitLate dropping(Drop how) {
        return new CommitLate(how, hold, delay);
    }

    /** A fault that applies each request by itself, so long (real time) after it came. */
    public CommitLate after(Duration time) {
        return new CommitLate(drop, hold, time);
    }

    /** How many requests wait to be applied. */
    public int waiting() {
        return waiting.size();
    }

    /** Applies what waits, in the order in which it came, on this thread; says how many. */
    public int release() {
        int applied = 0;
        for (Runnable request = waiting.poll(); request != null; request = waiting.poll()) {
            request.run();
            applied++;
        }
        return applied;
    }

    @Override
    public Reply play(ServiceRequest request, Next next) {
        waiting.add(() -> next.handle(request));
        if (delay != null) {
            CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS)
                    .execute(this::releaseOne);
        }
        return Reply.drop(drop).delayedBy(hold);
    }

    @Override
    public String name() {
        return "commit-late";
    }

    private void releaseOne() {
        Runnable request = waiting.poll();
        if (request != null) {
            request.run();
        }
    }
}
