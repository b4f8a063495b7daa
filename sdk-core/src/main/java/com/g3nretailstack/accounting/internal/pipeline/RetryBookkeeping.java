package com.g3nretailstack.accounting.internal.pipeline;

import com.g3nretailstack.accounting.internal.decision.RetryDecision;
import com.g3nretailstack.accounting.retry.RetryPolicy;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One resilience4j {@code Retry} for each policy in use: it counts the attempts, and never sleeps. */
final class RetryBookkeeping {
    private static final int MANY = 256;
    private final Map<RetryPolicy, Retry> retries = new ConcurrentHashMap<>();

    /** The book of one call. */
    Book open(RetryPolicy policy) {
        return new Book(policy);
    }

    private Retry of(RetryPolicy policy) {
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

    /** What one call may still try; a call that succeeds at once, as nearly all do, opens no page in it. */
    final class Book {
        private final RetryPolicy policy;
        private Retry.@Nullable AsyncContext<RetryDecision> page;

        private Book(RetryPolicy policy) {
            this.policy = policy;
        }

        /** Counts what would be another attempt; false where none is left. */
        boolean permits(RetryDecision retry) {
            if (page == null) {
                page = of(policy).asyncContext();
            }
            return page.onResult(retry) >= 0;
        }

        void close() {
            if (page != null) {
                page.onComplete();
            }
        }
    }
}
