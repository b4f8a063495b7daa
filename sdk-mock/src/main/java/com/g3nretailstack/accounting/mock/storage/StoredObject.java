package com.g3nretailstack.accounting.mock.storage;

import java.time.Instant;

/**
 * An object in a bucket.
 *
 * @param key the whole key below the bucket, such as {@code ACME/2026/receipt.pdf}
 * @param size how many bytes it takes
 * @param lastModified when it was put there
 * @param content its bytes; empty for an object of which only the size matters
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
public record StoredObject(String key, long size, Instant lastModified, byte[] content) {

    /** Names the key and the size only. */
    @Override
    public String toString() {
        return key + " (" + size + " bytes)";
    }
}
