package com.g3nretailstack.accounting.error;

/**
 * The service found the request wrong (400; tags {@code validation-error}, {@code invalid-input}, {@code
 * context_mismatch}, {@code unsupported-version}).
 *
 * <p>The same request fails again. {@link #error()} carries the service's details.
 */
public final class ValidationException extends ApiException {

    private static final long serialVersionUID = 1L;

    /** Made of what is known of the call. */
    public ValidationException(Failure failure) {
        super(failure, "validation-error", "");
    }
}
