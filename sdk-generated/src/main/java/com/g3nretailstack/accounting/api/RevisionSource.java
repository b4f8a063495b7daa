package com.g3nretailstack.accounting.api;

import org.jspecify.annotations.Nullable;

/**
 * Where the revision is read that a write names.
 *
 * @param path the path of the operation that reads it
 * @param id the property that names the record, in the write as in the read
 * @param guard the schema of the record that the revision belongs to where that is another one than the write answers with, null where it
 *     is the same
 */
public record RevisionSource(
        String path, String id, @Nullable String guard) {

    /** The revision of the record that the write answers with. */
    public RevisionSource(String path, String id) {
        this(path, id, null);
    }
}
