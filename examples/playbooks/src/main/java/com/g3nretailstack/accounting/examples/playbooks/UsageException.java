package com.g3nretailstack.accounting.examples.playbooks;

/** Ends the run because of what the user asked for; its message says what is wrong and what is expected. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
