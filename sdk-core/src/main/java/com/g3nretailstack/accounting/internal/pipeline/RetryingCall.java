package com.g3nretailstack.accounting.internal.pipeline;

import com.g3nretailstack.accounting.error.CallRefusedException.Reason;
import com.g3nretailstack.accounting.internal.decision.AttemptResult;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Interrupted;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Succeeded;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Withheld;
import com.g3nretailstack.accounting.internal.decision.RetryDecider;
import com.g3nretailstack.accounting.internal.decision.RetryDecision;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** Adds retries: sends the same bytes again while the rules, the policy, the budget and the deadline allow it. */
final class RetryingCall {
    private final Attempting next;
    private final RetryTokens tokens;
    private final RetryBookkeeping bookkeeping;
    private final RandomGenerator random;

    RetryingCall(Attempting next, RetryTokens tokens, RetryBookkeeping bookkeeping, RandomGenerator random) {
        this.next = next;
        this.tokens = tokens;
        this.bookkeeping = bookkeeping;
        this.random = random;
    }

    /** Tries until there is an answer to live with. */
    <R> Tried<R> run(Invocation<R> invocation) {
        CallScope scope = invocation.scope();
        RetryDecider decider = new RetryDecider(scope.plan().retryPolicy(), random);
        RetryBookkeeping.Book book = bookkeeping.open(scope.plan().retryPolicy());
        boolean unknown = false;
        for (int attempt = 1; ; attempt++) {
            scope.diary().begin();
            AttemptResult<R> result = attempt(invocation);
            scope.answered(invocation.label(), result.info());
            unknown |= !invocation.isRead() && result.leavesEffectUnknown();
            RetryDecision decision = limit(decider.decide(attempt, result, invocation.retryClass()), book, scope);
            scope.diary().end(invocation, result, decision);
            if (decision.delay() == null) {
                return finish(result, unknown, attempt, book);
            }
            // an interrupt of the wait leaves the flag set, and the next attempt ends at once
            scope.sleep(decision.delay());
        }
    }

    private <R> AttemptResult<R> attempt(Invocation<R> invocation) {
        if (Thread.currentThread().isInterrupted()) {
            return new Interrupted<>(false);
        }
        return invocation.scope().deadline().expired() ? new Withheld<>(Reason.DEADLINE) : next.attempt(invocation);
    }

    private RetryDecision limit(RetryDecision decision, RetryBookkeeping.Book book, CallScope scope) {
        Duration wait = decision.delay();
        if (wait == null) {
            return decision;
        }
        // resilience4j counts the attempts; the wait is ours, in nanoseconds and on our clock
        if (!book.permits(decision)) {
            return decision.stoppedBy("all attempts are used");
        }
        if (!scope.deadline().allows(wait)) {
            return decision.stoppedBy("the wait is longer than what is left of the deadline");
        }
        return tokens.takeForRetry() ? decision : decision.stoppedBy("the retry budget is empty");
    }

    private <R> Tried<R> finish(AttemptResult<R> result, boolean unknown, int attempt, RetryBookkeeping.Book book) {
        book.close();
        if (result instanceof Succeeded) {
            tokens.refund(attempt > 1);
            return new Tried<>(result, false);
        }
        return new Tried<>(result, unknown);
    }
}
