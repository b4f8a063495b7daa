package com.g3nretailstack.accounting.internal.pipeline;

import com.g3nretailstack.accounting.observe.CallListener;
import com.g3nretailstack.accounting.retry.RetryBudget;
import com.g3nretailstack.accounting.retry.RetryPolicy;
import com.g3nretailstack.accounting.retry.TimeSource;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What a family of clients was built with.
 *
 * @param baseUrl names limiter and breaker, nothing else
 * @param loopback whether the service is on this machine, where a short quiet time is allowed
 */
public record PipelineSettings(
        String baseUrl,
        boolean loopback,
        Duration attemptTimeout,
        Duration callTimeout,
        RetryPolicy retryPolicy,
        RetryBudget retryBudget,
        boolean trustIdempotencyKeys,
        int maxConcurrentCalls,
        boolean rateLimit,
        boolean circuitBreaker,
        List<CallListener> listeners,
        TimeSource time,
        RandomGenerator random) {

    /** The service's own limit on one request: until then a create that is not found may still be under way. */
    static final Duration SERVICE_LIMIT = Duration.ofSeconds(29);

    /** 600 a minute for each organisation, which the service documents. */
    static final Duration ORG_PERIOD = Duration.ofMillis(100);
    /** 2,000 in 5 minutes for each address, which the firewall's page documents. */
    static final Duration ADDRESS_PERIOD = Duration.ofMillis(150);
}
