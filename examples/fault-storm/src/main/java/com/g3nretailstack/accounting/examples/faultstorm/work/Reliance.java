package com.g3nretailstack.accounting.examples.faultstorm.work;

import com.g3nretailstack.accounting.RequestOptions;
import java.time.Duration;

/** What callers rely on after a lost answer. */
public enum Reliance {
    /** The look-up alone. */
    LOOK_UP,
    /** The look-up, and after a quiet time the same create again. */
    RESEND,
    /** That the service recognises a repeated idempotency key. */
    IDEMPOTENCY_KEY;

    /** The options that say so. */
    public RequestOptions options(Duration quiet) {
        RequestOptions.Builder options = RequestOptions.builder();
        return switch (this) {
            case LOOK_UP -> options.build();
            case RESEND -> options.resendAfter(quiet).build();
            case IDEMPOTENCY_KEY -> options.trustIdempotencyKeys(true).build();
        };
    }

    /** Whether the service has to remember keys for it. */
    public boolean needsKeys() {
        return this == IDEMPOTENCY_KEY;
    }
}
