package com.g3nretailstack.accounting.examples.benchmarks.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Everything that is said of one run.
 *
 * @param command that measures the same again, from the root of the project
 */
public record Run(Instant date, Machine machine, String command, Results results) {

    /** When, where and how, in three lines. */
    String heading() {
        return "date:    %s%nmachine: %s%ncommand: %s".formatted(second(), machine.text(), command);
    }

    String second() {
        return date.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
