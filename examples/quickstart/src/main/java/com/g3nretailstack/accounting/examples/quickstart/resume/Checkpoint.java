package com.g3nretailstack.accounting.examples.quickstart.resume;

/**
 * How far the recording of a file came.
 *
 * @param finished every line up to this one is recorded or rejected
 * @param reserved no line after this one was ever sent; those between may or may not be recorded: the open window
 */
public record Checkpoint(long finished, long reserved) {
    /** Nothing was sent yet. */
    public static final Checkpoint START = new Checkpoint(0, 0);

    /** Returns whether this line may have been sent without our knowing its outcome. */
    public boolean isOpen(long line) {
        return line > finished && line <= reserved;
    }
}
