package com.g3nretailstack.accounting.examples.playbooks.procedure;

import com.g3nretailstack.accounting.examples.playbooks.stage.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * A day of usage, in UTC.
 *
 * @param dt the day
 */
record UsageDay(LocalDate dt) {

    /** Returns the day that is not over yet. */
    static UsageDay underWay(Stage stage) {
        return new UsageDay(stage.now().atOffset(ZoneOffset.UTC).toLocalDate());
    }

    /** Returns the day before. */
    UsageDay before() {
        return new UsageDay(dt.minusDays(1));
    }

    /** Returns its begin. */
    Instant from() {
        return dt.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Returns its end, not part of it. */
    Instant to() {
        return dt.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
