package com.g3nretailstack.accounting.examples.quickstart.tieout;

import com.g3nretailstack.accounting.model.Discrepancy;
import com.g3nretailstack.accounting.model.DiscrepancyKind;
import com.g3nretailstack.accounting.model.EventTotal;
import com.g3nretailstack.accounting.model.ReconcileReport;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares the service's own reconcile report with what it lists back. */
public final class ReportCheck {
    private ReportCheck() {}

    /** Notes every figure of the report that does not agree. */
    public static void check(
            ReconcileReport report, Totals listed, LineageSum lineage, String currency, Differences differences) {
        differences.compare("events in the reconcile report", listed.count(), orZero(report.eventCount()));
        differences.compare(
                "exported events in the reconcile report", listed.count(), orZero(report.exportedEventCount()));
        differences.compare("totals of the reconcile report", listed, totals(report, currency, differences));
        checkCoverage(report, lineage, differences);
        checkDiscrepancies(report, lineage, differences);
    }

    private static Totals totals(ReconcileReport report, String currency, Differences differences) {
        Totals totals = new Totals();
        for (EventTotal total : orNone(report.totals())) {
            differences.compare("currency of the reconcile report", currency, total.currency());
            BigDecimal amount = Objects.requireNonNullElse(total.amount(), BigDecimal.ZERO);
            totals.add(total.type().value(), orZero(total.count()), amount);
        }
        return totals;
    }

    private static void checkCoverage(ReconcileReport report, LineageSum lineage, Differences differences) {
        BigDecimal reported = Objects.requireNonNullElse(report.traceabilityPercent(), BigDecimal.ZERO);
        // of no events a service may say anything
        if (lineage.entries() > 0 && reported.compareTo(lineage.percent()) != 0) {
            differences.compare("traceability of the reconcile report", lineage.percent(), reported);
        }
    }

    /** Refunds without a sale are told apart and expected; every other discrepancy is one. */
    private static void checkDiscrepancies(ReconcileReport report, LineageSum lineage, Differences differences) {
        differences.compare("discrepancies", lineage.refundsUnmatched(), orZero(report.discrepancyCount()));
        for (Discrepancy discrepancy : orNone(report.discrepancies())) {
            if (!discrepancy.kind().equals(DiscrepancyKind.UNMATCHED_REVERSAL)) {
                differences.add("discrepancy " + discrepancy.kind().value() + " of event " + discrepancy.eventId());
            }
        }
    }

    private static long orZero(@Nullable Long value) {
        return value == null ? 0 : value;
    }

    private static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
