package com.g3nretailstack.accounting.mock.wire;

import java.util.LinkedHashMap;
import java.util.Map;

/** How often each key came, of the latest so many; thread-safe. */
final class Occurrences {

    private final int limit;

    /** In the order of use, the longest unused first. */
    private final Map<Long, Long> counts = new LinkedHashMap<>(16, 0.75f, true);

    Occurrences(int limit) {
        this.limit = limit;
    }

    /** Counts one more, from 1. */
    synchronized long next(long key) {
        long count = counts.merge(key, 1L, Long::sum);
        if (counts.size() > limit) {
            counts.remove(counts.keySet().iterator().next());
        }
        return count;
    }
}
