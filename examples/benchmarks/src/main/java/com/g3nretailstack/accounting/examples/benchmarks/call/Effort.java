package com.g3nretailstack.accounting.examples.benchmarks.call;

/**
 * How long it takes.
 *
 * @param rounds of each load with each rival
 * @param warming rounds beforehand, at most
 * @param part of the load's calls that a burst has: one n-th
 */
record Effort(int rounds, int warming, int part) {
    static final Effort QUICK = new Effort(10, 8, 1);
    static final Effort FULL = new Effort(60, 20, 1);
}
