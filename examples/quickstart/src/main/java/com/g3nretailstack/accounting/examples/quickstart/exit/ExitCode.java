package com.g3nretailstack.accounting.examples.quickstart.exit;

/** What the process's exit status means. */
public enum ExitCode {
    /** All files are recorded, exported and sent, and every figure ties. */
    OK(0),
    /** The service lists back something else than the file holds. */
    FIGURES_DIFFER(1),
    /** The command line or a data file is not usable; nothing was sent. */
    USAGE(2),
    /** A call failed or its outcome is unknown; running again resumes. */
    SERVICE(3),
    /** The checkpoint or the rejects file cannot be read or written; running again resumes. */
    LOCAL_FILES(4),
    /** Stopped by a signal; running again resumes. */
    INTERRUPTED(130);

    private final int status;

    ExitCode(int status) {
        this.status = status;
    }

    /** Returns the process's exit status. */
    public int status() {
        return status;
    }
}
