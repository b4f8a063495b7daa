package com.g3nretailstack.accounting.internal.pipeline;

import com.g3nretailstack.accounting.error.AccountingException;
import com.g3nretailstack.accounting.internal.decision.AttemptResult;
import com.g3nretailstack.accounting.internal.decision.RetryDecider;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** The wait before a write is made anew from the record as it now stands, and the end of such waits. */
final class ReapplyPause {
    private static final int MOST_APPLICATIONS = 64;
    private static final int STEEPEST_BACKOFF = 4;
    private final RandomGenerator random;

    ReapplyPause(RandomGenerator random) {
        this.random = random;
    }

    /**
     * Waits; throws the refusal where the write was made often enough, or there is no time.
     *
     * @param application how often it was made by now
     */
    void before(int application, Invocation<?> write, AccountingException refused) {
        CallScope scope = write.scope();
        RetryDecider decider = new RetryDecider(scope.plan().retryPolicy(), random);
        Duration wait = decider.backoff(Math.min(application, STEEPEST_BACKOFF));
        if (application == MOST_APPLICATIONS || !scope.deadline().allows(wait)) {
            throw refused;
        }
        if (!scope.sleep(wait)) {
            throw Failures.of(write, new Tried<>(new AttemptResult.Interrupted<>(false), false));
        }
    }
}
