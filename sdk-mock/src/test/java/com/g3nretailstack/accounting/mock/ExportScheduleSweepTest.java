package com.g3nretailstack.accounting.mock;

import static com.g3nretailstack.accounting.mock.testing.Schedules.counted;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.state.ExportPolicy;
import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.Schedules;
import com.g3nretailstack.accounting.mock.testing.Shop;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** One sweep: what it makes of a schedule, and what each counter counts. */
class ExportScheduleSweepTest {

    private static final String DAILY =
            "'code':'daily','cadence':{'cron':'0 2 * * *'},'window':{'length_minutes':1440,'delay_minutes':120}";
    private static final String DUE = "2026-04-16T02:00:00Z";

    private final Shop shop = new Shop();
    private final Schedules schedules = new Schedules(shop);

    @Test
    void makesAnExportWithAFirstBatchAndMovesTheScheduleOn() {
        sale("2026-04-15T00:00:00Z");
        sale("2026-04-15T23:59:59Z");
        sale("2026-04-16T00:00:00Z");
        String id = schedules.make(DAILY);
        shop.clock.set(Instant.parse(DUE));

        ObjectNode sweep = shop.jobs().exportScheduleSweep();

        Answer schedule = schedules.get(id);
        assertThat(counted(sweep)).isEqualTo("scanned=1 matched=1 processed=1 scheduled=1");
        assertThat(schedules.exports())
                .containsExactly("daily-2026-04-16T00:00:00Z 2026-04-15T00:00:00Z 2026-04-16T00:00:00Z 2");
        assertThat(schedule.text("next_run_at")).isEqualTo("2026-04-17T02:00:00Z");
        assertThat(schedule.text("last_run_at")).isEqualTo(DUE);
        assertThat(schedule.text("covered_to_utc")).isEqualTo("2026-04-16T00:00:00Z");
        assertThat(schedule.data().path("revision").intValue()).isEqualTo(2);
    }

    @Test
    void leavesNoReasonOfAnEarlierChangeBehind() {
        String id = schedules.make(DAILY + ",'reason':'Nightly feed'");

        schedules.sweep(DUE);

        assertThat(schedules.get(id).data().has("reason")).isFalse();
    }

    @Test
    void givesTheBatchEvidenceOfItsEvents() {
        sale("2026-04-15T10:00:00Z");
        sale("2026-04-15T11:00:00Z");
        String id = schedules.make(DAILY);

        schedules.sweep(DUE);

        Answer schedule = schedules.get(id);
        Answer batch = shop.call("/export/batch/get", "{'batch_id':'" + schedule.text("last_batch_id") + "'}")
                .ok();
        assertThat(batch.text("export_id")).isEqualTo(schedule.text("last_export_id"));
        assertThat(batch.text("status")).isEqualTo("ready");
        assertThat(batch.data().at("/evidence/event_count").intValue()).isEqualTo(2);
        assertThat(batch.data().at("/evidence/checksum").asString())
                .isEqualTo(shop.evidence().path("checksum").asString());
    }

    @Test
    void waitsForTheRunThatItMakes() {
        shop.org.exportTiming(java.time.Duration.ofHours(1), java.time.Duration.ofHours(1));
        String id = schedules.make(DAILY);

        schedules.sweep(DUE);

        Answer export = shop.call(
                        "/export/get", "{'export_id':'" + schedules.get(id).text("last_export_id") + "'}")
                .ok();
        assertThat(export.text("status")).isEqualTo("succeeded");
        assertThat(export.data().path("revision").intValue()).isEqualTo(3);
        assertThat(export.text("finished_at")).isEqualTo(export.text("created_at"));
    }

    @Test
    void handsTheSchedulesFiltersToTheExport() {
        sale("2026-04-15T10:00:00Z");
        shop.header("x-channel-code", "POS");
        String id = schedules.make(
                DAILY
                        + ",'types':['sale'],'channel_code':'POS','logical_guid':'lg-042','cccode':'RETL-0042-WEB1','caption':'All'");

        schedules.sweep(DUE);

        Answer export = shop.call(
                        "/export/get", "{'export_id':'" + schedules.get(id).text("last_export_id") + "'}")
                .ok();
        assertThat(export.text("channel_code")).isEqualTo("POS");
        assertThat(export.text("logical_guid")).isEqualTo("lg-042");
        assertThat(export.text("cccode")).isEqualTo("RETL-0042-WEB1");
        assertThat(export.text("caption")).isEqualTo("All");
        assertThat(export.data().at("/types/0").asString()).isEqualTo("sale");
        assertThat(export.data().at("/source_refs/0").asString()).isEqualTo("export_schedule:" + id);
        assertThat(export.data().path("event_count").intValue()).isZero();
    }

    @Test
    void makesAnExportOfAWindowWithoutEventsToo() {
        String id = schedules.make(DAILY);

        assertThat(counted(schedules.sweep(DUE))).contains("scheduled=1");
        assertThat(schedules.get(id).text("last_batch_id")).isNotEmpty();
    }

    @Test
    void namesExportsAfterTheScheduleWhereItHasNoCode() {
        String id = schedules.make("'cadence':{'interval_minutes':60}");

        shop.jobs().exportScheduleSweep();

        assertThat(schedules.exports()).containsExactly(id + "-2026-04-15T09:30:00Z - 2026-04-15T09:30:00Z 0");
    }

    @Test
    void isDueAtTheVeryInstantAndNotBefore() {
        schedules.make(DAILY);

        assertThat(counted(schedules.sweep("2026-04-16T01:59:59.999Z"))).isEqualTo("scanned=1");
        assertThat(counted(schedules.sweep(DUE))).isEqualTo("scanned=1 matched=1 processed=1 scheduled=1");
    }

    @Test
    void leavesSuspendedSchedulesAlone() {
        String id = schedules.make(DAILY);
        schedules.set(id, "suspended");

        assertThat(counted(schedules.sweep(DUE))).isEmpty();
        assertThat(schedules.exports()).isEmpty();
    }

    @Test
    void countsActiveSchedulesWhoseExpressionCannotBeRead() {
        String unreadable = schedules.make("'cadence':{'cron':'nightly'}");
        String suspended = schedules.make("'cadence':{'cron':'nightly'}");
        schedules.set(suspended, "suspended");
        schedules.make(DAILY);

        assertThat(counted(schedules.sweep(DUE)))
                .isEqualTo("scanned=2 matched=1 processed=1 scheduled=1 skipped_cron=1");
        assertThat(schedules.get(unreadable).data().path("revision").intValue()).isEqualTo(1);
    }

    @Test
    void makesNoSecondExportForAWindowThatIsExportedByHand() {
        String id = schedules.make(DAILY);
        shop.call("/export/create", "{'export_kind':'financial_events','code':'daily-2026-04-16T00:00:00Z'}")
                .ok();

        ObjectNode sweep = schedules.sweep(DUE);

        Answer schedule = schedules.get(id);
        assertThat(counted(sweep)).isEqualTo("scanned=1 matched=1 processed=1 conflicts=1");
        assertThat(shop.org.exportCount()).isEqualTo(1);
        assertThat(shop.org.batchCount()).isZero();
        assertThat(schedule.text("next_run_at")).isEqualTo("2026-04-17T02:00:00Z");
        assertThat(schedule.text("covered_to_utc")).isEqualTo("2026-04-16T00:00:00Z");
        assertThat(schedule.data().has("last_run_at")).isFalse();
    }

    @Test
    void raisesAnInboxItemAboutAConflict() {
        String id = schedules.make(DAILY);
        shop.call("/export/create", "{'export_kind':'financial_events','code':'daily-2026-04-16T00:00:00Z'}")
                .ok();

        schedules.sweep(DUE);

        Answer items = shop.call("/inbox/list", "{'record_type':'export_schedule','record_id':'" + id + "'}");
        assertThat(items.ok().items("caption"))
                .containsExactly("An export daily-2026-04-16T00:00:00Z is there already");
    }

    @Test
    void goesOnWithTheNextWindowAfterAConflict() {
        schedules.make(DAILY);
        shop.call("/export/create", "{'export_kind':'financial_events','code':'daily-2026-04-16T00:00:00Z'}")
                .ok();
        schedules.sweep(DUE);

        assertThat(counted(schedules.sweep("2026-04-17T02:00:00Z")))
                .isEqualTo("scanned=1 matched=1 processed=1 scheduled=1");
        assertThat(schedules.exports()).hasSize(2);
    }

    @Test
    void letsTwoSchedulesOfOneCodeExportAWindowOnce() {
        schedules.make(DAILY);
        schedules.make(DAILY);

        assertThat(counted(schedules.sweep(DUE))).isEqualTo("scanned=2 matched=2 processed=2 scheduled=1 conflicts=1");
    }

    @Test
    void triesTheSameWindowAgainAfterARunThatFailed() {
        String id = schedules.make(DAILY);
        shop.org.failNextExport("SYSTEM.DISK_FULL", "No room left.");

        ObjectNode failed = schedules.sweep(DUE);

        assertThat(counted(failed)).isEqualTo("scanned=1 matched=1 processed=1 errors=1");
        assertThat(schedules.get(id).text("next_run_at")).isEqualTo(DUE);
        assertThat(schedules.get(id).data().path("revision").intValue()).isEqualTo(1);
        assertThat(counted(schedules.sweep(DUE))).isEqualTo("scanned=1 matched=1 processed=1 scheduled=1");
        assertThat(shop.call("/export/list", "{'code':'daily-2026-04-16T00:00:00Z'}")
                        .items("status"))
                .containsExactly("failed", "succeeded");
    }

    @Test
    void countsARunThatBreaksTheExportPolicyAsAnError() {
        shop.org.exportPolicy(ExportPolicy.none().requiring("sku"));
        sale("2026-04-15T10:00:00Z");
        schedules.make(DAILY);

        assertThat(counted(schedules.sweep(DUE))).isEqualTo("scanned=1 matched=1 processed=1 errors=1");
    }

    @Test
    void putsTheFirstGroupIntoTheFirstBatch() {
        shop.org.exportPolicy(ExportPolicy.none().groupedBy("currency"));
        shop.record("sale", "1", event -> event.put("occurred_at", "2026-04-15T10:00:00Z"));
        shop.record(
                "sale",
                "2",
                event -> event.put("occurred_at", "2026-04-15T10:00:00Z").put("currency", "EUR"));
        String id = schedules.make(DAILY);

        schedules.sweep(DUE);

        String batchId = schedules.get(id).text("last_batch_id");
        assertThat(shop.call("/event/list", "{'export_batch_id':'" + batchId + "'}")
                        .items("currency"))
                .containsExactly("EUR");
    }

    @Test
    void makesNothingInAnOrgThatMayNotBeWrittenTo() {
        String id = schedules.make(DAILY);
        shop.org.blockWrites(true);

        assertThat(counted(schedules.sweep(DUE))).isEqualTo("scanned=1 matched=1 processed=1 errors=1");

        shop.org.blockWrites(false);
        assertThat(schedules.get(id).text("next_run_at")).isEqualTo(DUE);
        assertThat(shop.org.exportCount()).isZero();
    }

    @Test
    void sweepsEveryOrg() {
        MockOrg other = MockOrg.of(shop.service, "ZETA");
        schedules.make(DAILY);
        shop.header("x-orgcode", "ZETA").header("x-api-key", other.apiKey());
        schedules.make(DAILY);

        assertThat(counted(schedules.sweep(DUE))).isEqualTo("scanned=2 matched=2 processed=2 scheduled=2");
        assertThat(other.exportCount()).isEqualTo(1);
        assertThat(shop.org.exportCount()).isEqualTo(1);
    }

    private void sale(String occurredAt) {
        shop.record("sale", "1", event -> event.put("occurred_at", occurredAt));
    }
}
