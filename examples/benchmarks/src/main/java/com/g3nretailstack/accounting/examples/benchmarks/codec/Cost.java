package com.g3nretailstack.accounting.examples.benchmarks.codec;

/**
 * What one operation costs.
 *
 * @param cpuMicros processor time of its thread, in microseconds
 * @param allocatedBytes what its thread allocated
 */
record Cost(double cpuMicros, double allocatedBytes) {}
