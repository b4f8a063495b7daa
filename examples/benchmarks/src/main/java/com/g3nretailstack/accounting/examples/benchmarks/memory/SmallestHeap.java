package com.g3nretailstack.accounting.examples.benchmarks.memory;

import java.io.IOException;
import java.util.OptionalInt;

/**
 * Looks for the smallest heap that is enough, by halving what is left.
 *
 * @param low the smallest that is tried, in MB
 * @param high the largest that is tried, in MB
 * @param step the precision, in MB
 */
record SmallestHeap(int low, int high, int step) {

    /** Says whether a heap is enough. */
    @FunctionalInterface
    interface Enough {
        boolean test(int megabytes) throws IOException, InterruptedException;
    }

    /** The smallest, empty where even the largest is too small. A heap that is enough once is taken to be enough always. */
    OptionalInt find(Enough enough) throws IOException, InterruptedException {
        int from = 0;
        int to = (high - low) / step + 1;
        while (from < to) {
            int middle = (from + to) / 2;
            if (enough.test(low + middle * step)) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        int found = low + from * step;
        return found <= high ? OptionalInt.of(found) : OptionalInt.empty();
    }
}
