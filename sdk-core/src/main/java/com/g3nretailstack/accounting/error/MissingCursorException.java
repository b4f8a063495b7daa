package com.g3nretailstack.accounting.error;

/**
 * An answer says that more is to come and not where, so the work cannot be gone on with.
 *
 * <p>The fault is the service's: thrown by the walk, without a request, where the next part is asked for. Everything up to there
 * has been handed out and stands. Beginning anew meets the same answer unless the service changes, so {@link #isRetrySafe()} is
 * false.
 */
public final class MissingCursorException extends ApiException {

    private static final long serialVersionUID = 1L;

    /** Made of what is known of the call, and how many parts had been done. */
    public MissingCursorException(Failure failure, long parts) {
        super(failure, "partial answer without a cursor", ", stopped after " + parts + " parts");
    }

    @Override
    boolean isTransient() {
        return false;
    }
}
