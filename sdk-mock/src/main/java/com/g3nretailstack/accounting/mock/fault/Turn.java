package com.g3nretailstack.accounting.mock.fault;

/** Which of the requests that match a rule it is played on; a pure function of their position, counted from 1. */
@FunctionalInterface
public interface Turn {

    /** Whether the rule is played on the match of that position. */
    boolean isFor(long position);

    /** On every match. */
    static Turn always() {
        return position -> true;
    }

    /** On the n-th match alone. */
    static Turn nth(long n) {
        requirePositive(n);
        return position -> position == n;
    }

    /** On the first n matches. */
    static Turn times(long n) {
        requirePositive(n);
        return position -> position <= n;
    }

    /** On each match with a chance of 0 to 1; one seed always chooses the same positions. */
    static Turn probability(double chance, long seed) {
        if (!(chance >= 0 && chance <= 1)) {
            throw new IllegalArgumentException("chance: " + chance + " (expected: 0 to 1)");
        }
        return position -> Seeds.random(seed, position).nextDouble() < chance;
    }

    private static void requirePositive(long n) {
        if (n < 1) {
            throw new IllegalArgumentException("n: " + n + " (expected: 1 or more)");
        }
    }
}
