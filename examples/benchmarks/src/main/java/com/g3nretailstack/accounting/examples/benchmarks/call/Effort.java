package com.g3nretailstack.accounting.examples.benchmarks.call;

/**
 * How long it takes.
 *
 * @param rounds of each load with each rival
 * @param warming bursts beforehand on one thread, at most
 * @param part of the load's calls that a burst has: one n-th
 */
record Effort(int rounds, int warming, int part) {
    static final Effort QUICK = new Effort(15, 30, 1);
    static final Effort FULL = new Effort(60, 80, 1);
}
