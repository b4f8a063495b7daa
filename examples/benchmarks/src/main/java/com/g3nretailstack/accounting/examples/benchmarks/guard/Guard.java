package com.g3nretailstack.accounting.examples.benchmarks.guard;

import java.io.PrintStream;
import java.util.List;

/** The check of a build that no factor was lost; fails on ratios and exact counts, never on a time. */
public final class Guard {
    private final List<Check> checks;

    Guard(List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    /** All that can be judged within a minute. */
    public static Guard standard() {
        return new Guard(Checks.all());
    }

    /**
     * Measures, prints a line for each bound, and says whether all of them were kept.
     *
     * @throws Exception if measuring itself fails
     */
    public boolean keeps(PrintStream out) throws Exception {
        boolean kept = true;
        for (Check check : checks) {
            for (Finding finding : check.findings()) {
                out.println(finding.text());
                kept &= finding.kept();
            }
        }
        return kept;
    }
}
