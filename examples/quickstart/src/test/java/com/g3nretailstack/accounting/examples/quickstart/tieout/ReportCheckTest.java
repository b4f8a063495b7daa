package com.g3nretailstack.accounting.examples.quickstart.tieout;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.model.Discrepancy;
import com.g3nretailstack.accounting.model.DiscrepancyKind;
import com.g3nretailstack.accounting.model.EventTotal;
import com.g3nretailstack.accounting.model.EventType;
import com.g3nretailstack.accounting.model.LineageEntry;
import com.g3nretailstack.accounting.model.OriginalEvent;
import com.g3nretailstack.accounting.model.ReconcileReport;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReportCheckTest {
    private final Totals listed = new Totals();
    private final LineageSum lineage = new LineageSum();

    @BeforeEach
    void listThreeEvents() {
        listed.add("sale", new BigDecimal("10.50"));
        listed.add("refund", new BigDecimal("-1"));
        listed.add("refund", new BigDecimal("-2"));
        lineage.add(entry(EventType.SALE, null));
        lineage.add(
                entry(EventType.REFUND, OriginalEvent.builder().eventId("e-1").build()));
        lineage.add(entry(
                EventType.REFUND, OriginalEvent.builder().sourceRef("lost").build()));
    }

    @Test
    void acceptsTheReportThatAgrees() {
        assertThat(check(report -> report)).isEmpty();
        assertThat(lineage.refundsLinked()).isEqualTo(1);
        assertThat(lineage.refundsUnmatched()).isEqualTo(1);
    }

    @Test
    void namesACountThatDiffers() {
        assertThat(check(report -> report.eventCount(4L)))
                .containsExactly("events in the reconcile report: 4 (expected: 3)");
        assertThat(check(report -> report.exportedEventCount(2L)))
                .containsExactly("exported events in the reconcile report: 2 (expected: 3)");
    }

    @Test
    void namesASumThatDiffers() {
        assertThat(check(report -> report.totals(List.of(total(EventType.SALE, "GBP", 1, "10.50")))))
                .singleElement()
                .asString()
                .startsWith("totals of the reconcile report:");
    }

    @Test
    void namesAnotherCurrency() {
        assertThat(check(report -> report.totals(
                        List.of(total(EventType.SALE, "EUR", 1, "10.5"), total(EventType.REFUND, "GBP", 2, "-3")))))
                .containsExactly("currency of the reconcile report: EUR (expected: GBP)");
    }

    @Test
    void namesACoverageThatDiffers() {
        assertThat(check(report -> report.traceabilityPercent(new BigDecimal("99.9999"))))
                .containsExactly("traceability of the reconcile report: 99.9999 (expected: 100.0000)");
    }

    @Test
    void namesADiscrepancyThatIsNoRefundWithoutASale() {
        Discrepancy twice = Discrepancy.builder()
                .kind(DiscrepancyKind.EXPORTED_TWICE)
                .eventId("e-1")
                .build();

        assertThat(check(report -> report.discrepancies(List.of(twice))))
                .containsExactly("discrepancy exported_twice of event e-1");
        assertThat(check(report -> report.discrepancyCount(2L))).containsExactly("discrepancies: 2 (expected: 1)");
    }

    @Test
    void roundsTheCoverageDownSoThatAHundredMeansAll() {
        for (int i = 0; i < 999_999; i++) {
            lineage.add(entry(EventType.SALE, null));
        }
        lineage.add(LineageEntry.builder().eventId("e").type(EventType.SALE).build());

        assertThat(lineage.percent()).isEqualTo("99.9999");
    }

    private List<String> check(UnaryOperator<ReconcileReport.Builder> change) {
        Differences differences = new Differences();
        ReconcileReport report = change.apply(ReconcileReport.builder()
                        .eventCount(3L)
                        .exportedEventCount(3L)
                        .totals(List.of(
                                total(EventType.SALE, "GBP", 1, "10.5"), total(EventType.REFUND, "GBP", 2, "-3.00")))
                        .traceabilityPercent(new BigDecimal(100))
                        .discrepancyCount(1L)
                        .discrepancies(List.of(Discrepancy.builder()
                                .kind(DiscrepancyKind.UNMATCHED_REVERSAL)
                                .build())))
                .build();
        ReportCheck.check(report, listed, lineage, "GBP", differences);
        return differences.lines();
    }

    private static EventTotal total(EventType type, String currency, long count, String amount) {
        return EventTotal.builder()
                .type(type)
                .currency(currency)
                .count(count)
                .amount(new BigDecimal(amount))
                .build();
    }

    private static LineageEntry entry(EventType type, @Nullable OriginalEvent original) {
        LineageEntry.Builder entry =
                LineageEntry.builder().eventId("e").type(type).sourceRefs(List.of("x"));
        return original == null ? entry.build() : entry.originalEvent(original).build();
    }
}
