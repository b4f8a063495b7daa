package com.g3nretailstack.accounting.examples.benchmarks.call;

/**
 * Some calls of one rival, one right after the other on each thread.
 *
 * @param latencies in nanoseconds, one a call, sorted
 * @param cpuNanos of all threads but compiler and collector
 * @param allocated bytes, of the same threads
 */
@SuppressWarnings("ArrayRecordComponent") // is never compared
record Burst(long[] latencies, long wallNanos, long cpuNanos, long allocated) {

    int calls() {
        return latencies.length;
    }

    /** The latency that this share of the calls stayed at or below. */
    long at(double share) {
        return latencies[(int) Math.ceil(share * latencies.length) - 1];
    }
}
