package com.g3nretailstack.accounting.error;

/**
 * A list came back to a page that it had already shown, so walking on would never end.
 *
 * <p>The fault is the service's, which answered each page properly: thrown by the walk, without a request, where the next page is
 * asked for. Everything up to there has been handed out; some of it perhaps twice. Walking again meets the same circle unless the
 * service changes, so {@link #isRetrySafe()} is false.
 */
public final class RepeatedTokenException extends ApiException {

    private static final long serialVersionUID = 1L;

    /** Made of what is known of the call, and how many pages had been read. */
    public RepeatedTokenException(Failure failure, long pages) {
        super(failure, "page token seen before on this walk", ", stopped after " + pages + " pages");
    }

    @Override
    boolean isTransient() {
        return false;
    }
}
