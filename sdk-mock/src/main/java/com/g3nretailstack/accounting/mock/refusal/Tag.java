package com.g3nretailstack.accounting.mock.refusal;

/** The kinds of error that the service answers with, as its protocol page names them. */
public enum Tag {
    /** The request does not fit its schema. */
    VALIDATION_ERROR("validation-error", "validation_failed", 400),
    /** A value is not acceptable: a context mismatch, an unknown reason code, a changed token. */
    INVALID_INPUT("invalid-input", "invalid_input", 400),
    /** No usable credential. */
    UNAUTHORIZED("unauthorized", "unauthorized", 401),
    /** The caller holds none of the roles. */
    FORBIDDEN("forbidden", "forbidden", 403),
    /** The org may not be written to. */
    ORG_WRITE_BLOCKED("org-write-blocked", "org_write_blocked", 403),
    /** Absent, or the caller is not associated. */
    NOT_FOUND("not-found", "not_found", 404),
    /** A stale revision, or an idempotency key with another payload. */
    CONFLICT("conflict", "conflict", 409),
    /** The record's state does not allow it; the HTTP status is assumed. */
    INVALID_STATE("invalid-state", "invalid_state", 409),
    /** The write carries no revision. */
    EXPECTED_REVISION_REQUIRED("expected-revision-required", "expected_revision_required", 428),
    /** Too many requests. */
    THROTTLED("throttled", "throttled", 429),
    /** The service failed. */
    INTERNAL_ERROR("internal-error", "internal_error", 500);

    private final String wire;
    private final String code;
    private final int status;

    Tag(String wire, String code, int status) {
        this.wire = wire;
        this.code = code;
        this.status = status;
    }

    /** The tag as it stands in {@code error.major.tag}. */
    public String wire() {
        return wire;
    }

    /** The code as it stands in {@code error.error_code}. */
    public String errorCode() {
        return "accounting." + code;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** Whether {@code error.retryable} is set. */
    public boolean retryable() {
        return this == THROTTLED || this == INTERNAL_ERROR;
    }
}
