package com.g3nretailstack.accounting.api;

/** What sending an operation a second time means, after nobody knows what became of the first. */
public enum RetryClass {
    /** Has no effect; may be sent again. */
    READ,
    /** Carries {@code expected_revision}; the same body with the same revision may be sent again. */
    REVISIONED,
    /** Documented by the service to be idempotent; may be sent again. */
    IDEMPOTENT,
    /** Makes a new record; must not be sent again unless it is certain that it never took effect. */
    CREATE,
    /** {@link #REVISIONED} where the request carries an {@code expected_revision}, {@link #CREATE} where it does not. */
    UPSERT
}
