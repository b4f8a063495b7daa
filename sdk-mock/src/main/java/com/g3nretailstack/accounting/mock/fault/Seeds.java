package com.g3nretailstack.accounting.mock.fault;

import java.util.SplittableRandom;

/** Randomness of the n-th event of a seeded row, independent of the order in which threads ask for it. */
public final class Seeds {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private Seeds() {}

    /** Randomness of its own for each index; the same for the same seed and index. */
    public static SplittableRandom random(long seed, long index) {
        return new SplittableRandom(seed ^ (index * GOLDEN_GAMMA)).split();
    }
}
