package com.g3nretailstack.accounting.examples.faultstorm.soak;

import java.lang.management.ManagementFactory;

/**
 * What this process holds.
 *
 * @param heapBytes the heap in use after a collection
 * @param threads how many threads live
 */
record Vitals(long heapBytes, int threads) {
    private static final int COLLECTIONS = 3;

    /** Collects what is to be collected, and looks. */
    static Vitals take() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return new Vitals(
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                ManagementFactory.getThreadMXBean().getThreadCount());
    }
}
