package com.g3nretailstack.accounting.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.testing.Shop;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LineageTest {

    private final Shop shop = new Shop();

    @Test
    void namesTheOriginalOnceItIsThereWhicheverCameFirst() {
        String refund = refundOf("order:1");
        assertThat(entry(refund).at("/original_event/event_id").isMissingNode()).isTrue();

        String sale = shop.sale("5", "order:1");

        assertThat(entry(refund).at("/original_event/event_id").asString()).isEqualTo(sale);
        assertThat(entry(refund).at("/original_event/source_ref").asString()).isEqualTo("order:1");
    }

    @Test
    void doesNotTakeOneRefundForTheOriginalOfAnother() {
        String first = refundOf("order:1", "order:1");
        String second = refundOf("order:1", "order:1");

        assertThat(entry(first).at("/original_event/event_id").isMissingNode()).isTrue();
        assertThat(entry(second).at("/original_event/event_id").isMissingNode()).isTrue();
    }

    @Test
    void letsACorrectionReferToARefund() {
        String refund = shop.record(
                "refund", "-5", event -> event.putArray("source_refs").add("refund:1"));
        String correction = shop.record(
                "correction",
                "1",
                event -> Shop.adjusting(event).putObject("original_event").put("source_ref", "refund:1"));

        assertThat(entry(correction).at("/original_event/event_id").asString()).isEqualTo(refund);
    }

    @Test
    void keepsAnOriginalThatWasNamedById() {
        String sale = shop.sale("5", "order:1");
        String refund = shop.record(
                "refund", "-5", event -> event.putObject("original_event").put("event_id", sale));

        assertThat(entry(refund).at("/original_event/event_id").asString()).isEqualTo(sale);
    }

    @Test
    void saysWhetherAnEventIsLinked() {
        String linked = shop.sale("5", "order:1");
        String loose = shop.record("sale", "5", event -> {});

        assertThat(entry(linked).path("linked").asBoolean()).isTrue();
        assertThat(entry(loose).path("linked").asBoolean()).isFalse();
    }

    @Test
    void namesTheBatchAndItsExport() {
        String sale = shop.sale("5", "order:1");
        String exportId = shop.export();
        String batchId = shop.batch(exportId);

        assertThat(entry(sale).path("export_batch_id").asString()).isEqualTo(batchId);
        assertThat(entry(sale).path("export_id").asString()).isEqualTo(exportId);
    }

    @Test
    void isFilteredByEventSourceExportAndBatch() {
        String first = shop.sale("5", "order:1");
        String exportId = shop.export();
        String batchId = shop.batch(exportId);
        String second = shop.sale("6", "order:2");

        assertThat(listed("'source_ref':'order:2'")).containsExactly(second);
        assertThat(listed("'export_id':'" + exportId + "'")).containsExactly(first);
        assertThat(listed("'export_batch_id':'" + batchId + "'")).containsExactly(first);
        assertThat(listed("'event_id':'" + first + "','source_ref':'order:2'")).isEmpty();
        assertThat(listed("'from_utc':'2026-04-15T00:00:00Z'")).isEmpty();
        assertThat(listed("'limit':5")).containsExactly(first, second);
    }

    private String refundOf(String order, String... sources) {
        return shop.record("refund", "-5", event -> {
            event.putObject("original_event").put("source_ref", order);
            for (String source : sources) {
                event.withArray("source_refs").add(source);
            }
        });
    }

    private JsonNode entry(String eventId) {
        return shop.call("/lineage/list", "{'event_id':'" + eventId + "'}")
                .ok()
                .data()
                .at("/items/0");
    }

    private java.util.List<String> listed(String filter) {
        return shop.call("/lineage/list", "{" + filter + "}").ok().items("event_id");
    }
}
