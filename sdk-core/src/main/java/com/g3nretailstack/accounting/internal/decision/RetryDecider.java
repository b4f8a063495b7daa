package com.g3nretailstack.accounting.internal.decision;

import com.g3nretailstack.accounting.api.RetryClass;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Lost;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Refused;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Succeeded;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Unreadable;
import com.g3nretailstack.accounting.retry.RetryPolicy;
import java.time.Duration;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Decides after each attempt: send the same request again, and when, or stop. Pure: no clock, no waiting, no HTTP. */
public final class RetryDecider {
    /** From a nanosecond past an hour, which is the longest wait of a policy. */
    private static final int MOST_DOUBLINGS = 42;

    private final RetryPolicy policy;
    private final RandomGenerator random;

    /** A decider for one policy; the randomness is the jitter's. */
    public RetryDecider(RetryPolicy policy, RandomGenerator random) {
        this.policy = policy;
        this.random = random;
    }

    /**
     * Decides.
     *
     * @param attempt how many attempts there were, this one included
     * @param result what the last one came to
     * @param retryClass the effective class of operation and request
     */
    public RetryDecision decide(int attempt, AttemptResult<?> result, RetryClass retryClass) {
        if (result instanceof Succeeded) {
            return RetryDecision.stop("done");
        }
        if (result instanceof Refused<?> refused) {
            return decideRefused(attempt, refused, retryClass);
        }
        if (result instanceof Unreadable) {
            return resendIfHarmless(attempt, "an unreadable answer", retryClass, Duration.ZERO);
        }
        if (result instanceof Lost<?> lost) {
            return lost.sent()
                    ? resendIfHarmless(attempt, result.summary(), retryClass, Duration.ZERO)
                    : wait(attempt, "nothing was sent (" + result.summary() + ")", Duration.ZERO);
        }
        return RetryDecision.stop("not retried: " + result.summary());
    }

    private RetryDecision decideRefused(int attempt, Refused<?> refused, RetryClass retryClass) {
        Duration asked = refused.info().retryAfter();
        Duration floor = asked == null ? Duration.ZERO : asked;
        if (refused.error() != null && Boolean.FALSE.equals(refused.error().retryable())) {
            return RetryDecision.stop("not retried: the service says that it is not retryable");
        }
        int status = refused.info().status();
        String what = status + " " + refused.summary();
        if (status == 501 || status == 505) {
            return RetryDecision.stop("not retried: " + what);
        }
        return switch (refused.kind()) {
            case THROTTLED -> wait(attempt, what + ", refused before any effect", floor);
            case GATEWAY_THROTTLED, UNCERTAIN -> resendIfHarmless(attempt, what, retryClass, floor);
            case CONFLICT, REVISION_REQUIRED -> RetryDecision.stop("not retried blindly: " + what);
            case NEVER_AGAIN, UNCLEAR, FINAL -> RetryDecision.stop("not retried: " + what);
        };
    }

    private RetryDecision resendIfHarmless(int attempt, String what, RetryClass retryClass, Duration floor) {
        return switch (retryClass) {
            case READ, IDEMPOTENT, REVISIONED ->
                wait(attempt, what + ", class " + retryClass.name().toLowerCase(Locale.ROOT), floor);
            case CREATE, UPSERT -> RetryDecision.stop("not retried: " + what + " leaves a create unknown");
        };
    }

    private RetryDecision wait(int attempt, String why, Duration floor) {
        Duration jittered = backoff(attempt);
        Duration capped = min(floor, policy.maxRetryAfter());
        Duration asked = floor.isZero() ? jittered : min(policy.maxRetryAfter(), capped.plus(jittered));
        // a cap below the back-off bounds what the service may ask for, and shortens no wait of our own
        return RetryDecision.waiting(max(jittered, asked), "retried: " + why);
    }

    /** A random wait of at most base × 2^(attempt − 1), capped: full jitter. */
    public Duration backoff(int attempt) {
        int doublings = Math.min(attempt - 1, MOST_DOUBLINGS);
        Duration ceiling = min(policy.maxDelay(), policy.baseDelay().multipliedBy(1L << doublings));
        long nanos = ceiling.toNanos();
        return nanos == 0 ? Duration.ZERO : Duration.ofNanos(random.nextLong(nanos + 1));
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
