package com.g3nretailstack.accounting.error;

/**
 * The credential is missing, wrong or expired (401).
 *
 * <p>A credential supplier has been asked once more before this is thrown, at most once in 30 s.
 */
public final class UnauthorizedException extends ApiException {

    private static final long serialVersionUID = 1L;

    /** Made of what is known of the call. */
    public UnauthorizedException(Failure failure) {
        super(failure, "unauthorized", "");
    }
}
