package com.g3nretailstack.accounting.examples.contractkit.verdict;

/** Something is not as the contract says; the message says what, and never holds a body or a credential. */
public final class CaseFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what is not as it should be. */
    public CaseFailed(String message) {
        super(message);
    }

    /** Says what is not as it should be, and what was thrown. */
    public CaseFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
