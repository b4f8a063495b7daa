package com.g3nretailstack.accounting.testing;

import java.util.Random;

/** Seeds of generated tests: printed, and settable by {@code -Dtest.seed} to see a failure again. */
public final class Seeds {
    private Seeds() {}

    public static long seed(Class<?> test) {
        long seed = Long.getLong("test.seed", new Random().nextLong());
        System.out.println(test.getSimpleName() + ": -Dtest.seed=" + seed);
        return seed;
    }
}
