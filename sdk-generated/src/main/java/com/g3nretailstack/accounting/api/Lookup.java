package com.g3nretailstack.accounting.api;

import java.util.List;

/**
 * How to find what a create made.
 *
 * @param path the path of the list operation that finds it
 * @param keys what to look for; a record is ours only if it agrees on every one
 */
public record Lookup(String path, List<LookupKey> keys) {
    /**
     * Copies the keys.
     *
     * @param path the path of the list operation that finds it
     * @param keys what to look for
     */
    public Lookup {
        keys = List.copyOf(keys);
    }
}
