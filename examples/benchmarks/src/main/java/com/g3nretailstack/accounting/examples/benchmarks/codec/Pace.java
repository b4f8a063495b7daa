package com.g3nretailstack.accounting.examples.benchmarks.codec;

/**
 * How long the subjects take turns.
 *
 * @param turnMillis the least processor time of a turn
 * @param warmUp rounds that do not count; the slowest subject needs some three seconds until its code is compiled
 * @param rounds rounds that count
 */
record Pace(int turnMillis, int warmUp, int rounds) {

    long turnNanos() {
        return turnMillis * 1_000_000L;
    }
}
