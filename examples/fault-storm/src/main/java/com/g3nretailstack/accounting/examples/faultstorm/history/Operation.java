package com.g3nretailstack.accounting.examples.faultstorm.history;

import java.util.List;

/**
 * One operation of a caller, from its start to what it was told.
 *
 * @param caller whose it was
 * @param kind what was done, {@code record-event}
 * @param mark what tells it from every other operation of the storm; it travels with what is written
 * @param told what the caller was told
 * @param record the id of the record that the caller was handed; empty where there is none
 * @param detail the outcome in the words of the SDK
 * @param commitsBefore how many writes the service had committed when it began
 * @param startedNanos when it began
 * @param endedNanos when it ended
 * @param rows what a walk came by, in order; empty for what walks nothing
 * @param whole whether a walk reached its end
 */
public record Operation(
        int caller,
        String kind,
        String mark,
        Told told,
        String record,
        String detail,
        int commitsBefore,
        long startedNanos,
        long endedNanos,
        List<String> rows,
        boolean whole) {

    /** Copies the rows. */
    public Operation {
        rows = List.copyOf(rows);
    }
}
