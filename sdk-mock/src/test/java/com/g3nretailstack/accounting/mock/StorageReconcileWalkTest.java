package com.g3nretailstack.accounting.mock;

import static com.g3nretailstack.accounting.mock.testing.StorageShop.BUCKET;
import static com.g3nretailstack.accounting.mock.testing.StorageShop.counters;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.Shop;
import com.g3nretailstack.accounting.mock.testing.StorageShop;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Which windows are reconciled, in which parts, and by which cursors they go on. */
class StorageReconcileWalkTest {

    private final StorageShop stored = new StorageShop();
    private final Shop shop = stored.shop;
    private final MockStorage storage = stored.storage;

    @Test
    void walksInPartsInKeyOrderUnderOneRunAndTheCountersAddUp() {
        List<Answer> parts = walk(1);

        assertThat(parts)
                .extracting(part -> counters(part.data()))
                .containsExactly(
                        "scanned 1, processed 1, records 1, objects 1/1000, items 0/0, errors 0",
                        "scanned 1, processed 1, records 1, objects 2/150, items 0/0, errors 0",
                        "scanned 1, processed 1, records 1, objects 1/7, items 0/0, errors 0");
        assertThat(parts)
                .extracting(part -> part.text("run_id"))
                .containsOnly(parts.get(0).text("run_id"));
        assertThat(stored.ledger()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"1,3", "2,2", "3,1", "4,1", "0,3", "-5,3", "10000,1"})
    void takesSoManyPrefixesInACall(int limit, int parts) {
        assertThat(walk(limit)).hasSize(parts);
    }

    @Test
    void takes50PrefixesWhereNoLimitIsGiven() {
        stored.earlier(() -> {
            for (int i = 0; i < 60; i++) {
                storage.put("crm-files", i + "/x", 1);
            }
        });

        assertThat(stored.reconcile("").data().path("scanned_prefixes").asInt()).isEqualTo(50);
    }

    @Test
    void aCallSentAgainWithItsCursorGivesTheSameAnswerAndLedger() {
        JsonNode cursor = stored.reconcile(",'limit':1").data().get("cursor");
        Answer first = stored.next(cursor, 1);
        String before = stored.usages().toString();

        Answer again = stored.next(cursor, 1);

        assertThat(again.data()).isEqualTo(first.data());
        assertThat(stored.usages()).hasToString(before);
    }

    @Test
    void aPrefixThatVanishesWhileWalkingDisturbsNothing() {
        JsonNode cursor = stored.reconcile(",'limit':2").data().get("cursor");
        storage.remove(BUCKET, "2026/04/a.pdf");
        storage.remove(BUCKET, "2026/04/b.pdf");

        Answer rest = stored.next(cursor, 5);

        assertThat(counters(rest)).startsWith("scanned 1, processed 1, records 1, objects 1/7");
        assertThat(rest.data().path("partial").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-04-15T00:00:00Z", "2026-04-14T00:00:00Z"})
    void refusesAWindowThatIsEmptyOrReversed(String to) {
        Answer refused = shop.call(
                        "/storage/usage/reconcile", "{'from_utc':'2026-04-15T00:00:00Z','to_utc':'" + to + "'}")
                .refused(400, "invalid-input");

        assertThat(refused.envelope().at("/error/major/message/en_US").asString())
                .isEqualTo("from_utc is not before to_utc.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"from_utc", "to_utc"})
    void refusesAWindowWithoutABound(String bound) {
        ObjectNode request = StorageShop.request();
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

        Answer answer = shop.call("/storage/usage/reconcile", StorageShop.request());

        assertThat(answer.tag().isEmpty() ? "" : answer.raw().status() + " " + answer.tag())
                .isEqualTo(refusal);
    }

    @Test
    void howLongAWindowIsOpenIsASettingOfTheOrg() {
        shop.org.usageWindowsOpenFor(Duration.ofHours(3));

        Answer refused =
                shop.call("/storage/usage/reconcile", StorageShop.request()).refused(409, "invalid-state");

        assertThat(refused.envelope().at("/error/major/message/en_US").asString())
                .contains("to_utc");
        assertThat(stored.usages()).isEmpty();
    }

    @Test
    void refusesACursorThatWasChanged() {
        ObjectNode cursor = (ObjectNode) stored.reconcile(",'limit':1").data().get("cursor");

        refusesCursor(cursor.deepCopy().put("prefix", "a"));
        refusesCursor(cursor.deepCopy().put("run_id", "another"));
        refusesCursor(cursor.deepCopy().put("seal", "00"));
        refusesCursor(Json.object());
        refusesCursor(Json.array().add("x"));
        refusesCursor(Json.object().put("x", "word").get("x"));
        assertThat(stored.next(cursor, 1).data().path("scanned_prefixes").asInt())
                .isEqualTo(1);
    }

    @Test
    void refusesACursorOfAnotherWindow() {
        JsonNode cursor = stored.reconcile(",'limit':1").data().get("cursor");

        ObjectNode other = StorageShop.request().put("from_utc", "2026-04-15T01:00:00Z");
        other.set("cursor", cursor);
        shop.call("/storage/usage/reconcile", other).refused(400, "invalid-input");
        ObjectNode dry = StorageShop.request().put("dry_run", true);
        dry.set("cursor", cursor);
        shop.call("/storage/usage/reconcile", dry).refused(400, "invalid-input");
    }

    @Test
    void refusesACursorOfAnotherOrgAndOneFromBeforeAReset() {
        JsonNode cursor = stored.reconcile(",'limit':1").data().get("cursor");
        MockOrg other = MockOrg.of(shop.service, "OTHER");

        shop.header("x-orgcode", "OTHER").header("x-api-key", other.apiKey());
        refusesCursor(cursor);
        shop.header("x-orgcode", "ACME").header("x-api-key", shop.org.apiKey());
        shop.org.reset();
        refusesCursor(cursor);
    }

    @Test
    void aNullCursorIsNone() {
        ObjectNode request = StorageShop.request();
        request.putNull("cursor");

        assertThat(shop.call("/storage/usage/reconcile", request)
                        .ok()
                        .data()
                        .path("scanned_prefixes")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void onlyExportAdministratorsAndAuditorsReconcile() {
        shop.header("x-api-key", shop.org.newApiKey("acct_view"));

        shop.call("/storage/usage/reconcile", StorageShop.request()).refused(403, "forbidden");
    }

    @Test
    void aBlockedOrgIsNotReconciled() {
        shop.org.blockWrites(true);

        shop.call("/storage/usage/reconcile", StorageShop.request()).refused(403, "org-write-blocked");
    }

    private void refusesCursor(JsonNode cursor) {
        ObjectNode request = StorageShop.request();
        request.set("cursor", cursor);
        Answer refused = shop.call("/storage/usage/reconcile", request).refused(400, "invalid-input");
        assertThat(refused.envelope().at("/error/major/message/en_US").asString())
                .startsWith("cursor");
    }

    private List<Answer> walk(int limit) {
        List<Answer> parts = new ArrayList<>();
        parts.add(stored.reconcile(",'limit':" + limit));
        while (parts.get(parts.size() - 1).data().path("partial").asBoolean()) {
            parts.add(stored.next(parts.get(parts.size() - 1).data().get("cursor"), limit));
        }
        return parts;
    }
}
