package com.g3nretailstack.accounting.mock;

import static com.g3nretailstack.accounting.mock.testing.StorageShop.BUCKET;
import static com.g3nretailstack.accounting.mock.testing.StorageShop.DAY;
import static com.g3nretailstack.accounting.mock.testing.StorageShop.THE_DAY_AFTER;
import static com.g3nretailstack.accounting.mock.testing.StorageShop.counters;
import static com.g3nretailstack.accounting.mock.testing.StorageShop.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.Shop;
import com.g3nretailstack.accounting.mock.testing.StorageShop;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class StorageReconcileTest {

    private final StorageShop stored = new StorageShop();
    private final Shop shop = stored.shop;
    private final MockStorage storage = stored.storage;

    @Test
    void measuresEachPrefixByTheObjectsThatLieDirectlyInIt() {
        Answer done = stored.reconcile("");

        assertThat(counters(done)).isEqualTo("scanned 3, processed 3, records 3, objects 4/1157, items 0/0, errors 0");
        assertThat(done.data().path("partial").asBoolean()).isFalse();
        assertThat(done.data().get("cursor").isNull()).isTrue();
        assertThat(done.text("orgcode")).isEqualTo("ACME");
        assertThat(stored.ledger())
                .containsExactly(
                        "s3://pcm-exports/ACME/ pcm 1000/1 reconciled reconcile rev 1",
                        "s3://scm-attachments/ACME/2026/04/ scm 150/2 reconciled reconcile rev 1",
                        "s3://scm-attachments/ACME/2026/04/thumbs/ scm 7/1 reconciled reconcile rev 1");
    }

    @Test
    void aRecordThatItMakesSaysWhyWhoAndWhen() {
        String run = stored.reconcile(",'reason':'holes','reason_code':'INVENTORY.ADJUST','source_refs':['ticket:1']")
                .text("run_id");

        JsonNode made = stored.usages().get(0);
        assertThat(made.path("run_id").asString()).isEqualTo(run);
        assertThat(made.path("reason").asString()).isEqualTo("holes");
        assertThat(made.path("reason_code").asString()).isEqualTo("INVENTORY.ADJUST");
        assertThat(made.at("/source_refs/0").asString()).isEqualTo("ticket:1");
        assertThat(made.path("from_utc").asString()).isEqualTo("2026-04-15T00:00:00Z");
        assertThat(made.path("measured_at").asString()).isEqualTo(THE_DAY_AFTER.toString());
        assertThat(made.path("estimated").asBoolean(true)).isFalse();
        assertThat(shop.call("/storage/usage/list", "{'source_ref':'ticket:1'}")
                        .ok()
                        .items("usage_id"))
                .hasSize(3);
    }

    @Test
    void aSecondReconciliationLeavesTheSameLedger() {
        Answer first = stored.reconcile("");
        String before = stored.usages().toString();
        shop.clock.advance(Duration.ofHours(1));

        Answer second = stored.reconcile("");

        assertThat(stored.usages()).hasToString(before);
        assertThat(counters(second)).isEqualTo(counters(first));
        assertThat(second.text("run_id")).isNotEqualTo(first.text("run_id"));
    }

    @Test
    void confirmsARecordThatIsRight() {
        String id = stored.recorded("s3://pcm-exports/ACME/", 1_000, 1);

        String run = stored.reconcile(",'reason':'monthly','source_refs':['ticket:1']")
                .text("run_id");

        JsonNode confirmed = stored.usage(id);
        assertThat(line(confirmed)).isEqualTo("s3://pcm-exports/ACME/ null 1000/1 reconciled recorded rev 2");
        assertThat(confirmed.path("run_id").asString()).isEqualTo(run);
        assertThat(confirmed.path("reason").asString()).isEqualTo("monthly");
        assertThat(confirmed.path("measured_at").asString()).isEqualTo("2026-04-16T02:00:00Z");
        assertThat(confirmed.at("/source_refs/0").asString()).isEqualTo("scan:9");
    }

    @Test
    void correctsARecordThatIsWrong() {
        String id = stored.recorded("s3://pcm-exports/ACME/", 900, 1);

        stored.reconcile("");

        assertThat(line(stored.usage(id))).isEqualTo("s3://pcm-exports/ACME/ null 1000/1 reconciled recorded rev 2");
        assertThat(stored.usage(id).path("measured_at").asString()).isEqualTo(THE_DAY_AFTER.toString());
        assertThat(stored.ledger()).hasSize(3);
    }

    @Test
    void ofARecordThatWasBookedTwiceOnlyTheOlderIsConfirmed() {
        String older = stored.recorded("s3://pcm-exports/ACME/", 1_000, 1);
        String newer = stored.recorded("s3://pcm-exports/ACME/", 1_000, 1);

        stored.reconcile("");
        stored.reconcile("");

        assertThat(stored.usage(older).path("status").asString()).isEqualTo("reconciled");
        assertThat(stored.usage(newer).path("status").asString()).isEqualTo("recorded");
    }

    @Test
    void confirmsAsItStandsWhatItCannotMeasure() {
        String id = stored.recorded("table:erp/ledger", 123, 4);

        Answer done = stored.reconcile("");

        assertThat(line(stored.usage(id))).isEqualTo("table:erp/ledger null 123/4 reconciled recorded rev 2");
        assertThat(counters(done)).isEqualTo("scanned 4, processed 4, records 4, objects 4/1157, items 0/0, errors 0");
    }

    @Test
    void leavesRecordsOfOtherWindowsAlone() {
        String id = shop.call(
                        "/storage/usage/record",
                        "{'resource_kind':'object','resource_ref':'s3://pcm-exports/ACME/','logical_bytes':1,"
                                + "'from_utc':'2026-04-15T00:00:00Z','to_utc':'2026-04-15T12:00:00Z'}")
                .ok()
                .text("usage_id");

        stored.reconcile("");

        assertThat(stored.usage(id).path("revision").asInt()).isEqualTo(1);
    }

    @Test
    void whatCameAfterTheWindowDoesNotCountInIt() {
        storage.put("pcm-exports", "late.csv", 5);
        storage.put("pcm-late", "late.csv", 5);

        Answer done = stored.reconcile("");

        assertThat(counters(done)).isEqualTo("scanned 4, processed 4, records 3, objects 4/1157, items 0/0, errors 0");
    }

    @Test
    void whatWasPutAtTheVeryEndOfTheWindowIsNotInIt() {
        shop.clock.set(Instant.parse("2026-04-16T00:00:00Z"));
        storage.put("pcm-exports", "on-the-bound.csv", 5);
        shop.clock.set(Instant.parse("2026-04-15T23:59:59.999Z"));
        storage.put("pcm-exports", "just-before.csv", 3);
        shop.clock.set(THE_DAY_AFTER);

        assertThat(counters(stored.reconcile(""))).contains("objects 5/1160");
    }

    @Test
    void whatWasTakenOutIsMeasuredNoMore() {
        stored.reconcile("");
        storage.remove(BUCKET, "2026/04/b.pdf");
        storage.remove("pcm-exports", "run.csv");

        assertThat(counters(stored.reconcile(""))).contains("objects 2/107");
        assertThat(stored.ledger())
                .containsExactly(
                        "s3://pcm-exports/ACME/ pcm 1000/1 reconciled reconcile rev 1",
                        "s3://scm-attachments/ACME/2026/04/ scm 100/1 reconciled reconcile rev 2",
                        "s3://scm-attachments/ACME/2026/04/thumbs/ scm 7/1 reconciled reconcile rev 1");
    }

    @Test
    void aDryRunCountsAndChangesNothing() {
        stored.recorded("s3://pcm-exports/ACME/", 900, 1);
        String before = stored.usages().toString();

        Answer dry = stored.reconcile(",'dry_run':true");

        assertThat(counters(dry)).isEqualTo("scanned 3, processed 3, records 3, objects 4/1157, items 0/0, errors 0");
        assertThat(stored.usages()).hasToString(before);
    }

    @Test
    void aPrefixThatCannotBeReadIsAnErrorAndTheOthersAreMeasured() {
        storage.fail(BUCKET, "2026/04/thumbs");

        assertThat(counters(stored.reconcile("")))
                .isEqualTo("scanned 3, processed 2, records 2, objects 3/1150, items 0/0, errors 1");
        assertThat(stored.ledger()).hasSize(2);

        storage.heal(BUCKET, "2026/04/thumbs");
        assertThat(counters(stored.reconcile(""))).endsWith("errors 0");
        assertThat(stored.ledger()).hasSize(3);
    }

    @Test
    void aPrefixThatFailsTakesThoseBelowItAlong() {
        storage.fail(BUCKET, "");

        assertThat(counters(stored.reconcile("")))
                .startsWith("scanned 3, processed 1")
                .endsWith("errors 2");
    }

    @Test
    void theServicesOwnRecordsAreMeasuredByTheirJson() {
        shop.clock.set(Shop.START);
        String one = shop.sale("1.50", "order:1");
        String two = shop.sale("12.25", "order:22");
        long bytes = jsonBytes("/event/get", "event_id", one) + jsonBytes("/event/get", "event_id", two);
        String recorded = shop.call(
                        "/storage/usage/record",
                        "{'resource_kind':'record','resource_ref':'x','logical_bytes':1," + DAY + "}")
                .ok()
                .text("usage_id");
        shop.clock.set(THE_DAY_AFTER);

        Answer done = stored.reconcile("");

        assertThat(counters(done)).endsWith("items 2/" + bytes + ", errors 0");
        assertThat(stored.ledger().get(1))
                .isEqualTo("changelog:accounting/ACME/Event/ accounting " + bytes + "/2 reconciled reconcile rev 1");
        assertThat(stored.usage(recorded).path("status").asString()).isEqualTo("reconciled");
    }

    @Test
    void aLogOfChangesStandsForRecordsAndIsAnEstimate() {
        stored.earlier(() -> storage.put("pcm-changelog", "2026-04-15.log", 640));

        Answer done = stored.reconcile("");

        assertThat(counters(done)).endsWith("objects 4/1157, items 1/640, errors 0");
        JsonNode usage = shop.call("/storage/usage/list", "{'resource_ref':'changelog:pcm/ACME/'}")
                .ok()
                .data()
                .at("/items/0");
        assertThat(usage.path("resource_kind").asString()).isEqualTo("record");
        assertThat(usage.path("service").asString()).isEqualTo("pcm");
        assertThat(usage.path("estimated").asBoolean()).isTrue();
    }

    @Test
    void onlyTheSourcesThatAreNamedAreMeasured() {
        MockJobs.of(shop.service).storageUsageSources("pcm-exports");

        assertThat(counters(stored.reconcile(""))).startsWith("scanned 1, processed 1, records 1, objects 1/1000");
    }

    private long jsonBytes(String path, String id, String value) {
        return Json.bytes(shop.call(path, "{'" + id + "':'" + value + "'}").ok().data()).length;
    }
}
