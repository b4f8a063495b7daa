package com.g3nretailstack.accounting.internal.pipeline;

import com.g3nretailstack.accounting.internal.decision.RetryDecision;
import com.g3nretailstack.accounting.retry.RetryPolicy;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One resilience4j {@code Retry} for each policy in use: it counts attempts and keeps the metrics, and never sleeps. */
final class RetryBookkeeping {
    private static final int MANY = 256;
    private final Map<RetryPolicy, Retry> retries = new ConcurrentHashMap<>();

    Retry of(RetryPolicy policy) {
        Retry known = retries.get(policy);
        if (known != null) {
            return known;
        }
        // a program that makes up a policy for every call must not fill the heap
        return retries.size() < MANY ? retries.computeIfAbsent(policy, RetryBookkeeping::create) : create(policy);
    }

    private static Retry create(RetryPolicy policy) {
        RetryConfig config = RetryConfig.<RetryDecision>custom()
                .maxAttempts(policy.maxAttempts())
                .retryOnResult(decision -> decision.delay() != null)
                .intervalBiFunction((attempt, either) -> 0L)
                .build();
        return Retry.of("accounting", config);
    }
}
