package com.g3nretailstack.accounting.examples.faultstorm.work;

import com.g3nretailstack.accounting.RequestOptions;

/**
 * How callers call.
 *
 * @param options what goes with each call
 * @param readsAhead whether walks read one page ahead, on a thread of the client
 * @param page the smallest page of a walk; it is up to three rows more
 * @param rows after how many rows a walk is left
 */
public record Manners(RequestOptions options, boolean readsAhead, int page, int rows) {

    /** Whole walks, in pages so small that much happens between them. */
    public static Manners stormy(RequestOptions options, boolean readsAhead) {
        return new Manners(options, readsAhead, 2, Integer.MAX_VALUE);
    }

    /** Walks that stay short however much is recorded. */
    public static Manners steady() {
        return new Manners(RequestOptions.none(), true, 250, 1_000);
    }
}
