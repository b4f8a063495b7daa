package com.g3nretailstack.accounting.mock.state;

import java.util.Set;

/**
 * Which buckets the storage of an org is measured in; thread-safe.
 *
 * <p>Stands for {@code ACCOUNTING_STORAGE_USAGE_SOURCES}. Left alone, all buckets are measured apart from those of usage
 * itself, which every call changes.
 */
public final class StorageSources {

    private volatile Set<String> named = Set.of();

    /** Makes the default: all buckets. */
    public StorageSources() {}

    /** Names the only buckets to measure; an empty set is all of them. */
    public void only(Set<String> buckets) {
        named = Set.copyOf(buckets);
    }

    /** Whether a bucket is measured. */
    public boolean include(String bucket) {
        Set<String> only = named;
        return only.isEmpty() ? BucketName.of(bucket).usageOf() == null : only.contains(bucket);
    }
}
