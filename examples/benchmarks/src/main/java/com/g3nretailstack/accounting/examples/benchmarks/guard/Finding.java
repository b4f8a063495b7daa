package com.g3nretailstack.accounting.examples.benchmarks.guard;

import java.util.Locale;

/** A figure that was measured, and the bound that it is held against. */
record Finding(Bound bound, double measured) {

    boolean kept() {
        return bound.allows(measured);
    }

    /** One line. */
    String text() {
        return String.format(
                Locale.ROOT,
                "%-6s %s: %.2f %s (expected: %s %.2f)",
                kept() ? "kept" : "LOST",
                bound.name(),
                measured,
                bound.unit(),
                bound.least() ? "at least" : "at most",
                bound.limit());
    }
}
