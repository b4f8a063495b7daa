package com.g3nretailstack.accounting.error;

/**
 * The record is absent, or the caller is not associated with it.
 *
 * <p>The service answers 404 to both on purpose, and does not say which; never take it as proof that a record does
 * not exist.
 */
public final class NotFoundException extends ApiException {

    private static final long serialVersionUID = 1L;

    /** Made of what is known of the call. */
    public NotFoundException(Failure failure) {
        super(failure, "not-found", " (absent, or the caller is not associated with it)");
    }
}
