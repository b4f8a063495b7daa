package com.g3nretailstack.accounting.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.Shop;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class RepairTest {

    private final Shop shop = new Shop();
    private String sale = "";
    private String exportId = "";
    private String failed = "";

    @BeforeEach
    void failABatch() {
        sale = shop.sale("12.50", "order:1");
        exportId = shop.export();
        failed = shop.batch(exportId);
        setStatus(failed, "failed").ok();
    }

    @Test
    void takesThePlaceOfTheFailedBatchAndLeavesItForTheAudit() {
        Answer repair = repair().ok();
        String repairId = repair.text("batch_id");

        assertThat(repair.text("repairs_batch_id")).isEqualTo(failed);
        assertThat(repair.text("export_id")).isEqualTo(exportId);
        assertThat(repair.text("status")).isEqualTo("ready");
        assertThat(get(failed).text("repaired_by_batch_id")).isEqualTo(repairId);
        assertThat(get(failed).text("status")).isEqualTo("failed");
        assertThat(get(failed).data().path("revision").intValue()).isEqualTo(3);
    }

    @Test
    void movesTheEventsAndStillListsThemUnderTheFailedBatch() {
        String repairId = repair().ok().text("batch_id");

        assertThat(shop.call("/event/get", "{'event_id':'" + sale + "'}").text("export_batch_id"))
                .isEqualTo(repairId);
        assertThat(eventsOf(repairId)).containsExactly(sale);
        assertThat(eventsOf(failed)).containsExactly(sale);
    }

    @Test
    void isFoundByTheBatchThatItRepairs() {
        String repairId = repair().ok().text("batch_id");

        assertThat(shop.call("/export/batch/list", "{'repairs_batch_id':'" + failed + "'}")
                        .items("batch_id"))
                .containsExactly(repairId);
    }

    @Test
    void needsEvidenceOfItsOwn() {
        shop.call("/export/batch/repair", "{'repairs_batch_id':'" + failed + "'}")
                .refused(400, "validation-error");
        shop.call(
                        "/export/batch/repair",
                        "{'repairs_batch_id':'" + failed + "','evidence':{'event_count':1,'checksum':'00'}}")
                .refused(400, "invalid-input");
    }

    @Test
    void isDoneOnce() {
        repair().ok();

        repair().refused(409, "invalid-state");
    }

    @Test
    void isForFailedBatchesOnly() {
        String repairId = repair().ok().text("batch_id");
        setStatus(repairId, "sent").ok();

        repair(repairId).refused(409, "invalid-state");
    }

    @Test
    void isRefusedWhenAnotherBatchHasTakenTheEvents() {
        shop.batch(exportId);

        repair().refused(409, "invalid-state");
    }

    @Test
    void canItselfFailAndBeRepaired() {
        String second = repair().ok().text("batch_id");
        setStatus(second, "failed").ok();

        String third = repair(second).ok().text("batch_id");

        assertThat(eventsOf(third)).containsExactly(sale);
    }

    @Test
    void isNotFoundForAnUnknownBatch() {
        repair("ba-none").refused(404, "not-found");
    }

    private Answer repair() {
        return repair(failed);
    }

    private Answer repair(String batchId) {
        ObjectNode request = Json.object().put("repairs_batch_id", batchId);
        request.set("evidence", shop.evidence());
        return shop.call("/export/batch/repair", request);
    }

    private Answer get(String batchId) {
        return shop.call("/export/batch/get", "{'batch_id':'" + batchId + "'}").ok();
    }

    private List<String> eventsOf(String batchId) {
        return shop.call("/event/list", "{'export_batch_id':'" + batchId + "'}").items("event_id");
    }

    private Answer setStatus(String batchId, String status) {
        return shop.call(
                "/export/batch/status/set",
                Json.object().put("batch_id", batchId).put("status", status).put("expected_revision", 1));
    }
}
