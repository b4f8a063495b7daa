package com.g3nretailstack.accounting.internal.pipeline;

import com.g3nretailstack.accounting.retry.RetryBudget;
import java.util.concurrent.atomic.AtomicInteger;

/** The retry budget of a client family: a bucket that retries empty and successes fill. Thread-safe. */
final class RetryTokens {
    private final RetryBudget budget;
    private final AtomicInteger tokens;

    RetryTokens(RetryBudget budget) {
        this.budget = budget;
        this.tokens = new AtomicInteger(budget.capacity());
    }

    /** Pays for one retry; false where the bucket holds less than that. */
    boolean takeForRetry() {
        int cost = budget.retryCost();
        int before = tokens.getAndUpdate(have -> have >= cost ? have - cost : have);
        return before >= cost;
    }

    /** Gives back after a success. */
    void refund(boolean retried) {
        if (tokens.get() == budget.capacity()) {
            return; // the usual case, and no write that all threads would wait for
        }
        int refund = retried ? budget.retriedRefund() : budget.firstTryRefund();
        tokens.updateAndGet(have -> Math.min(budget.capacity(), have + refund));
    }
}
