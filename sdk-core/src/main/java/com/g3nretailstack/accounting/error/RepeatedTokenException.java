package com.g3nretailstack.accounting.error;

/**
 * A list came back to a page that it had already shown, or a continued call to a part, so walking on would never end.
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

    private RepeatedTokenException(Failure failure, String what, String where) {
        super(failure, what, where);
    }

    /** The same for work that is continued by a cursor, and how many parts of it had been done. */
    public static RepeatedTokenException ofCursor(Failure failure, long parts) {
        return new RepeatedTokenException(
                failure, "cursor seen before on this walk", ", stopped after " + parts + " parts");
    }

    @Override
    boolean isTransient() {
        return false;
    }
}
