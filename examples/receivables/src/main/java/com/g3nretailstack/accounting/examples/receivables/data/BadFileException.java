package com.g3nretailstack.accounting.examples.receivables.data;

/** Says which line of which file cannot be used, and why. */
public final class BadFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Names file, line and reason. */
    public BadFileException(String message) {
        super(message);
    }
}
