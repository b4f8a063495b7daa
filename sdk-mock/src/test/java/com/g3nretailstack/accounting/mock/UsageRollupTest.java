package com.g3nretailstack.accounting.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.service.ServiceAnswer;
import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.Shop;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class UsageRollupTest {

    private static final Instant THE_DAY_AFTER = Instant.parse("2026-04-16T01:00:00Z");
    private static final String CENTRE = "RETL-0042-WEB1";

    private final Shop shop = new Shop();
    private final MockJobs jobs = MockJobs.of(shop.service);

    @Test
    void countsWhatTheServiceWasAskedYesterday() {
        long first = ask("/event/list", "{}");
        long second = ask("/event/get", "{'event_id':'ev-nowhere'}");
        shop.header("x-cccode", CENTRE);
        long third = ask("/event/record", Shop.event("sale", "1.50").toString());
        shop.without("x-cccode");
        shop.clock.set(THE_DAY_AFTER);

        ObjectNode counted = jobs.usageRollup();

        assertThat(counters(counted)).isEqualTo("scanned 2, processed 2, objects 2, records 3, errors 0");
        assertThat(counted.path("dt").asString()).isEqualTo("2026-04-15");
        assertThat(counted.at("/window/from_utc").asString()).isEqualTo("2026-04-15T00:00:00Z");
        assertThat(counted.at("/window/to_utc").asString()).isEqualTo("2026-04-16T00:00:00Z");
        assertThat(counted.path("partial").asBoolean(true)).isFalse();
        long all = first + second + third;
        assertThat(rows("{}"))
                .containsExactly(
                        "2026-04-15 accounting api_gateway 3/0/" + all + "/1 of which RETL-0042-WEB1 1/0/" + third
                                + "/0 rev 1",
                        "2026-04-15 accounting events 0/1/0/0 of which RETL-0042-WEB1 0/1/0/0 rev 1");
        assertThat(rollups("{}").get(0).path("run_id")).isEqualTo(counted.path("run_id"));
    }

    @Test
    void anEventIsDeliveredForEveryWriteThatMadeOrChangedARecord() {
        shop.org.idempotencyKeys(true);
        String keyed = Shop.event("sale", "1.50").put("idempotency_key", "k-1").toString();
        ask("/event/record", keyed);
        ask("/event/record", keyed);
        ask("/event/record", "{'type':'sale'}");
        ask("/storage/usage/reconcile", "{'from_utc':'2026-04-14T00:00:00Z','to_utc':'2026-04-15T00:00:00Z'}");
        shop.clock.set(THE_DAY_AFTER);

        jobs.usageRollup();

        assertThat(rollups("{'surface':'events'}").get(0).path("deliveries").asInt()).isEqualTo(1);
        JsonNode calls = rollups("{'surface':'api_gateway'}").get(0);
        assertThat(calls.path("api_calls").asInt()).isEqualTo(4);
        assertThat(calls.path("errors").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsRefusedBeforeItsOrgIsKnownIsNobodysUsage() {
        shop.header("x-api-key", "wrong");
        ask("/event/list", "{}");
        shop.header("x-api-key", shop.org.apiKey()).header("x-orgcode", "NOBODY");
        ask("/event/list", "{}");
        shop.header("x-orgcode", "ACME");
        shop.get("/stat");
        shop.clock.set(THE_DAY_AFTER);

        assertThat(counters(jobs.usageRollup())).isEqualTo("scanned 0, processed 0, objects 0, records 0, errors 0");
        assertThat(rollups("{}")).isEmpty();
    }

    @Test
    void aCallBelongsToTheDayThatItBeganIn() {
        shop.clock.set(Instant.parse("2026-04-15T23:59:59.999Z"));
        ask("/event/list", "{}");
        shop.clock.set(Instant.parse("2026-04-16T00:00:00Z"));
        ask("/event/list", "{}");
        ask("/event/list", "{}");
        shop.clock.set(Instant.parse("2026-04-17T00:00:00Z"));

        jobs.usageRollup("{\"dt\":\"2026-04-15\"}");
        jobs.usageRollup();

        assertThat(rollups("{'dt':'2026-04-15'}").get(0).path("api_calls").asInt()).isEqualTo(1);
        assertThat(rollups("{'dt':'2026-04-16'}").get(0).path("api_calls").asInt()).isEqualTo(2);
    }

    @Test
    void countsMoreCallsThanAnyJournalKeeps() {
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 20_000; i++) {
            shop.send("/event/list", body);
        }
        shop.clock.set(THE_DAY_AFTER);

        ObjectNode counted = jobs.usageRollup();

        assertThat(counters(counted)).isEqualTo("scanned 1, processed 1, objects 1, records 1, errors 0");
        assertThat(rollups("{}").get(0).path("api_calls").asInt()).isEqualTo(20_000);
    }

    @Test
    void anHourOfASurfaceIsAnObjectOfTheUsageBucket() {
        ask("/event/list", "{}");
        shop.clock.advance(Duration.ofHours(1));
        ask("/event/record", Shop.event("sale", "1.50").toString());

        assertThat(shop.org.storage().paths("accounting-usage"))
                .containsExactly(
                        "2026-04-15/api_gateway/09.jsonl",
                        "2026-04-15/api_gateway/10.jsonl",
                        "2026-04-15/events/10.jsonl");
    }

    @Test
    void addsUpWhatOtherServicesHaveLeftInTheirBuckets() {
        shop.org.storage().put("scm-usage", "2026-04-15/api/00.jsonl", """
                {"surface":"api_gateway","api_calls":5,"bandwidth":500,"errors":1}
                {"surface":"api_gateway","cccode":"RETL-0042-WEB1","api_calls":2,"bandwidth":70}

                """);
        shop.org.storage().put("scm-usage-eu", "2026-04-15/x.jsonl", """
                {"surface":"events","deliveries":9}
                {"surface":"api_gateway","api_calls":1}
                """);
        shop.org.storage().put("scm-attachments", "2026-04-15/x.jsonl", "{\"surface\":\"api_gateway\",\"api_calls\":100}");
        shop.org.storage().put("scm-usage", "2026-04-14/x.jsonl", "{\"surface\":\"api_gateway\",\"api_calls\":100}");
        shop.clock.set(THE_DAY_AFTER);

        assertThat(counters(jobs.usageRollup())).isEqualTo("scanned 2, processed 2, objects 2, records 4, errors 0");
        assertThat(rows("{}"))
                .containsExactly(
                        "2026-04-15 scm api_gateway 8/0/570/1 of which RETL-0042-WEB1 2/0/70/0 rev 1",
                        "2026-04-15 scm events 0/9/0/0 rev 1");
    }

    @Test
    void anObjectThatCannotBeReadIsAnErrorAndTheOthersCount() {
        shop.org.storage().put("scm-usage", "2026-04-15/a/1.jsonl", "{\"surface\":\"x\",\"api_calls\":5}");
        shop.org.storage().put("scm-usage", "2026-04-15/a/2.jsonl", "{\"surface\":\"x\",\"api_calls\":5}\nhalf a li");
        shop.org.storage().put("scm-usage", "2026-04-15/a/3.jsonl", "{\"api_calls\":5}");
        shop.org.storage().put("scm-usage", "2026-04-15/b/1.jsonl", "{\"surface\":\"x\",\"api_calls\":7}");
        shop.org.storage().put("scm-usage", "2026-04-15/c/1.jsonl", "{\"surface\":\"x\",\"api_calls\":9}");
        shop.org.storage().fail("scm-usage", "2026-04-15/b");
        shop.clock.set(THE_DAY_AFTER);

        assertThat(counters(jobs.usageRollup())).isEqualTo("scanned 3, processed 1, objects 2, records 2, errors 3");
        assertThat(rows("{}")).containsExactly("2026-04-15 scm x 14/0/0/0 rev 1");
    }

    @Test
    void aDayThatIsDoneIsPassedOver() {
        usage("scm-usage", "2026-04-15/x/1.jsonl", 5);
        shop.clock.set(THE_DAY_AFTER);
        jobs.usageRollup();
        usage("scm-usage", "2026-04-15/x/2.jsonl", 5);

        assertThat(counters(jobs.usageRollup())).isEqualTo("scanned 0, processed 0, objects 0, records 0, errors 0");
        assertThat(rows("{}")).containsExactly("2026-04-15 scm x 5/0/0/0 rev 1");
    }

    @Test
    void forceCountsADayAgainAndMakesNewRevisions() {
        usage("scm-usage", "2026-04-15/x/1.jsonl", 5);
        shop.clock.set(THE_DAY_AFTER);
        jobs.usageRollup();
        String id = rollups("{}").get(0).path("rollup_id").asString();
        usage("scm-usage", "2026-04-15/x/2.jsonl", 6);

        assertThat(counters(jobs.usageRollup("{\"force\":true}")))
                .isEqualTo("scanned 1, processed 1, objects 2, records 2, errors 0");
        assertThat(rows("{}")).containsExactly("2026-04-15 scm x 11/0/0/0 rev 2");
        assertThat(rollups("{}").get(0).path("rollup_id").asString()).isEqualTo(id);
    }

    @Test
    void aRowThatNothingIsFoundForAnyMoreStandsAtZero() {
        usage("scm-usage", "2026-04-15/x/1.jsonl", 5);
        shop.clock.set(THE_DAY_AFTER);
        jobs.usageRollup();
        shop.org.storage().remove("scm-usage", "2026-04-15/x/1.jsonl");

        jobs.usageRollup("{\"force\":true}");

        assertThat(rows("{}")).containsExactly("2026-04-15 scm x 0/0/0/0 rev 2");
    }

    @Test
    void aDryRunCountsAndChangesNothing() {
        usage("scm-usage", "2026-04-15/x/1.jsonl", 5);
        shop.clock.set(THE_DAY_AFTER);

        ObjectNode dry = jobs.usageRollup("{\"dry_run\":true}");

        assertThat(counters(dry)).isEqualTo("scanned 1, processed 1, objects 1, records 1, errors 0");
        assertThat(rollups("{}")).isEmpty();
        assertThat(counters(jobs.usageRollup())).isEqualTo(counters(dry));
        assertThat(counters(jobs.usageRollup("{\"dry_run\":true}"))).startsWith("scanned 0");
        assertThat(counters(jobs.usageRollup("{\"dry_run\":true,\"force\":true}"))).isEqualTo(counters(dry));
        assertThat(rows("{}")).containsExactly("2026-04-15 scm x 5/0/0/0 rev 1");
    }

    @Test
    void goesOnByItselfAndWritesTheRowsOnceTheDayIsThrough() {
        usage("scm-usage", "2026-04-15/1/a.jsonl", 1);
        usage("scm-usage", "2026-04-15/2/a.jsonl", 2);
        usage("scm-usage", "2026-04-15/3/a.jsonl", 4);
        shop.clock.set(THE_DAY_AFTER);

        assertThat(partial("{\"limit\":1}")).isTrue();
        assertThat(partial("{\"limit\":1}")).isTrue();
        assertThat(rollups("{}")).isEmpty();
        assertThat(partial("{\"limit\":1}")).isFalse();
        assertThat(rows("{}")).containsExactly("2026-04-15 scm x 7/0/0/0 rev 1");
        assertThat(counters(jobs.usageRollup("{\"limit\":1}"))).startsWith("scanned 0");
    }

    @Test
    void aForcedRunOverManyInvocationsEnds() {
        usage("scm-usage", "2026-04-15/1/a.jsonl", 1);
        usage("scm-usage", "2026-04-15/2/a.jsonl", 2);
        shop.clock.set(THE_DAY_AFTER);
        jobs.usageRollup();
        usage("scm-usage", "2026-04-15/1/b.jsonl", 10);

        assertThat(partial("{\"limit\":1,\"force\":true}")).isTrue();
        assertThat(partial("{\"limit\":1,\"force\":true}")).isFalse();
        assertThat(rows("{}")).containsExactly("2026-04-15 scm x 13/0/0/0 rev 2");
    }

    @Test
    void oneInvocationGoesFromOneOrgToTheNextAndTellsThatMoreIsToCome() {
        MockOrg other = MockOrg.of(shop.service, "OTHER");
        usage("scm-usage", "2026-04-15/1/a.jsonl", 1);
        other.storage().put("scm-usage", "2026-04-15/1/a.jsonl", "{\"surface\":\"x\",\"api_calls\":3}");
        shop.clock.set(THE_DAY_AFTER);

        assertThat(partial("{\"limit\":1}")).isTrue();
        assertThat(rows("{}")).containsExactly("2026-04-15 scm x 1/0/0/0 rev 1");
        assertThat(partial("{\"limit\":1}")).isFalse();
        shop.header("x-orgcode", "OTHER").header("x-api-key", other.apiKey());
        assertThat(rows("{}")).containsExactly("2026-04-15 scm x 3/0/0/0 rev 1");
    }

    @Test
    void countsTheOneOrgThatIsNamed() {
        MockOrg other = MockOrg.of(shop.service, "OTHER");
        other.storage().put("scm-usage", "2026-04-15/1/a.jsonl", "{\"surface\":\"x\",\"api_calls\":3}");
        usage("scm-usage", "2026-04-15/1/a.jsonl", 1);
        shop.clock.set(THE_DAY_AFTER);

        assertThat(counters(jobs.usageRollup("{\"orgcode\":\" other \"}"))).startsWith("scanned 1");
        assertThat(rollups("{}")).isEmpty();
        assertThat(counters(jobs.usageRollup())).startsWith("scanned 1");
        assertThat(rollups("{}")).hasSize(1);
        assertThatThrownBy(() -> jobs.usageRollup("{\"orgcode\":\"NOBODY\"}"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDayThatIsNotOverIsCountedAndNotDone() {
        usage("scm-usage", "2026-04-15/1/a.jsonl", 1);
        assertThat(counters(jobs.usageRollup("{\"dt\":\"2026-04-15\"}"))).startsWith("scanned 1");
        usage("scm-usage", "2026-04-15/1/b.jsonl", 2);
        shop.clock.set(THE_DAY_AFTER);

        jobs.usageRollup();

        assertThat(rollups("{'service':'scm'}")).hasSize(1);
        assertThat(rollups("{'service':'scm'}").get(0).path("api_calls").asInt()).isEqualTo(3);
    }

    @Test
    void yesterdayIsTheDayBeforeTheInstantToRunAsOf() {
        ObjectNode counted = jobs.usageRollup("{\"as_of_utc\":\"2026-03-01T00:00:00Z\"}");

        assertThat(counted.path("dt").asString()).isEqualTo("2026-02-28");
        assertThat(counted.path("as_of").asString()).isEqualTo("2026-03-01T00:00:00Z");
    }

    @Test
    void refusesADayThatIsNone() {
        assertThatThrownBy(() -> jobs.usageRollup("{\"dt\":\"yesterday\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("dt");
    }

    @Test
    void aRollupIsKeptFor13MonthsAfterItsDay() {
        usage("scm-usage", "2026-04-15/1/a.jsonl", 1);
        shop.clock.set(THE_DAY_AFTER);
        jobs.usageRollup();
        JsonNode row = rollups("{}").get(0);
        assertThat(row.path("expires_at").asString()).isEqualTo("2027-05-16T00:00:00Z");

        shop.clock.set(Instant.parse("2027-05-15T23:59:59.999Z"));
        assertThat(get(row).ok().data()).isEqualTo(row);
        shop.clock.set(Instant.parse("2027-05-16T00:00:00Z"));
        get(row).refused(404, "not-found");
        assertThat(rollups("{}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'dt':'2026-04-15'}",
                "{'from_dt':'2026-04-15'}",
                "{'from_dt':'2026-04-15','to_dt':'2026-04-16'}",
                "{'service':'scm','surface':'x'}"
            })
    void eachFilterFindsTheOneThatFits(String filter) {
        twoDays();

        assertThat(rows(filter)).containsExactly("2026-04-15 scm x 5/0/0/0 rev 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'dt':'2026-04-13'}",
                "{'from_dt':'2026-04-16'}",
                "{'to_dt':'2026-04-14'}",
                "{'from_dt':'2026-04-14','to_dt':'2026-04-14'}",
                "{'service':'crm'}",
                "{'surface':'y'}"
            })
    void whatDoesNotFitIsNotListed(String filter) {
        twoDays();

        assertThat(rows(filter)).isEmpty();
    }

    private void twoDays() {
        shop.org.storage().put("pcm-usage", "2026-04-14/x/1.jsonl", "{\"surface\":\"z\",\"api_calls\":1}");
        usage("scm-usage", "2026-04-15/x/1.jsonl", 5);
        shop.clock.set(THE_DAY_AFTER);
        jobs.usageRollup("{\"dt\":\"2026-04-14\"}");
        jobs.usageRollup();
        shop.clock.set(THE_DAY_AFTER);
    }

    @Test
    void refusesToListReversedDays() {
        Answer refused = shop.call("/usage/rollup/list", "{'from_dt':'2026-04-15','to_dt':'2026-04-14'}")
                .refused(400, "invalid-input");

        assertThat(refused.envelope().at("/error/major/message/en_US").asString()).startsWith("from_dt");
    }

    @Test
    void knowsNoOtherRollup() {
        shop.call("/usage/rollup/get", "{'rollup_id':'ur-nowhere'}").refused(404, "not-found");
    }

    @Test
    void listsAcrossPages() {
        twoDays();

        Answer page = shop.call("/usage/rollup/list", "{'limit':1}").ok();
        ObjectNode next = Json.object().put("limit", 1);
        next.set("next_token", page.data().path("next_token"));

        assertThat(page.items("dt")).containsExactly("2026-04-14");
        assertThat(shop.call("/usage/rollup/list", next).ok().items("dt")).containsExactly("2026-04-15");
    }

    @Test
    void aResetForgetsUsageAndRollups() {
        twoDays();
        shop.org.reset();

        assertThat(rollups("{}")).isEmpty();
        assertThat(shop.org.storage().paths("scm-usage")).isEmpty();
        assertThat(counters(jobs.usageRollup())).startsWith("scanned 0");
    }

    private void usage(String bucket, String path, int calls) {
        shop.org.storage().put(bucket, path, "{\"surface\":\"x\",\"api_calls\":" + calls + "}\n");
    }

    private boolean partial(String request) {
        return jobs.usageRollup(request).path("partial").asBoolean();
    }

    /** Sends a request and returns the bytes of both bodies. */
    private long ask(String path, String body) {
        byte[] sent = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        ServiceAnswer answer = shop.send(path, sent);
        return (long) sent.length + answer.body().length;
    }

    private Answer get(JsonNode row) {
        return shop.call("/usage/rollup/get", Json.object().put("rollup_id", row.path("rollup_id").asString()));
    }

    private List<JsonNode> rollups(String filter) {
        List<JsonNode> rollups = new ArrayList<>();
        shop.call("/usage/rollup/list", filter).ok().data().path("items").forEach(rollups::add);
        return rollups;
    }

    private List<String> rows(String filter) {
        return rollups(filter).stream().map(UsageRollupTest::row).toList();
    }

    private static String row(JsonNode row) {
        StringBuilder text = new StringBuilder(row.path("dt").asString()
                + " " + row.path("service").asString() + " "
                + row.path("surface").asString() + " " + counts(row));
        for (JsonNode part : row.path("cost_centres")) {
            text.append(" of which ").append(part.path("cccode").asString()).append(" ").append(counts(part));
        }
        return text.append(" rev ").append(row.path("revision").asInt()).toString();
    }

    private static String counts(JsonNode counts) {
        return counts.path("api_calls").asLong() + "/" + counts.path("deliveries").asLong() + "/"
                + counts.path("bandwidth").asLong() + "/" + counts.path("errors").asLong();
    }

    private static String counters(JsonNode data) {
        return "scanned " + data.path("scanned_prefixes").asLong()
                + ", processed " + data.path("processed_prefixes").asLong()
                + ", objects " + data.path("objects").asLong()
                + ", records " + data.path("records").asLong()
                + ", errors " + data.path("errors").asLong();
    }
}
