package com.g3nretailstack.accounting.examples.benchmarks.report;

import java.util.Locale;

/** Numbers as a reader wants them: three digits that matter, thousands apart. */
final class Figures {
    private Figures() {}

    static String of(double value) {
        double size = Math.abs(value);
        if (size >= 100) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, size >= 10 ? "%.1f" : "%.2f", value);
    }

    static String of(Spread spread) {
        return of(spread.median()) + " (" + of(spread.low()) + " to " + of(spread.high()) + ")";
    }
}
