package com.g3nretailstack.accounting.internal.pipeline;

import com.g3nretailstack.accounting.error.CallRefusedException.Reason;
import com.g3nretailstack.accounting.internal.decision.AttemptResult;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Interrupted;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Withheld;
import io.github.resilience4j.ratelimiter.internal.AtomicRateLimiter;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Adds the client's own pace: one permit of the organisation and one of the address for each attempt. */
final class RateLimitedCall implements Attempting {
    private static final String NO_ORG = "";
    private final Attempting next;
    private final AtomicRateLimiter perAddress;
    private final Function<String, AtomicRateLimiter> newPerOrg;
    private final ConcurrentMap<String, AtomicRateLimiter> perOrg = new ConcurrentHashMap<>();

    RateLimitedCall(Attempting next, AtomicRateLimiter perAddress, Function<String, AtomicRateLimiter> newPerOrg) {
        this.next = next;
        this.perAddress = perAddress;
        this.newPerOrg = newPerOrg;
    }

    @Override
    public <R> AttemptResult<R> attempt(Invocation<R> invocation) {
        AtomicRateLimiter org = perOrg.computeIfAbsent(orgOf(invocation), newPerOrg);
        // looked at first: a permit of the organisation would be lost where the address has none in time
        if (isHopeless(perAddress, invocation)) {
            return new Withheld<>(Reason.RATE_LIMIT);
        }
        AttemptResult<R> held = hold(org, invocation);
        if (held == null) {
            held = hold(perAddress, invocation);
        }
        return held != null ? held : next.attempt(invocation);
    }

    private static String orgOf(Invocation<?> invocation) {
        String orgcode = invocation.scope().identity().orgcode();
        return orgcode == null ? NO_ORG : orgcode;
    }

    private static boolean isHopeless(AtomicRateLimiter limiter, Invocation<?> invocation) {
        long wait = limiter.getDetailedMetrics().getNanosToWait();
        return !invocation.scope().deadline().allows(Duration.ofNanos(wait));
    }

    /** Reserves a permit and waits for it; null when it is there. */
    private static <R> @Nullable AttemptResult<R> hold(AtomicRateLimiter limiter, Invocation<R> invocation) {
        CallScope scope = invocation.scope();
        long wait = reserve(limiter, invocation);
        if (wait < 0) {
            return new Withheld<>(Reason.RATE_LIMIT);
        }
        return wait == 0 || scope.sleep(Duration.ofNanos(wait)) ? null : new Interrupted<>(false);
    }

    /** The wait for a permit in nanoseconds; below zero, and nothing reserved, where it ends beyond the deadline. */
    private static long reserve(AtomicRateLimiter limiter, Invocation<?> invocation) {
        // a permit once reserved cannot be given back: between look and reservation nobody else may come
        synchronized (limiter) {
            return isHopeless(limiter, invocation) ? -1 : limiter.reservePermission();
        }
    }
}
