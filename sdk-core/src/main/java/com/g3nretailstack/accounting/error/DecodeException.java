package com.g3nretailstack.accounting.error;

/**
 * The service answered, and the answer cannot be read: cut short, or not the JSON that it should be.
 *
 * <p>A write's effect is then unknown. The message never quotes the body; {@code keepRaw()} keeps it in {@link
 * #response()}.
 */
public final class DecodeException extends ApiException {

    private static final long serialVersionUID = 1L;

    /** Made of what is known of the call. */
    public DecodeException(Failure failure) {
        super(failure, "unreadable answer", "");
    }

    @Override
    boolean isTransient() {
        return true;
    }
}
