package com.g3nretailstack.accounting.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.Shop;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class ExportBatchTest {

    private final Shop shop = new Shop();

    @Test
    void holdsTheExportsEventsAndSaysSoOnEachOfThem() {
        String sale = shop.sale("12.50", "order:1");
        String exportId = shop.export();

        Answer batch =
                shop.call("/export/batch/create", shop.batchRequest(exportId)).ok();

        assertThat(batch.text("status")).isEqualTo("ready");
        assertThat(batch.envelope().path("revision").intValue()).isEqualTo(1);
        assertThat(shop.call("/event/get", "{'event_id':'" + sale + "'}").text("export_batch_id"))
                .isEqualTo(batch.text("batch_id"));
        assertThat(shop.call("/event/list", "{'export_batch_id':'" + batch.text("batch_id") + "'}")
                        .items("event_id"))
                .containsExactly(sale);
    }

    @Test
    void leavesOutEventsThatWereRecordedAfterTheExport() {
        String before = shop.sale("12.50", "order:1");
        String exportId = shop.export();
        ObjectNode request = shop.batchRequest(exportId);
        shop.sale("7", "order:2");

        String batchId = shop.call("/export/batch/create", request).ok().text("batch_id");

        assertThat(shop.call("/event/list", "{'export_batch_id':'" + batchId + "'}")
                        .items("event_id"))
                .containsExactly(before);
    }

    @Test
    void refusesAnotherCount() {
        shop.sale("12.50", "order:1");
        ObjectNode request = shop.batchRequest(shop.export());
        ((ObjectNode) request.get("evidence")).put("event_count", 2);

        shop.call("/export/batch/create", request).refused(400, "invalid-input");
    }

    @Test
    void refusesAnotherChecksum() {
        shop.sale("12.50", "order:1");
        ObjectNode request = shop.batchRequest(shop.export());
        ((ObjectNode) request.get("evidence")).put("checksum", "0".repeat(64));

        shop.call("/export/batch/create", request).refused(400, "invalid-input");
    }

    @Test
    void refusesTheSameEventsTwice() {
        shop.sale("12.50", "order:1");
        String exportId = shop.export();
        shop.batch(exportId);

        shop.call("/export/batch/create", shop.batchRequest(exportId)).refused(400, "invalid-input");

        assertThat(shop.org.batchCount()).isEqualTo(1);
    }

    @Test
    void refusesAnExportThatHasNotSucceeded() {
        shop.sale("12.50", "order:1");
        String exportId = shop.call("/export/create", "{'export_kind':'financial_events'}")
                .ok()
                .text("export_id");

        shop.call("/export/batch/create", shop.batchRequest(exportId)).refused(409, "invalid-state");
    }

    @Test
    void goesFromReadyToSentAndNoFurther() {
        shop.sale("12.50", "order:1");
        String batchId = shop.batch(shop.export());

        Answer sent = setStatus(batchId, "sent", 1).ok();

        assertThat(sent.text("status")).isEqualTo("sent");
        assertThat(sent.text("sent_at")).isEqualTo("2026-04-15T09:30:01Z");
        assertThat(sent.data().path("revision").intValue()).isEqualTo(2);
        setStatus(batchId, "failed", 2).refused(409, "invalid-state");
        setStatus(batchId, "ready", 2).refused(409, "invalid-state");
    }

    @Test
    void keepsTheReasonOfAFailure() {
        shop.sale("12.50", "order:1");
        String batchId = shop.batch(shop.export());

        Answer failed = shop.call(
                        "/export/batch/status/set",
                        Json.object()
                                .put("batch_id", batchId)
                                .put("status", "failed")
                                .put("expected_revision", 1)
                                .put("reason", "ERP was down"))
                .ok();

        assertThat(failed.text("reason")).isEqualTo("ERP was down");
        assertThat(failed.text("failed_at")).isNotEmpty();
    }

    @Test
    void givesTheEventsOfAFailedBatchToTheNext() {
        shop.sale("12.50", "order:1");
        String exportId = shop.export();
        String failed = shop.batch(exportId);
        setStatus(failed, "failed", 1).ok();

        String next = shop.batch(exportId);

        assertThat(shop.call("/export/batch/list", "{'export_id':'" + exportId + "'}")
                        .items("batch_id"))
                .containsExactly(failed, next);
        assertThat(shop.call("/export/batch/list", "{'status':'failed'}").items("batch_id"))
                .containsExactly(failed);
    }

    @Test
    void isFoundByItsCode() {
        shop.sale("12.50", "order:1");
        String exportId = shop.export();
        String batchId = shop.call(
                        "/export/batch/create", shop.batchRequest(exportId).put("code", "2010-12"))
                .ok()
                .text("batch_id");

        assertThat(shop.call("/export/batch/list", "{'code':'2010-12'}").items("batch_id"))
                .containsExactly(batchId);
        assertThat(shop.call("/export/batch/list", "{'code':'2011-01'}").items("batch_id"))
                .isEmpty();
    }

    @Test
    void isNotFoundUnderAnUnknownId() {
        shop.call("/export/batch/get", "{'batch_id':'ba-none'}").refused(404, "not-found");
        setStatus("ba-none", "sent", 1).refused(404, "not-found");
    }

    private Answer setStatus(String batchId, String status, int revision) {
        return shop.call(
                "/export/batch/status/set",
                Json.object().put("batch_id", batchId).put("status", status).put("expected_revision", revision));
    }
}
