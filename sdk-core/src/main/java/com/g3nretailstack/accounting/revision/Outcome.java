package com.g3nretailstack.accounting.revision;

import static java.util.Objects.requireNonNull;

/**
 * What a change by the function form came to, with the record as it now stands.
 *
 * @param status what became of the change
 * @param record the record, as last answered or read
 * @param <T> the record's type
 */
public record Outcome<T>(Status status, T record) {

    /** Refuses null by name. */
    public Outcome {
        requireNonNull(status, "status");
        requireNonNull(record, "record");
    }

    /** What became of a change. */
    public enum Status {
        /** This call's write took effect. */
        APPLIED,
        /**
         * The record holds what was asked for, but it is not known whether by this call.
         *
         * <p>The answer to the write was lost and the record was read again. Another writer may have asked for the
         * same.
         */
        ALREADY_AS_REQUESTED,
        /** The function asked for no change, so nothing was written. */
        UNCHANGED
    }
}
