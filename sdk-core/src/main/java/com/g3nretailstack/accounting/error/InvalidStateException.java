package com.g3nretailstack.accounting.error;

/**
 * The record is in a state that does not allow the operation (tag {@code invalid-state}).
 *
 * <p>Read the record, and decide by its status what is left to do.
 */
public final class InvalidStateException extends ApiException {

    private static final long serialVersionUID = 1L;

    /** Made of what is known of the call. */
    public InvalidStateException(Failure failure) {
        super(failure, "invalid-state", "");
    }
}
