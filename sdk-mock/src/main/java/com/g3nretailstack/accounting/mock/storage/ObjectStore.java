package com.g3nretailstack.accounting.mock.storage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * The part that one org has of the buckets of all services; thread-safe.
 *
 * <p>Keys form a tree of prefixes by their slashes. It is walked in key order, prefix by prefix; a prefix that holds nothing
 * but other prefixes is only the way to them.
 */
public final class ObjectStore {

    private final NavigableMap<Prefix, NavigableMap<String, StoredObject>> tree = new TreeMap<>();
    private final Set<Prefix> unreadable = new HashSet<>();

    /** Makes an empty store. */
    public ObjectStore() {}

    /** Puts an object there, in the place of one with the same key. */
    public synchronized void put(String bucket, StoredObject object) {
        tree.computeIfAbsent(Prefix.of(bucket, object.key()), unused -> new TreeMap<>())
                .put(object.key(), object);
    }

    /** Takes an object out; false when there is none. */
    public synchronized boolean remove(String bucket, String key) {
        Prefix prefix = Prefix.of(bucket, key);
        NavigableMap<String, StoredObject> objects = tree.get(prefix);
        if (objects == null || objects.remove(key) == null) {
            return false;
        }
        if (objects.isEmpty()) {
            tree.remove(prefix);
        }
        return true;
    }

    /** The prefixes that hold objects of their own, in key order. */
    public synchronized List<Prefix> prefixes() {
        return List.copyOf(tree.keySet());
    }

    /**
     * The objects that lie directly in a prefix, in key order.
     *
     * @throws UnreadableException if the prefix, or one above it, was made to fail
     */
    public synchronized List<StoredObject> read(Prefix prefix) throws UnreadableException {
        if (unreadable.stream().anyMatch(broken -> broken.holds(prefix))) {
            throw new UnreadableException(prefix);
        }
        return new ArrayList<>(tree.getOrDefault(prefix, new TreeMap<>()).values());
    }

    /** Lets reading a prefix, and those below it, fail from now on. */
    public synchronized void fail(Prefix prefix) {
        unreadable.add(prefix);
    }

    /** Lets reading a prefix work again. */
    public synchronized void heal(Prefix prefix) {
        unreadable.remove(prefix);
    }
}
