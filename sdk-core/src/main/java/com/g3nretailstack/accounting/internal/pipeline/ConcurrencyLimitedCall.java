package com.g3nretailstack.accounting.internal.pipeline;

import com.g3nretailstack.accounting.error.CallRefusedException.Reason;
import com.g3nretailstack.accounting.internal.decision.AttemptResult;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Interrupted;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Withheld;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Adds a limit on attempts in flight, for the whole client family; who comes later waits, first come, first served. */
final class ConcurrencyLimitedCall implements Attempting {
    private final Attempting next;
    private final Semaphore slots;

    ConcurrencyLimitedCall(Attempting next, int maxConcurrentCalls) {
        this.next = next;
        this.slots = new Semaphore(maxConcurrentCalls, true);
    }

    @Override
    public <R> AttemptResult<R> attempt(Invocation<R> invocation) {
        try {
            long left = invocation.scope().deadline().remainingNanos();
            if (!slots.tryAcquire(left, TimeUnit.NANOSECONDS)) {
                return new Withheld<>(Reason.CONCURRENCY_LIMIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Interrupted<>(false);
        }
        try {
            return next.attempt(invocation);
        } finally {
            slots.release();
        }
    }
}
