package com.g3nretailstack.accounting.error;

/**
 * The caller is known and lacks the role (403).
 */
public final class ForbiddenException extends ApiException {

    private static final long serialVersionUID = 1L;

    /** Made of what is known of the call. */
    public ForbiddenException(Failure failure) {
        super(failure, "forbidden", "");
    }
}
