package com.g3nretailstack.accounting.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class StorageReconcileTest {

    private static final String DAY = "'from_utc':'2026-04-15T00:00:00Z','to_utc':'2026-04-16T00:00:00Z'";
    private static final String BUCKET = "scm-attachments";
    private static final Instant THE_DAY_AFTER = Instant.parse("2026-04-16T03:00:00Z");

    private final Shop shop = new Shop();
    private final MockStorage storage = shop.org.storage();

    @BeforeEach
    void storeThreePrefixesAndLetTheDayEnd() {
        storage.put(BUCKET, "2026/04/a.pdf", 100);
        storage.put(BUCKET, "2026/04/b.pdf", 50);
        storage.put(BUCKET, "2026/04/thumbs/a.png", 7);
        storage.put("pcm-exports", "run.csv", 1_000);
        shop.clock.set(THE_DAY_AFTER);
    }

    @Test
    void measuresEachPrefixByTheObjectsThatLieDirectlyInIt() {
        Answer done = reconcile("");

        assertThat(counters(done)).isEqualTo("scanned 3, processed 3, records 3, objects 4/1157, items 0/0, errors 0");
        assertThat(done.data().path("partial").asBoolean()).isFalse();
        assertThat(done.data().get("cursor").isNull()).isTrue();
        assertThat(done.text("orgcode")).isEqualTo("ACME");
        assertThat(ledger())
                .containsExactly(
                        "s3://pcm-exports/ACME/ pcm 1000/1 reconciled reconcile rev 1",
                        "s3://scm-attachments/ACME/2026/04/ scm 150/2 reconciled reconcile rev 1",
                        "s3://scm-attachments/ACME/2026/04/thumbs/ scm 7/1 reconciled reconcile rev 1");
    }

    @Test
    void aRecordThatItMakesSaysWhyWhoAndWhen() {
        String run = reconcile(",'reason':'holes','reason_code':'INVENTORY.ADJUST','source_refs':['ticket:1']")
                .text("run_id");

        JsonNode made = usages().get(0);
        assertThat(made.path("run_id").asString()).isEqualTo(run);
        assertThat(made.path("reason").asString()).isEqualTo("holes");
        assertThat(made.path("reason_code").asString()).isEqualTo("INVENTORY.ADJUST");
        assertThat(made.at("/source_refs/0").asString()).isEqualTo("ticket:1");
        assertThat(made.path("from_utc").asString()).isEqualTo("2026-04-15T00:00:00Z");
        assertThat(made.path("measured_at").asString()).isEqualTo(THE_DAY_AFTER.toString());
        assertThat(made.path("estimated").asBoolean(true)).isFalse();
        assertThat(shop.call("/storage/usage/list", "{'source_ref':'ticket:1'}").ok().items("usage_id"))
                .hasSize(3);
    }

    @Test
    void aSecondReconciliationLeavesTheSameLedger() {
        Answer first = reconcile("");
        String before = usages().toString();
        shop.clock.advance(Duration.ofHours(1));

        Answer second = reconcile("");

        assertThat(usages()).hasToString(before);
        assertThat(counters(second)).isEqualTo(counters(first));
        assertThat(second.text("run_id")).isNotEqualTo(first.text("run_id"));
    }

    @Test
    void confirmsARecordThatIsRight() {
        String id = recorded("s3://pcm-exports/ACME/", 1_000, 1);

        String run = reconcile(",'reason':'monthly','source_refs':['ticket:1']").text("run_id");

        JsonNode confirmed = usage(id);
        assertThat(line(confirmed)).isEqualTo("s3://pcm-exports/ACME/ null 1000/1 reconciled recorded rev 2");
        assertThat(confirmed.path("run_id").asString()).isEqualTo(run);
        assertThat(confirmed.path("reason").asString()).isEqualTo("monthly");
        assertThat(confirmed.path("measured_at").asString()).isEqualTo("2026-04-16T02:00:00Z");
        assertThat(confirmed.at("/source_refs/0").asString()).isEqualTo("scan:9");
    }

    @Test
    void correctsARecordThatIsWrong() {
        String id = recorded("s3://pcm-exports/ACME/", 900, 1);

        reconcile("");

        assertThat(line(usage(id))).isEqualTo("s3://pcm-exports/ACME/ null 1000/1 reconciled recorded rev 2");
        assertThat(usage(id).path("measured_at").asString()).isEqualTo(THE_DAY_AFTER.toString());
        assertThat(ledger()).hasSize(3);
    }

    @Test
    void ofARecordThatWasBookedTwiceOnlyTheOlderIsConfirmed() {
        String older = recorded("s3://pcm-exports/ACME/", 1_000, 1);
        String newer = recorded("s3://pcm-exports/ACME/", 1_000, 1);

        reconcile("");
        reconcile("");

        assertThat(usage(older).path("status").asString()).isEqualTo("reconciled");
        assertThat(usage(newer).path("status").asString()).isEqualTo("recorded");
    }

    @Test
    void confirmsAsItStandsWhatItCannotMeasure() {
        String id = recorded("table:erp/ledger", 123, 4);

        Answer done = reconcile("");

        assertThat(line(usage(id))).isEqualTo("table:erp/ledger null 123/4 reconciled recorded rev 2");
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

        reconcile("");

        assertThat(usage(id).path("revision").asInt()).isEqualTo(1);
    }

    @Test
    void whatCameAfterTheWindowDoesNotCountInIt() {
        storage.put("pcm-exports", "late.csv", 5);
        storage.put("pcm-late", "late.csv", 5);

        Answer done = reconcile("");

        assertThat(counters(done)).isEqualTo("scanned 4, processed 4, records 3, objects 4/1157, items 0/0, errors 0");
    }

    @Test
    void whatWasPutAtTheVeryEndOfTheWindowIsNotInIt() {
        shop.clock.set(Instant.parse("2026-04-16T00:00:00Z"));
        storage.put("pcm-exports", "on-the-bound.csv", 5);
        shop.clock.set(Instant.parse("2026-04-15T23:59:59.999Z"));
        storage.put("pcm-exports", "just-before.csv", 3);
        shop.clock.set(THE_DAY_AFTER);

        assertThat(counters(reconcile(""))).contains("objects 5/1160");
    }

    @Test
    void whatWasTakenOutIsMeasuredNoMore() {
        reconcile("");
        storage.remove(BUCKET, "2026/04/b.pdf");
        storage.remove("pcm-exports", "run.csv");

        assertThat(counters(reconcile(""))).contains("objects 2/107");
        assertThat(ledger())
                .containsExactly(
                        "s3://pcm-exports/ACME/ pcm 1000/1 reconciled reconcile rev 1",
                        "s3://scm-attachments/ACME/2026/04/ scm 100/1 reconciled reconcile rev 2",
                        "s3://scm-attachments/ACME/2026/04/thumbs/ scm 7/1 reconciled reconcile rev 1");
    }

    @Test
    void aDryRunCountsAndChangesNothing() {
        recorded("s3://pcm-exports/ACME/", 900, 1);
        String before = usages().toString();

        Answer dry = reconcile(",'dry_run':true");

        assertThat(counters(dry)).isEqualTo("scanned 3, processed 3, records 3, objects 4/1157, items 0/0, errors 0");
        assertThat(usages()).hasToString(before);
    }

    @Test
    void walksInPartsInKeyOrderUnderOneRunAndTheCountersAddUp() {
        List<Answer> parts = walk(1);

        assertThat(parts).extracting(StorageReconcileTest::counters)
                .containsExactly(
                        "scanned 1, processed 1, records 1, objects 1/1000, items 0/0, errors 0",
                        "scanned 1, processed 1, records 1, objects 2/150, items 0/0, errors 0",
                        "scanned 1, processed 1, records 1, objects 1/7, items 0/0, errors 0");
        assertThat(parts).extracting(part -> part.text("run_id")).containsOnly(parts.get(0).text("run_id"));
        assertThat(ledger()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"1,3", "2,2", "3,1", "4,1", "0,3", "-5,3", "10000,1"})
    void takesSoManyPrefixesInACall(int limit, int parts) {
        assertThat(walk(limit)).hasSize(parts);
    }

    @Test
    void takes50PrefixesWhereNoLimitIsGiven() {
        shop.clock.set(Shop.START);
        for (int i = 0; i < 60; i++) {
            storage.put("crm-files", i + "/x", 1);
        }
        shop.clock.set(THE_DAY_AFTER);

        assertThat(reconcile("").data().path("scanned_prefixes").asInt()).isEqualTo(50);
    }

    @Test
    void aCallSentAgainWithItsCursorGivesTheSameAnswerAndLedger() {
        JsonNode cursor = reconcile(",'limit':1").data().get("cursor");
        Answer first = next(cursor, 1);
        String before = usages().toString();

        Answer again = next(cursor, 1);

        assertThat(again.data()).isEqualTo(first.data());
        assertThat(usages()).hasToString(before);
    }

    @Test
    void aPrefixThatVanishesWhileWalkingDisturbsNothing() {
        JsonNode cursor = reconcile(",'limit':2").data().get("cursor");
        storage.remove(BUCKET, "2026/04/a.pdf");
        storage.remove(BUCKET, "2026/04/b.pdf");

        Answer rest = next(cursor, 5);

        assertThat(counters(rest)).startsWith("scanned 1, processed 1, records 1, objects 1/7");
        assertThat(rest.data().path("partial").asBoolean()).isFalse();
    }

    @Test
    void aPrefixThatCannotBeReadIsAnErrorAndTheOthersAreMeasured() {
        storage.fail(BUCKET, "2026/04/thumbs");

        assertThat(counters(reconcile("")))
                .isEqualTo("scanned 3, processed 2, records 2, objects 3/1150, items 0/0, errors 1");
        assertThat(ledger()).hasSize(2);

        storage.heal(BUCKET, "2026/04/thumbs");
        assertThat(counters(reconcile(""))).endsWith("errors 0");
        assertThat(ledger()).hasSize(3);
    }

    @Test
    void aPrefixThatFailsTakesThoseBelowItAlong() {
        storage.fail(BUCKET, "");

        assertThat(counters(reconcile(""))).startsWith("scanned 3, processed 1").endsWith("errors 2");
    }

    @Test
    void theServicesOwnRecordsAreMeasuredByTheirJson() {
        shop.clock.set(Shop.START);
        String one = shop.sale("1.50", "order:1");
        String two = shop.sale("12.25", "order:22");
        long bytes = stored("/event/get", "event_id", one) + stored("/event/get", "event_id", two);
        String recorded = shop.call(
                        "/storage/usage/record",
                        "{'resource_kind':'record','resource_ref':'x','logical_bytes':1," + DAY + "}")
                .ok()
                .text("usage_id");
        shop.clock.set(THE_DAY_AFTER);

        Answer done = reconcile("");

        assertThat(counters(done)).endsWith("items 2/" + bytes + ", errors 0");
        assertThat(ledger().get(1))
                .isEqualTo("changelog:accounting/ACME/Event/ accounting " + bytes + "/2 reconciled reconcile rev 1");
        assertThat(usage(recorded).path("status").asString()).isEqualTo("reconciled");
    }

    @Test
    void aLogOfChangesStandsForRecordsAndIsAnEstimate() {
        shop.clock.set(Shop.START);
        storage.put("pcm-changelog", "2026-04-15.log", 640);
        shop.clock.set(THE_DAY_AFTER);

        Answer done = reconcile("");

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

        assertThat(counters(reconcile(""))).startsWith("scanned 1, processed 1, records 1, objects 1/1000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-04-15T00:00:00Z", "2026-04-14T00:00:00Z"})
    void refusesAWindowThatIsEmptyOrReversed(String to) {
        Answer refused = shop.call(
                        "/storage/usage/reconcile",
                        "{'from_utc':'2026-04-15T00:00:00Z','to_utc':'" + to + "'}")
                .refused(400, "invalid-input");

        assertThat(refused.envelope().at("/error/major/message/en_US").asString())
                .isEqualTo("from_utc is not before to_utc.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"from_utc", "to_utc"})
    void refusesAWindowWithoutABound(String bound) {
        ObjectNode request = request();
        request.remove(bound);

        Answer refused = shop.call("/storage/usage/reconcile", request).refused(400, "validation-error");

        assertThat(refused.envelope().toString()).contains(bound);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-15T23:59:59.999Z, 409 invalid-state",
        "2026-04-16T00:00:00Z, ''",
        "2026-05-20T23:59:59.999Z, ''",
        "2026-05-21T00:00:00Z, 409 invalid-state"
    })
    void aWindowIsOpenFromItsEndFor35Days(Instant now, String refusal) {
        shop.clock.set(now);

        Answer answer = shop.call("/storage/usage/reconcile", request());

        assertThat(answer.tag().isEmpty() ? "" : answer.raw().status() + " " + answer.tag())
                .isEqualTo(refusal);
    }

    @Test
    void howLongAWindowIsOpenIsASettingOfTheOrg() {
        shop.org.usageWindowsOpenFor(Duration.ofHours(3));

        Answer refused = shop.call("/storage/usage/reconcile", request()).refused(409, "invalid-state");

        assertThat(refused.envelope().at("/error/major/message/en_US").asString()).contains("to_utc");
        assertThat(usages()).isEmpty();
    }

    @Test
    void refusesACursorThatWasChanged() {
        ObjectNode cursor = (ObjectNode) reconcile(",'limit':1").data().get("cursor");

        refusesCursor(cursor.deepCopy().put("prefix", "a"));
        refusesCursor(cursor.deepCopy().put("run_id", "another"));
        refusesCursor(cursor.deepCopy().put("seal", "00"));
        refusesCursor(Json.object());
        refusesCursor(Json.array().add("x"));
        refusesCursor(Json.object().put("x", "word").get("x"));
        assertThat(next(cursor, 1).data().path("scanned_prefixes").asInt()).isEqualTo(1);
    }

    @Test
    void refusesACursorOfAnotherWindow() {
        JsonNode cursor = reconcile(",'limit':1").data().get("cursor");

        ObjectNode other = request().put("from_utc", "2026-04-15T01:00:00Z");
        other.set("cursor", cursor);
        shop.call("/storage/usage/reconcile", other).refused(400, "invalid-input");
        ObjectNode dry = request().put("dry_run", true);
        dry.set("cursor", cursor);
        shop.call("/storage/usage/reconcile", dry).refused(400, "invalid-input");
    }

    @Test
    void refusesACursorOfAnotherOrgAndOneFromBeforeAReset() {
        JsonNode cursor = reconcile(",'limit':1").data().get("cursor");
        MockOrg other = MockOrg.of(shop.service, "OTHER");

        shop.header("x-orgcode", "OTHER").header("x-api-key", other.apiKey());
        refusesCursor(cursor);
        shop.header("x-orgcode", "ACME").header("x-api-key", shop.org.apiKey());
        shop.org.reset();
        refusesCursor(cursor);
    }

    @Test
    void aNullCursorIsNone() {
        ObjectNode request = request();
        request.putNull("cursor");

        assertThat(shop.call("/storage/usage/reconcile", request).ok().data().path("scanned_prefixes").asInt())
                .isEqualTo(3);
    }

    @Test
    void onlyExportAdministratorsAndAuditorsReconcile() {
        shop.header("x-api-key", shop.org.newApiKey("acct_view"));

        shop.call("/storage/usage/reconcile", request()).refused(403, "forbidden");
    }

    @Test
    void aBlockedOrgIsNotReconciled() {
        shop.org.blockWrites(true);

        shop.call("/storage/usage/reconcile", request()).refused(403, "org-write-blocked");
    }

    private void refusesCursor(JsonNode cursor) {
        ObjectNode request = request();
        request.set("cursor", cursor);
        Answer refused = shop.call("/storage/usage/reconcile", request).refused(400, "invalid-input");
        assertThat(refused.envelope().at("/error/major/message/en_US").asString()).startsWith("cursor");
    }

    private List<Answer> walk(int limit) {
        List<Answer> parts = new ArrayList<>();
        parts.add(reconcile(",'limit':" + limit));
        while (parts.get(parts.size() - 1).data().path("partial").asBoolean()) {
            parts.add(next(parts.get(parts.size() - 1).data().get("cursor"), limit));
        }
        return parts;
    }

    private Answer next(JsonNode cursor, int limit) {
        ObjectNode request = request().put("limit", limit);
        request.set("cursor", cursor);
        return shop.call("/storage/usage/reconcile", request).ok();
    }

    private Answer reconcile(String further) {
        return shop.call("/storage/usage/reconcile", "{" + DAY + further + "}").ok();
    }

    private static ObjectNode request() {
        return Json.object().put("from_utc", "2026-04-15T00:00:00Z").put("to_utc", "2026-04-16T00:00:00Z");
    }

    private String recorded(String ref, long bytes, long items) {
        return shop.call(
                        "/storage/usage/record",
                        request()
                                .put("resource_kind", "object")
                                .put("resource_ref", ref)
                                .put("logical_bytes", bytes)
                                .put("item_count", items)
                                .put("measured_at", "2026-04-16T02:00:00Z")
                                .set("source_refs", Json.array().add("scan:9")))
                .ok()
                .text("usage_id");
    }

    private long stored(String path, String id, String value) {
        return Json.bytes(shop.call(path, "{'" + id + "':'" + value + "'}").ok().data()).length;
    }

    private JsonNode usage(String id) {
        return shop.call("/storage/usage/get", "{'usage_id':'" + id + "'}").ok().data();
    }

    private JsonNode usages() {
        return shop.call("/storage/usage/list", "{'limit':256}").ok().data().path("items");
    }

    private List<String> ledger() {
        List<String> lines = new ArrayList<>();
        usages().forEach(usage -> lines.add(line(usage)));
        return lines;
    }

    private static String line(JsonNode usage) {
        return usage.path("resource_ref").asString()
                + " " + usage.path("service").asString("null")
                + " " + usage.path("logical_bytes").asLong() + "/"
                + usage.path("item_count").asLong()
                + " " + usage.path("status").asString()
                + " " + usage.path("origin").asString()
                + " rev " + usage.path("revision").asInt();
    }

    private static String counters(Answer answer) {
        JsonNode data = answer.data();
        return "scanned " + data.path("scanned_prefixes").asLong()
                + ", processed " + data.path("processed_prefixes").asLong()
                + ", records " + data.path("usage_records").asLong()
                + ", objects " + data.path("object_count").asLong() + "/"
                + data.path("object_bytes").asLong()
                + ", items " + data.path("record_items").asLong() + "/"
                + data.path("record_bytes").asLong()
                + ", errors " + data.path("errors").asLong();
    }
}
