package com.g3nretailstack.accounting.mock;

import com.g3nretailstack.accounting.mock.state.Org;
import com.g3nretailstack.accounting.mock.storage.ObjectStore;
import com.g3nretailstack.accounting.mock.storage.Prefix;
import com.g3nretailstack.accounting.mock.storage.StoredObject;
import com.g3nretailstack.accounting.mock.storage.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * An org's objects in the buckets of all services, which sweeps and reconciliations measure; thread-safe.
 *
 * <p>A path is a key below the org's code: {@code put("scm-attachments", "2026/receipt.pdf", 1_024)} is the object {@code
 * ACME/2026/receipt.pdf}, and {@code s3://scm-attachments/ACME/2026/} is what usage records call its prefix. A bucket is named
 * after its service and what it is for: objects of {@code <service>-changelog} stand for records, those of {@code
 * <service>-usage} are what the usage rollup reads. The service leaves its own usage in {@code accounting-usage}.
 */
public final class MockStorage {

    private final Org org;

    MockStorage(Org org) {
        this.org = org;
    }

    /** Puts an object there by its size, in the place of one with the same path; it was modified now. */
    public void put(String bucket, String path, long size) {
        put(bucket, path, size, new byte[0]);
    }

    /** Puts an object there by its content, as UTF-8, in the place of one with the same path; it was modified now. */
    public void put(String bucket, String path, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        put(bucket, path, bytes.length, bytes);
    }

    private void put(String bucket, String path, long size, byte[] content) {
        StoredObject object = new StoredObject(key(path), size, org.now(), content);
        store(objects -> {
            objects.put(bucket, object);
            return objects;
        });
    }

    /**
     * Takes an object out.
     *
     * @throws NoSuchElementException if there is none
     */
    public void remove(String bucket, String path) {
        boolean removed = store(objects -> objects.remove(bucket, key(path)));
        if (!removed) {
            throw new NoSuchElementException("no object " + bucket + "/" + key(path));
        }
    }

    /** The paths of a bucket's objects, in key order; none from prefixes that fail. */
    public List<String> paths(String bucket) {
        return store(objects -> objects.prefixes().stream()
                .filter(prefix -> prefix.bucket().equals(bucket))
                .flatMap(prefix -> readable(objects, prefix).stream())
                .map(object -> object.key().substring(key("").length()))
                .sorted()
                .toList());
    }

    private static List<StoredObject> readable(ObjectStore objects, Prefix prefix) {
        try {
            return objects.read(prefix);
        } catch (UnreadableException unreadable) {
            return List.of();
        }
    }

    /** Lets reading a prefix, and those below it, fail until it is healed; an empty one is all of the org's part of the bucket. */
    public void fail(String bucket, String prefix) {
        store(objects -> {
            objects.fail(folder(bucket, prefix));
            return objects;
        });
    }

    /** Lets reading a prefix work again. */
    public void heal(String bucket, String prefix) {
        store(objects -> {
            objects.heal(folder(bucket, prefix));
            return objects;
        });
    }

    private Prefix folder(String bucket, String prefix) {
        String key = key(prefix);
        return new Prefix(bucket, key.endsWith("/") ? key : key + "/");
    }

    private String key(String path) {
        return org.orgcode() + "/" + path;
    }

    // calls that the service counts are in the bucket by the time that somebody looks
    private <R> R store(Function<ObjectStore, R> use) {
        return org.reading(books -> {
            ObjectStore objects = books.usage().objects();
            books.usage().meter().leaveIn(objects, org.orgcode(), org.now());
            return use.apply(objects);
        });
    }
}
