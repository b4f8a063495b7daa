package com.g3nretailstack.accounting.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.Shop;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class ExportRunTest {

    private final Shop shop = new Shop();

    @Test
    void runsByTheClock() {
        shop.org.exportTiming(Duration.ofSeconds(5), Duration.ofSeconds(10));
        shop.sale("1", "order:1");
        Answer created = create("").ok();
        String exportId = created.text("export_id");

        assertThat(created.text("status")).isEqualTo("created");
        assertThat(created.data().has("event_count")).isFalse();
        assertThat(status(exportId, 4)).isEqualTo("created 1");
        assertThat(status(exportId, 1)).isEqualTo("running 2");
        assertThat(status(exportId, 9)).isEqualTo("running 2");
        assertThat(status(exportId, 1)).isEqualTo("succeeded 3");

        Answer done = get(exportId);
        assertThat(done.data().path("event_count").intValue()).isEqualTo(1);
        assertThat(done.text("started_at")).isEqualTo("2026-04-15T09:30:05Z");
        assertThat(done.text("finished_at")).isEqualTo("2026-04-15T09:30:15Z");
        assertThat(done.text("updated_at")).isEqualTo(done.text("finished_at"));
    }

    @Test
    void neverKeepsAnEventFromBeingRecorded() {
        shop.org.exportTiming(Duration.ZERO, Duration.ofHours(1));
        shop.sale("1", "order:1");
        String exportId = create("").text("export_id");
        assertThat(status(exportId, 60)).isEqualTo("running 2");

        String late = shop.sale("2", "order:2");

        assertThat(get(exportId).text("status")).isEqualTo("running");
        assertThat(shop.call("/event/get", "{'event_id':'" + late + "'}").ok().text("event_id"))
                .isEqualTo(late);
        assertThat(status(exportId, 3600)).isEqualTo("succeeded 3");
        assertThat(get(exportId).data().path("event_count").intValue()).isEqualTo(1);
    }

    @Test
    void failsWithAReasonWhenToldTo() {
        shop.org.failNextExport("SYSTEM.DISK_FULL", "No room left.");
        String failing = create("").text("export_id");
        String next = create("").text("export_id");
        shop.clock.advance(Duration.ofSeconds(1));

        Answer failed = get(failing);

        assertThat(failed.text("status")).isEqualTo("failed");
        assertThat(failed.data().at("/failure/reason_code").asString()).isEqualTo("SYSTEM.DISK_FULL");
        assertThat(failed.data().has("event_count")).isFalse();
        assertThat(get(next).text("status")).isEqualTo("succeeded");
        shop.call("/export/batch/create", shop.batchRequest(failing)).refused(409, "invalid-state");
    }

    @Test
    void gathersWhatItsFiltersName() {
        shop.record("sale", "1", event -> event.put("occurred_at", "2026-04-01T00:00:00Z"));
        shop.record("sale", "2", event -> event.put("occurred_at", "2026-04-30T23:59:59.999Z"));
        shop.record("sale", "4", event -> event.put("occurred_at", "2026-05-01T00:00:00Z"));
        shop.record("refund", "-8", event -> event.put("occurred_at", "2026-04-02T00:00:00Z"));
        shop.record("tax_adjustment", "16", event -> Shop.adjusting(event).put("occurred_at", "2026-04-02T00:00:00Z"));

        assertThat(gathered(",'from_utc':'2026-04-01T00:00:00Z','to_utc':'2026-05-01T00:00:00Z'"))
                .isEqualTo(4);
        assertThat(gathered(",'types':['sale','refund']")).isEqualTo(4);
        assertThat(gathered(",'types':[]")).isEqualTo(5);
        assertThat(gathered(",'to_utc':'2026-04-02T02:00:00+02:00','types':['sale']"))
                .isEqualTo(1);
        assertThat(gathered(",'correlation_id':'none'")).isZero();
    }

    @Test
    void gathersTaxesForAnAudit() {
        taxed("GB", "vat", "gb-1");
        taxed("GB", "vat", "gb-2");
        taxed("CA-QC", "sales", "qc-1");

        assertThat(gathered(",'tax_jurisdiction':'GB'")).isEqualTo(2);
        assertThat(gathered(",'tax_jurisdiction':'GB','tax_policy_version':'gb-2'"))
                .isEqualTo(1);
        assertThat(gathered(",'tax_jurisdiction':'GB','tax_type':'sales'")).isZero();
    }

    private void taxed(String jurisdiction, String type, String policy) {
        shop.record("sale", "1", event -> {
            ObjectNode tax = event.putArray("taxes").addObject();
            tax.put("jurisdiction", jurisdiction).put("tax_type", type).put("policy_version", policy);
        });
    }

    @Test
    void refusesAWindowThatEndsBeforeItBegins() {
        create(",'from_utc':'2026-05-01T00:00:00Z','to_utc':'2026-04-01T00:00:00Z'")
                .refused(400, "invalid-input");
    }

    @Test
    void isListedByCodeStatusKindAndTimeOfCreation() {
        String first = create(",'code':'april'").text("export_id");
        shop.clock.advance(Duration.ofSeconds(10));
        String second = create(",'code':'may'").text("export_id");

        assertThat(listed("{'code':'may'}")).containsExactly(second);
        assertThat(listed("{'status':'succeeded'}")).containsExactly(first);
        assertThat(listed("{'export_kind':'financial_events'}")).isEmpty();
        assertThat(listed("{'to_utc':'2026-04-15T09:30:10Z'}")).containsExactly(first);
        assertThat(listed("{'from_utc':'2026-04-15T09:30:10Z'}")).containsExactly(second);
        assertThat(listed("{'limit':1}")).containsExactly(first);
    }

    @Test
    void keepsWhatTheCallerGaveAndNothingElse() {
        Answer export = create(",'code':'april','caption':'April','status':'failed','made_up':1")
                .ok();

        assertThat(export.text("code")).isEqualTo("april");
        assertThat(export.text("caption")).isEqualTo("April");
        assertThat(export.text("status")).isEqualTo("created");
        assertThat(export.data().has("made_up")).isFalse();
    }

    @Test
    void isNotFoundUnderAnUnknownId() {
        shop.call("/export/get", "{'export_id':'ex-none'}").refused(404, "not-found");
        shop.call("/export/batch/create", shop.batchRequest("ex-none")).refused(404, "not-found");
    }

    private Answer create(String more) {
        return shop.call("/export/create", "{'export_kind':'tax_audit'" + more + "}");
    }

    private Answer get(String exportId) {
        return shop.call("/export/get", "{'export_id':'" + exportId + "'}").ok();
    }

    private String status(String exportId, long secondsLater) {
        shop.clock.advance(Duration.ofSeconds(secondsLater));
        Answer export = get(exportId);
        return export.text("status") + " " + export.envelope().path("revision").intValue();
    }

    private int gathered(String filters) {
        String exportId = create(filters).ok().text("export_id");
        shop.clock.advance(Duration.ofSeconds(1));
        return get(exportId).data().path("event_count").intValue();
    }

    private java.util.List<String> listed(String filters) {
        return shop.call("/export/list", filters).ok().items("export_id");
    }
}
