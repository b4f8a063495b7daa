package com.g3nretailstack.accounting.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.state.ExportPolicy;
import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.Shop;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** What an org demands of its exports: fields that events carry, and batches of one group each. */
class ExportPolicyTest {

    private final Shop shop = new Shop();

    @Test
    void letsARunFailThatGathersAnEventWithoutARequiredField() {
        shop.org.exportPolicy(ExportPolicy.none().requiring("source_refs"));
        shop.sale("1", "order:1");
        String lacking = shop.record("sale", "2", event -> {});

        Answer run = run();

        assertThat(run.text("status")).isEqualTo("failed");
        assertThat(run.data().at("/failure/reason_code").asString()).isEqualTo("EXPORT.REQUIRED_FIELD_MISSING");
        assertThat(run.data().at("/failure/reason").asString())
                .isEqualTo("Event " + lacking + " (sale) has no source_refs, which the export policy requires.");
        assertThat(run.data().has("event_count")).isFalse();
    }

    @Test
    void letsARunSucceedWhoseEventsCarryAll() {
        shop.org.exportPolicy(ExportPolicy.none().requiring("source_refs").requiringOf("refund", "reason"));
        shop.sale("1", "order:1");

        assertThat(run().text("status")).isEqualTo("succeeded");
    }

    @Test
    void looksAtGatheredEventsAlone() {
        shop.org.exportPolicy(ExportPolicy.none().requiring("sku"));
        shop.record("sale", "1", event -> event.put("sku", "85123A"));
        shop.record("refund", "-1", event -> {});

        assertThat(run(",'types':['sale']").text("status")).isEqualTo("succeeded");
        assertThat(run().text("status")).isEqualTo("failed");
    }

    @Test
    void demandsFieldsOfOneFamilyToo() {
        shop.org.exportPolicy(ExportPolicy.none().requiringOf("refund", "reason", "original_event.source_ref"));
        shop.sale("1", "order:1");
        String refund = shop.record("refund", "-1", event -> event.put("reason", "Broken"));

        assertThat(run().data().at("/failure/reason").asString())
                .isEqualTo("Event " + refund
                        + " (refund) has no original_event.source_ref, which the export policy requires.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'sku':''}", "{'taxes':[]}", "{'location':{}}", "{}"})
    void takesWhatIsEmptyForAbsent(String further) {
        shop.org.exportPolicy(ExportPolicy.none().requiring("sku", "taxes", "location"));
        shop.record("sale", "1", event -> {
            event.put("sku", "85123A");
            event.putObject("location").put("location_id", "st-1");
            event.putArray("taxes").addObject().put("sequence", 1);
            event.setAll(read(further));
            event.remove(further.equals("{}") ? List.of("sku") : List.of());
        });

        assertThat(run().text("status")).isEqualTo("failed");
    }

    @Test
    void countsZeroAndFalseAsThere() {
        shop.org.exportPolicy(ExportPolicy.none().requiring("qty"));
        shop.record("sale", "1", event -> event.put("qty", 0));

        assertThat(run().text("status")).isEqualTo("succeeded");
    }

    @Test
    void raisesAnInboxItemThatSaysWhy() {
        shop.org.exportPolicy(ExportPolicy.none().requiring("sku"));
        shop.sale("1", "order:1");
        Answer run = run();

        Answer items = shop.call("/inbox/list", "{'record_id':'" + run.text("export_id") + "'}")
                .ok();

        assertThat(items.items("reason_code")).containsExactly("EXPORT.REQUIRED_FIELD_MISSING");
    }

    @Test
    void givesEachBatchOneGroup() {
        shop.org.exportPolicy(ExportPolicy.none().groupedBy("currency"));
        shop.record("sale", "1", event -> event.put("currency", "GBP"));
        shop.record("sale", "2", event -> event.put("currency", "EUR"));
        shop.record("sale", "4", event -> event.put("currency", "GBP"));
        String exportId = run().text("export_id");

        String euros = batch(exportId, 1).ok().text("batch_id");
        String pounds = batch(exportId, 0, 2).ok().text("batch_id");

        assertThat(amounts(euros)).containsExactly("2");
        assertThat(amounts(pounds)).containsExactly("1", "4");
    }

    @Test
    void refusesAMixAndNamesTheGroupThatIsNext() {
        shop.org.exportPolicy(ExportPolicy.none().groupedBy("currency", "sku"));
        shop.record("sale", "1", event -> event.put("sku", "B"));
        shop.record("sale", "2", event -> event.put("sku", "A"));
        String exportId = run().text("export_id");

        Answer refused = batch(exportId, 0, 1).refused(400, "invalid-input");

        assertThat(refused.envelope().at("/error/major/message/en_US").asString())
                .isEqualTo("evidence.event_count is not the number of events in the batch, "
                        + "which holds those of currency=GBP, sku=A alone.");
        assertThat(shop.org.batchCount()).isZero();
    }

    @Test
    void putsEventsWithoutTheFieldIntoAGroupOfTheirOwn() {
        shop.org.exportPolicy(ExportPolicy.none().groupedBy("cccode"));
        shop.record("sale", "1", event -> event.put("cccode", "RETL-0042-WEB1"));
        shop.record("sale", "2", event -> {});
        String exportId = run().text("export_id");

        assertThat(amounts(batch(exportId, 1).ok().text("batch_id"))).containsExactly("2");
        assertThat(amounts(batch(exportId, 0).ok().text("batch_id"))).containsExactly("1");
    }

    @Test
    void givesTheEventsOfAFailedBatchBackToTheirGroup() {
        shop.org.exportPolicy(ExportPolicy.none().groupedBy("currency"));
        shop.record("sale", "1", event -> event.put("currency", "EUR"));
        shop.record("sale", "2", event -> event.put("currency", "GBP"));
        String exportId = run().text("export_id");
        String failed = batch(exportId, 0).ok().text("batch_id");
        shop.call("/export/batch/status/set", "{'batch_id':'" + failed + "','status':'failed','expected_revision':1}")
                .ok();

        assertThat(amounts(batch(exportId, 0).ok().text("batch_id"))).containsExactly("1");
    }

    @Test
    void mixesWhereNothingIsGrouped() {
        shop.record("sale", "1", event -> event.put("currency", "EUR"));
        shop.record("sale", "2", event -> event.put("currency", "GBP"));

        assertThat(amounts(batch(run().text("export_id"), 0, 1).ok().text("batch_id")))
                .containsExactly("1", "2");
    }

    @Test
    void isForgottenByAReset() {
        shop.org.exportPolicy(ExportPolicy.none().requiring("sku"));
        shop.org.reset();
        shop.sale("1", "order:1");

        assertThat(run().text("status")).isEqualTo("succeeded");
    }

    private static ObjectNode read(String text) {
        return Json.parse(text.replace('\'', '"').getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private Answer run() {
        return run("");
    }

    private Answer run(String filters) {
        String exportId = shop.call("/export/create", "{'export_kind':'financial_events'" + filters + "}")
                .ok()
                .text("export_id");
        shop.clock.advance(Duration.ofSeconds(1));
        return shop.call("/export/get", "{'export_id':'" + exportId + "'}").ok();
    }

    private Answer batch(String exportId, int... members) {
        List<String> all = shop.org.events().list();
        ObjectNode request = Json.object().put("export_id", exportId);
        request.set(
                "evidence",
                Shop.evidence(
                        java.util.Arrays.stream(members).mapToObj(all::get).toList()));
        return shop.call("/export/batch/create", request);
    }

    private List<String> amounts(String batchId) {
        return shop.call("/event/list", "{'export_batch_id':'" + batchId + "'}")
                .ok()
                .items("amount");
    }
}
