package com.g3nretailstack.accounting.examples.faultstorm.soak;

import java.lang.management.ManagementFactory;

/**
 * What this process holds.
 *
 * @param heapBytes the heap in use after a collection
 * @param pooled how many threads of the client's own pool live, which fills up to its bound and no further
 * @param threads how many others live
 */
record Vitals(long heapBytes, int pooled, int threads) {
    private static final int COLLECTIONS = 3;
    private static final String POOL = "accounting-async";

    /** Collects what is to be collected, and looks. */
    static Vitals take() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        var living = Thread.getAllStackTraces().keySet();
        int pooled = (int) living.stream()
                .filter(thread -> thread.getName().startsWith(POOL))
                .count();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        return new Vitals(heap, pooled, living.size() - pooled);
    }
}
