package com.g3nretailstack.accounting.internal.pipeline;

/** The step above retries for what needs nothing more: reads, documented idempotent writes, creates without a look-up. */
final class PlainCall {
    private final RetryingCall retrying;
    private final Failures failures;

    PlainCall(RetryingCall retrying, Failures failures) {
        this.retrying = retrying;
        this.failures = failures;
    }

    <R> R run(Invocation<R> invocation) {
        Tried<R> tried = retrying.run(invocation);
        R envelope = tried.envelope();
        if (envelope == null) {
            throw failures.of(invocation, tried);
        }
        return envelope;
    }
}
