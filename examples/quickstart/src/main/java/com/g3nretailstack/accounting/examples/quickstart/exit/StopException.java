package com.g3nretailstack.accounting.examples.quickstart.exit;

import org.jspecify.annotations.Nullable;

/** Ends the run with a message for the user and an exit status. */
public final class StopException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;

    /** Creates one whose message says what, where and what to do. */
    public StopException(ExitCode exitCode, String message) {
        this(exitCode, message, null);
    }

    /** Creates one that was caused by another failure. */
    public StopException(ExitCode exitCode, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** Returns what the process exits with. */
    public ExitCode exitCode() {
        return exitCode;
    }
}
