package com.g3nretailstack.accounting.examples.benchmarks.call;

/**
 * How long it takes.
 *
 * @param rounds of each load with each rival
 * @param warming bursts beforehand on one thread, at most
 */
record Effort(int rounds, int warming) {
    static final Effort QUICK = new Effort(15, 30);
    static final Effort FULL = new Effort(60, 80);
}
