package com.g3nretailstack.accounting.mock.usage;

import com.g3nretailstack.accounting.mock.state.BucketName;
import com.g3nretailstack.accounting.mock.storage.ObjectStore;
import com.g3nretailstack.accounting.mock.storage.Prefix;
import com.g3nretailstack.accounting.mock.storage.StoredObject;
import com.g3nretailstack.accounting.mock.storage.UnreadableException;
import java.time.Instant;

/**
 * The objects that lie directly in a prefix of a bucket.
 *
 * <p>Those of a log of changes stand for a service's records: each is taken for one record, and the bytes are an estimate.
 */
record PrefixSource(ObjectStore store, Prefix prefix) implements Source {

    @Override
    public String ref() {
        return records() ? "changelog:" + service() + "/" + prefix.path() : "s3://" + prefix;
    }

    @Override
    public String service() {
        return name().service();
    }

    @Override
    public boolean records() {
        return name().changelog();
    }

    @Override
    public boolean estimated() {
        return records();
    }

    private BucketName name() {
        return BucketName.of(prefix.bucket());
    }

    @Override
    public Measure measure(Instant before) throws UnreadableException {
        Measure measure = Measure.NOTHING;
        for (StoredObject object : store.read(prefix)) {
            if (object.lastModified().isBefore(before)) {
                measure = measure.plus(object.size());
            }
        }
        return measure;
    }
}
