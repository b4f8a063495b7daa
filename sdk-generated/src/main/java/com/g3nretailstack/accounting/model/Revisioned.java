package com.g3nretailstack.accounting.model;

import org.jspecify.annotations.Nullable;

/** A record that carries its revision. */
public interface Revisioned {
    /**
     * The version that the record had when it was read, to be sent back as {@code expected_revision}.
     *
     * @return the revision, or null where the answer had none
     */
    @Nullable Revision revision();
}
