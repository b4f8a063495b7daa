package com.g3nretailstack.accounting.error;

/**
 * The organisation may not be written to: not verified, parked, suspended or doomed (tag {@code org-write-blocked}).
 *
 * <p>Every write fails alike until an operator of the service lifts the block; reads go on.
 */
public final class OrgWriteBlockedException extends ApiException {

    private static final long serialVersionUID = 1L;

    /** Made of what is known of the call. */
    public OrgWriteBlockedException(Failure failure) {
        super(failure, "org-write-blocked", " (the org is not verified, or parked, suspended or doomed)");
    }
}
