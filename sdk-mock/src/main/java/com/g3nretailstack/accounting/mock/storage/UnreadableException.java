package com.g3nretailstack.accounting.mock.storage;

/** A prefix whose objects cannot be listed. */
public final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1;

    UnreadableException(Prefix prefix) {
        super(prefix + " cannot be read");
    }
}
