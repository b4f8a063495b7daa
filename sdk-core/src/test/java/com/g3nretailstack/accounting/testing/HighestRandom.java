package com.g3nretailstack.accounting.testing;

import java.util.random.RandomGenerator;

/** Randomness that always draws the highest number, so that a jittered wait is its bound. */
public final class HighestRandom implements RandomGenerator {

    @Override
    public long nextLong() {
        return Long.MAX_VALUE;
    }

    @Override
    public long nextLong(long bound) {
        return bound - 1;
    }
}
