package com.g3nretailstack.accounting.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.resource.InboxAlerts;
import com.g3nretailstack.accounting.mock.state.Org;
import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.Shop;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class InboxAlertsTest {

    private static final Instant DUE = Instant.parse("2026-04-15T02:00:00Z");

    private final Shop shop = new Shop();

    @Test
    void aFailedBatchRaisesAnItem() {
        String batchId = failedBatch();

        JsonNode item = only("{'record_id':'" + batchId + "'}");

        assertThat(item.path("record_type").asString()).isEqualTo("export_batch");
        assertThat(item.path("code").asString()).isEqualTo(InboxAlerts.BATCH_FAILED);
        assertThat(item.path("caption").asString()).isEqualTo("Export batch failed");
        assertThat(item.path("body").asString()).isEqualTo("ERP was down");
        assertThat(item.path("reason").asString()).isEqualTo("ERP was down");
        assertThat(item.path("priority").asString()).isEqualTo("high");
        assertThat(item.path("org_wide").booleanValue()).isTrue();
        assertThat(item.path("status").asString()).isEqualTo("open");
        assertThat(item.path("state").asString()).isEqualTo("unread");
    }

    @Test
    void aSentBatchRaisesNone() {
        shop.sale("12.50", "order:1");
        String batchId = shop.batch(shop.export());
        shop.call("/export/batch/status/set", "{'batch_id':'" + batchId + "','status':'sent','expected_revision':1}")
                .ok();

        assertThat(shop.call("/inbox/list", "{}").items("inbox_id")).isEmpty();
    }

    @Test
    void aRefusedFailureRaisesNone() {
        shop.sale("12.50", "order:1");
        String batchId = shop.batch(shop.export());
        shop.call("/export/batch/status/set", "{'batch_id':'" + batchId + "','status':'failed','expected_revision':9}")
                .refused(409, "conflict");

        assertThat(shop.call("/inbox/list", "{}").items("inbox_id")).isEmpty();
    }

    @Test
    void theRepairClosesTheItemAsRetriedAndNamesItself() {
        String batchId = failedBatch();
        shop.clock.advance(Duration.ofMinutes(1));

        String repairId = repair(batchId);

        assertThat(shop.call("/inbox/list", "{}").items("inbox_id")).isEmpty();
        Answer item = itemAbout(batchId);
        assertThat(item.text("status")).isEqualTo("closed");
        assertThat(item.text("state")).isEqualTo("unread");
        assertThat(item.text("resolution")).isEqualTo("retried");
        assertThat(item.text("resolution_ref")).isEqualTo(repairId);
        assertThat(item.text("reason")).isEqualTo("Rate entered");
        assertThat(item.data().path("revision").intValue()).isEqualTo(2);
        JsonNode line = item.data().path("trail").get(0);
        assertThat(line.path("revision").intValue()).isEqualTo(2);
        assertThat(line.path("status").asString()).isEqualTo("closed");
        assertThat(line.path("resolution").asString()).isEqualTo("retried");
        assertThat(line.path("resolution_ref").asString()).isEqualTo(repairId);
        assertThat(line.path("actor").asString()).startsWith("service_account:");
        assertThat(line.path("changed_at").asString()).isEqualTo("2026-04-15T09:31:01Z");
        assertThat(line.path("reason").asString()).isEqualTo("Rate entered");
    }

    @Test
    void theRepairLeavesAloneWhatSomebodyHasClosed() {
        String batchId = failedBatch();
        String inboxId = only("{}").path("inbox_id").asString();
        shop.call(
                        "/inbox/status",
                        "{'inbox_id':'" + inboxId
                                + "','status':'closed','resolution':'dismissed','expected_revision':1}")
                .ok();

        repair(batchId);

        Answer item = itemAbout(batchId);
        assertThat(item.text("resolution")).isEqualTo("dismissed");
        assertThat(item.data().path("trail")).hasSize(1);
    }

    @Test
    void aRepairThatFailsRaisesAnItemOfItsOwn() {
        String repairId = repair(failedBatch());

        fail(repairId);

        assertThat(only("{}").path("record_id").asString()).isEqualTo(repairId);
    }

    @Test
    void aFailedRunRaisesAnItemWhenItEndsAndNotBefore() {
        shop.org.exportTiming(Duration.ofSeconds(10), Duration.ofSeconds(50));
        shop.org.failNextExport("ACCOUNTING.REVERSAL_UNMATCHED", "A reversal has no sale.");
        String exportId = shop.call("/export/create", "{'export_kind':'financial_events'}")
                .ok()
                .text("export_id");
        shop.clock.advance(Duration.ofMillis(59_999));
        assertThat(shop.call("/inbox/list", "{}").items("inbox_id")).isEmpty();

        shop.clock.advance(Duration.ofMillis(1));

        JsonNode item = only("{}");
        assertThat(shop.call("/export/get", "{'export_id':'" + exportId + "'}").text("status"))
                .isEqualTo("failed");
        assertThat(item.path("record_type").asString()).isEqualTo("export");
        assertThat(item.path("record_id").asString()).isEqualTo(exportId);
        assertThat(item.path("code").asString()).isEqualTo(InboxAlerts.EXPORT_FAILED);
        assertThat(item.path("body").asString()).isEqualTo("A reversal has no sale.");
        assertThat(item.path("reason_code").asString()).isEqualTo("ACCOUNTING.REVERSAL_UNMATCHED");
        assertThat(item.path("created_at").asString()).isEqualTo("2026-04-15T09:31:00Z");
    }

    @Test
    void anItemThatIsNotThereYetCannotBeReadNorChangedNorCommented() {
        shop.org.failNextExport("ACCOUNTING.REVERSAL_UNMATCHED", "A reversal has no sale.");
        shop.call("/export/create", "{'export_kind':'financial_events'}").ok();
        shop.clock.advance(Duration.ofSeconds(1));
        String inboxId = only("{}").path("inbox_id").asString();
        shop.clock.set(Shop.START);

        shop.call("/inbox/get", "{'inbox_id':'" + inboxId + "'}").refused(404, "not-found");
        shop.call("/inbox/state", "{'inbox_id':'" + inboxId + "','state':'read','expected_revision':1}")
                .refused(404, "not-found");
        shop.call("/comment", "{'target_type':'inbox_item','target_id':'" + inboxId + "','body':'x'}")
                .refused(404, "not-found");
    }

    @Test
    void aScheduleThatWasLeftAloneRaisesOneItemForEachDueTime() {
        conflict(DUE);
        conflict(DUE);
        conflict(DUE.plus(Duration.ofDays(1)));

        Answer items = shop.call("/inbox/list", "{'record_id':'sc-1'}").ok();

        assertThat(items.items("code"))
                .containsExactly(
                        "export-schedule-conflict@2026-04-15T02:00:00Z",
                        "export-schedule-conflict@2026-04-16T02:00:00Z");
        JsonNode first = items.data().path("items").get(0);
        assertThat(first.path("record_type").asString()).isEqualTo("export_schedule");
        assertThat(first.path("caption").asString()).isEqualTo("The window was exported already");
        assertThat(first.path("body").asString()).contains("2026-04-15T02:00:00Z");
    }

    @Test
    void aConflictThatWasSettledIsNotRaisedAgain() {
        conflict(DUE);
        String inboxId = only("{}").path("inbox_id").asString();
        shop.call("/inbox/status", "{'inbox_id':'" + inboxId + "','status':'closed','expected_revision':1}")
                .ok();

        conflict(DUE);

        assertThat(shop.call("/inbox/list", "{}").items("inbox_id")).isEmpty();
    }

    private void conflict(Instant dueAt) {
        Org org = shop.service.org("ACME");
        org.writing(books -> {
            new InboxAlerts(books, org.orgcode(), shop.clock.instant())
                    .scheduleConflict("sc-1", dueAt, "The window was exported already");
            return books;
        });
    }

    private String failedBatch() {
        shop.sale("12.50", "order:1");
        String batchId = shop.batch(shop.export());
        fail(batchId);
        return batchId;
    }

    private void fail(String batchId) {
        shop.call(
                        "/export/batch/status/set",
                        "{'batch_id':'" + batchId
                                + "','status':'failed','reason':'ERP was down','expected_revision':1}")
                .ok();
    }

    private String repair(String batchId) {
        ObjectNode request = Json.object().put("repairs_batch_id", batchId).put("reason", "Rate entered");
        request.set("evidence", shop.evidence());
        return shop.call("/export/batch/repair", request).ok().text("batch_id");
    }

    private Answer itemAbout(String batchId) {
        String inboxId = shop.call("/inbox/list", "{'status':'closed','record_id':'" + batchId + "'}")
                .items("inbox_id")
                .get(0);
        return shop.call("/inbox/get", Json.object().put("inbox_id", inboxId)).ok();
    }

    private JsonNode only(String filters) {
        JsonNode items = shop.call("/inbox/list", filters).ok().data().path("items");
        assertThat(items).hasSize(1);
        return items.get(0);
    }
}
