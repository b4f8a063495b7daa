package com.g3nretailstack.accounting.examples.quickstart.resume;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Knows which lines are recorded, which may be, and which were never sent.
 *
 * <p>Before a line is sent it must be reserved on disk, {@value #BLOCK} lines at a time. So whatever kills the run, every
 * line that may have been sent lies between the two figures of the checkpoint. {@link #finished} may be called by the
 * threads that record; everything else by one thread.
 */
public final class LineLedger {
    /** How many lines one write of the checkpoint reserves. */
    public static final int BLOCK = 256;

    private final CheckpointStore store;
    private final Checkpoint before;
    private final AtomicLong finished;
    private long reserved;

    /** Starts from what an earlier run left; {@link Checkpoint#START} where there was none. */
    public LineLedger(CheckpointStore store, Checkpoint before) {
        this.store = store;
        this.before = before;
        this.finished = new AtomicLong(before.finished());
        this.reserved = before.reserved();
    }

    /** Returns whether an earlier run recorded this line. */
    public boolean wasFinished(long line) {
        return line <= before.finished();
    }

    /** Returns whether an earlier run may have recorded this line. */
    public boolean wasOpen(long line) {
        return before.isOpen(line);
    }

    /** Makes sure that a crash after sending this line will be known to leave it open. */
    public void reserve(long line) {
        if (line > reserved) {
            reserved = line + BLOCK - 1;
            save();
        }
    }

    /** Notes that this line and all before it are recorded. */
    public void finished(long line) {
        finished.accumulateAndGet(line, Math::max);
    }

    /** Writes down what is finished now. */
    public void save() {
        long line = finished.get();
        store.save(new Checkpoint(line, Math.max(line, reserved)));
    }
}
