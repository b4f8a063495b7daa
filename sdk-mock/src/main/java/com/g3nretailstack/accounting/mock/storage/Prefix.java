package com.g3nretailstack.accounting.mock.storage;

/**
 * A prefix of a bucket's keys that ends in a slash: what a person would call a folder.
 *
 * @param bucket the bucket, such as {@code scm-attachments}
 * @param path the prefix itself, such as {@code ACME/2026/}; empty for the top of the bucket
 */
public record Prefix(String bucket, String path) implements Comparable<Prefix> {

    /** The prefix that a key lies directly in. */
    public static Prefix of(String bucket, String key) {
        return new Prefix(bucket, key.substring(0, key.lastIndexOf('/') + 1));
    }

    /** Whether another prefix is this one or lies below it. */
    public boolean holds(Prefix other) {
        return bucket.equals(other.bucket) && other.path.startsWith(path);
    }

    /** As their texts compare: a prefix comes before those below it. */
    @Override
    public int compareTo(Prefix other) {
        return toString().compareTo(other.toString());
    }

    /** The bucket and the path, such as {@code scm-attachments/ACME/2026/}. */
    @Override
    public String toString() {
        return bucket + "/" + path;
    }
}
