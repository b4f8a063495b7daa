package com.g3nretailstack.accounting;

import com.g3nretailstack.accounting.retry.RetryPolicy;

/** The settings that a client takes from outside the program; the guide's table lists the same. */
final class ClientEnvironment {
    private ClientEnvironment() {}

    static void apply(Environment from, AccountingClientBuilder to) {
        from.give("g3n.base-url", text -> text, to::baseUrl);
        Credentials credentials = Credentials.oneOf(from.text("g3n.api-key"), from.text("g3n.session-guid"));
        if (credentials != null) {
            to.credentials(credentials);
        }
        context(from, to);
        from.give("g3n.connect-timeout", Environment::duration, to::connectTimeout);
        from.give("g3n.attempt-timeout", Environment::duration, to::attemptTimeout);
        from.give("g3n.call-timeout", Environment::duration, to::callTimeout);
        from.give(
                "g3n.max-attempts",
                Integer::valueOf,
                attempts -> to.retryPolicy(
                        RetryPolicy.builder().maxAttempts(attempts).build()));
        from.give("g3n.max-concurrent-calls", Integer::valueOf, to::maxConcurrentCalls);
        from.give("g3n.max-response-bytes", Long::valueOf, to::maxResponseBytes);
        from.give("g3n.rate-limit", Environment::bool, to::rateLimit);
        from.give("g3n.circuit-breaker", Environment::bool, to::circuitBreaker);
        from.give("g3n.trust-idempotency-keys", Environment::bool, to::trustIdempotencyKeys);
    }

    private static void context(Environment from, AccountingClientBuilder to) {
        from.give("g3n.orgcode", text -> text, to::orgcode);
        from.give("g3n.facility", text -> text, value -> to.context(context -> context.facility(value)));
        from.give("g3n.channel", text -> text, value -> to.context(context -> context.channel(value)));
        from.give("g3n.cost-centre", text -> text, value -> to.context(context -> context.costCentre(value)));
        from.give("g3n.actor", text -> text, value -> to.context(context -> context.actor(value)));
    }
}
