package com.g3nretailstack.accounting.testing;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A claim that is to hold for every case that a seed draws.
 *
 * <p>Each run draws the same cases, others with {@code -Dproperty.draw=} and a number. A case that fails names its seed; with {@code
 * -Dproperty.seed=} and that number each property plays that one case alone.
 */
public final class Property {
    /** The system property that names the seed of the one case to play. */
    static final String SEED = "property.seed";

    private static final String DRAW = "property.draw";

    private Property() {}

    /** Says something of one case, and throws where it does not hold. */
    @FunctionalInterface
    public interface Claim {
        /** Draws a case from the randomness, the same one for the same seed, and checks it. */
        void check(RandomGenerator random) throws Exception;
    }

    /** Checks as many cases, or the one that the system property names. */
    public static void holds(int cases, Claim claim) {
        holds(cases, claim, System.getProperty(SEED));
    }

    static void holds(int cases, Claim claim, @Nullable String seed) {
        if (seed != null) {
            check(Long.parseLong(seed), claim);
            return;
        }
        SplittableRandom seeds = new SplittableRandom(Long.getLong(DRAW, 4));
        for (int i = 0; i < cases; i++) {
            check(seeds.nextLong(), claim);
        }
    }

    private static void check(long seed, Claim claim) {
        try {
            claim.check(new SplittableRandom(seed));
        } catch (Exception | AssertionError failed) {
            throw new AssertionError(
                    "seed " + seed + ", to play again: -D" + SEED + "=" + seed + "\n" + failed, failed);
        }
    }
}
