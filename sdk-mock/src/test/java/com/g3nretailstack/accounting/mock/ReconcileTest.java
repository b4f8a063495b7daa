package com.g3nretailstack.accounting.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.Shop;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ReconcileTest {

    private final Shop shop = new Shop();

    @Test
    void addsUpExactlyByTypeAndCurrency() {
        for (int i = 0; i < 10; i++) {
            shop.sale("0.1", "order:" + i);
        }
        shop.sale("0.001", "order:x");
        shop.record("sale", "3", event -> event.put("currency", "EUR"));
        shop.record("refund", "-0.1", event -> {});

        List<String> totals = new ArrayList<>();
        for (JsonNode total : report("").data().path("totals")) {
            totals.add(
                    total.path("type").asString() + " " + total.path("currency").asString() + " "
                            + total.path("count").asString() + " "
                            + total.path("amount").decimalValue().toPlainString());
        }

        assertThat(totals).containsExactly("refund GBP 1 -0.1", "sale EUR 1 3", "sale GBP 11 1.001");
    }

    @Test
    void saysWhichShareIsTraceableAndNeverRoundsUp() {
        assertThat(percent()).isEqualByComparingTo("0");
        shop.sale("1", "order:1");
        assertThat(percent()).isEqualByComparingTo("100");
        shop.sale("1", "order:2");
        shop.record("sale", "1", event -> {});

        assertThat(percent()).isEqualByComparingTo("66.6666");
        assertThat(report("").data().path("linked_event_count").intValue()).isEqualTo(2);
    }

    @Test
    void reconcilesARefundThatCameBeforeItsSale() {
        shop.record("refund", "-5", event -> {
            event.putObject("original_event").put("source_ref", "order:1");
            event.putArray("source_refs").add("refund:1");
        });
        assertThat(kinds(report(""))).contains("unmatched_reversal");

        shop.sale("5", "order:1");

        assertThat(kinds(report(""))).doesNotContain("unmatched_reversal");
    }

    @Test
    void namesEachThingThatDoesNotTie() {
        String loose = shop.record("sale", "1", event -> {});

        JsonNode first = report("").data().at("/discrepancies/0");

        assertThat(first.path("kind").asString()).isEqualTo("missing_source_ref");
        assertThat(first.path("event_id").asString()).isEqualTo(loose);
        assertThat(kinds(report(""))).containsExactly("missing_source_ref", "not_exported");
    }

    @Test
    void isSilentWhenEverythingTies() {
        shop.sale("5", "order:1");
        String batchId = shop.batch(shop.export());
        setStatus(batchId, "sent");

        Answer report = report("");

        assertThat(report.data().path("discrepancy_count").intValue()).isZero();
        assertThat(report.data().path("exported_event_count").intValue()).isEqualTo(1);
    }

    @Test
    void countsAnEventAsExportedOnlyWhenItsBatchWasSent() {
        shop.sale("5", "order:1");
        shop.batch(shop.export());

        assertThat(report("").data().path("exported_event_count").intValue()).isZero();
        assertThat(kinds(report(""))).isEmpty();
    }

    @Test
    void seesAnEventInTwoExports() {
        shop.sale("5", "order:1");
        shop.batch(shop.export());
        shop.batch(shop.export());

        assertThat(kinds(report(""))).containsExactly("exported_twice");
    }

    @Test
    void seesAFailedBatchUntilItIsRepaired() {
        shop.sale("5", "order:1");
        String batchId = shop.batch(shop.export());
        setStatus(batchId, "failed");
        assertThat(kinds(report(""))).containsExactly("not_exported", "batch_failed");

        ObjectNode repair = Json.object().put("repairs_batch_id", batchId);
        repair.set("evidence", shop.evidence());
        shop.call("/export/batch/repair", repair).ok();

        assertThat(kinds(report(""))).isEmpty();
    }

    @Test
    void looksOnlyAtWhatItsFiltersName() {
        shop.sale("5", "order:1");
        String exportId = shop.export();
        String batchId = shop.batch(exportId);
        shop.record("sale", "7", event -> event.put("correlation_id", "c").put("occurred_at", "2026-05-01T00:00:00Z"));

        assertThat(counted("")).isEqualTo(2);
        assertThat(counted("'export_id':'" + exportId + "'")).isEqualTo(1);
        assertThat(counted("'export_batch_id':'" + batchId + "'")).isEqualTo(1);
        assertThat(counted("'correlation_id':'c'")).isEqualTo(1);
        assertThat(counted("'from_utc':'2026-05-01T00:00:00Z'")).isEqualTo(1);
        assertThat(counted("'to_utc':'2026-05-01T00:00:00Z'")).isEqualTo(1);
        assertThat(counted("'logical_guid':'lg-042','channel_code':'WEB'")).isEqualTo(2);
        assertThat(report("'from_utc':'2026-05-01T00:00:00Z'").text("from_utc")).isEqualTo("2026-05-01T00:00:00Z");
    }

    @Test
    void listsAtMost256AndCountsAll() {
        for (int i = 0; i < 150; i++) {
            shop.record("sale", "1", event -> {});
        }

        Answer report = report("");

        assertThat(report.data().path("discrepancies").size()).isEqualTo(256);
        assertThat(report.data().path("discrepancy_count").intValue()).isEqualTo(300);
    }

    private Answer report(String filter) {
        return shop.call("/reconcile/report", "{" + filter + "}").ok();
    }

    private int counted(String filter) {
        return report(filter).data().path("event_count").intValue();
    }

    private BigDecimal percent() {
        return report("").data().path("traceability_percent").decimalValue();
    }

    private static List<String> kinds(Answer report) {
        List<String> kinds = new ArrayList<>();
        report.data()
                .path("discrepancies")
                .forEach(item -> kinds.add(item.path("kind").asString()));
        return kinds;
    }

    private void setStatus(String batchId, String status) {
        shop.call(
                        "/export/batch/status/set",
                        Json.object()
                                .put("batch_id", batchId)
                                .put("status", status)
                                .put("expected_revision", 1))
                .ok();
    }
}
