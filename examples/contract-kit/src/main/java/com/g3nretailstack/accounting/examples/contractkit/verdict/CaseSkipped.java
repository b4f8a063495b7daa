package com.g3nretailstack.accounting.examples.contractkit.verdict;

/** The case cannot be played here; the message says why. */
public final class CaseSkipped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says why the case cannot be played. */
    public CaseSkipped(String reason) {
        super(reason, null, false, false);
    }
}
