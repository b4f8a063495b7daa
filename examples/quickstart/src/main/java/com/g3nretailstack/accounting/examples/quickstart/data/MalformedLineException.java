package com.g3nretailstack.accounting.examples.quickstart.data;

/** Says why a record is not a retail line. */
final class MalformedLineException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedLineException(String reason) {
        super(reason);
    }

    /** Returns the reason, without a line number. */
    String reason() {
        return String.valueOf(getMessage());
    }
}
