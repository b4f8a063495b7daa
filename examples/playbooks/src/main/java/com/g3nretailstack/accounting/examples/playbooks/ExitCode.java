package com.g3nretailstack.accounting.examples.playbooks;

/** What the process's exit status means. */
enum ExitCode {
    /** Every program was played to its end and every check holds. */
    OK(0),
    /** A check does not hold. */
    NOT_ACCEPTED(1),
    /** The command line or the data file is not usable. */
    USAGE(2),
    /** A call failed, so a program was not played to its end. */
    SERVICE(3);

    private final int status;

    ExitCode(int status) {
        this.status = status;
    }

    /** Returns the process's exit status. */
    int status() {
        return status;
    }
}
