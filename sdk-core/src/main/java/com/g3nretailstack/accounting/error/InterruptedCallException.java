package com.g3nretailstack.accounting.error;

/**
 * The thread was interrupted, or the call's future cancelled, while the call was under way.
 *
 * <p>The thread's interrupt flag is set again. A write that had been sent may have taken effect: see {@link #effect()}.
 */
public final class InterruptedCallException extends AccountingException {

    private static final long serialVersionUID = 1L;

    /** Made of what is known of the call. */
    public InterruptedCallException(Failure failure) {
        super("interrupted", failure);
    }

    @Override
    boolean isTransient() {
        return false;
    }
}
