package com.g3nretailstack.accounting.testing;

import java.util.random.RandomGenerator;

/** Randomness that always draws zero, so that a jittered wait is none. */
public final class LowestRandom implements RandomGenerator {

    @Override
    public long nextLong() {
        return 0;
    }
}
