package com.g3nretailstack.accounting.mock;

import static com.g3nretailstack.accounting.mock.testing.UsageShop.THE_DAY_AFTER;
import static com.g3nretailstack.accounting.mock.testing.UsageShop.counters;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.service.ServiceAnswer;
import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.Shop;
import com.g3nretailstack.accounting.mock.testing.UsageShop;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class UsageRollupTest {

    private static final String CENTRE = "RETL-0042-WEB1";

    private final UsageShop used = new UsageShop();
    private final Shop shop = used.shop;
    private final MockJobs jobs = used.jobs;

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
        assertThat(used.rows("{}"))
                .containsExactly(
                        "2026-04-15 accounting api_gateway 3/0/" + all + "/1 of which RETL-0042-WEB1 1/0/" + third
                                + "/0 rev 1",
                        "2026-04-15 accounting events 0/1/0/0 of which RETL-0042-WEB1 0/1/0/0 rev 1");
        assertThat(used.rollups("{}").get(0).path("run_id")).isEqualTo(counted.path("run_id"));
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

        assertThat(used.rollups("{'surface':'events'}")
                        .get(0)
                        .path("deliveries")
                        .asInt())
                .isEqualTo(1);
        JsonNode calls = used.rollups("{'surface':'api_gateway'}").get(0);
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
        assertThat(used.rollups("{}")).isEmpty();
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

        assertThat(used.rollups("{'dt':'2026-04-15'}").get(0).path("api_calls").asInt())
                .isEqualTo(1);
        assertThat(used.rollups("{'dt':'2026-04-16'}").get(0).path("api_calls").asInt())
                .isEqualTo(2);
    }

    @Test
    void countsMoreCallsThanAnyJournalKeeps() {
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 10_001; i++) {
            shop.send("/event/list", body);
        }
        shop.clock.set(THE_DAY_AFTER);

        ObjectNode counted = jobs.usageRollup();

        assertThat(counters(counted)).isEqualTo("scanned 1, processed 1, objects 1, records 1, errors 0");
        assertThat(used.rollups("{}").get(0).path("api_calls").asInt()).isEqualTo(10_001);
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
    void aRollupIsKeptFor13MonthsAfterItsDay() {
        used.usage("scm-usage", "2026-04-15/1/a.jsonl", 1);
        shop.clock.set(THE_DAY_AFTER);
        jobs.usageRollup();
        JsonNode row = used.rollups("{}").get(0);
        assertThat(row.path("expires_at").asString()).isEqualTo("2027-05-16T00:00:00Z");

        shop.clock.set(Instant.parse("2027-05-15T23:59:59.999Z"));
        assertThat(get(row).ok().data()).isEqualTo(row);
        shop.clock.set(Instant.parse("2027-05-16T00:00:00Z"));
        get(row).refused(404, "not-found");
        assertThat(used.rollups("{}")).isEmpty();
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
        used.twoDays();

        assertThat(used.rows(filter)).containsExactly("2026-04-15 scm x 5/0/0/0 rev 1");
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
        used.twoDays();

        assertThat(used.rows(filter)).isEmpty();
    }

    @Test
    void refusesToListReversedDays() {
        Answer refused = shop.call("/usage/rollup/list", "{'from_dt':'2026-04-15','to_dt':'2026-04-14'}")
                .refused(400, "invalid-input");

        assertThat(refused.envelope().at("/error/major/message/en_US").asString())
                .startsWith("from_dt");
    }

    @Test
    void knowsNoOtherRollup() {
        shop.call("/usage/rollup/get", "{'rollup_id':'ur-nowhere'}").refused(404, "not-found");
    }

    @Test
    void listsAcrossPages() {
        used.twoDays();

        Answer page = shop.call("/usage/rollup/list", "{'limit':1}").ok();
        ObjectNode next = Json.object().put("limit", 1);
        next.set("next_token", page.data().path("next_token"));

        assertThat(page.items("dt")).containsExactly("2026-04-14");
        assertThat(shop.call("/usage/rollup/list", next).ok().items("dt")).containsExactly("2026-04-15");
    }

    @Test
    void aResetForgetsUsageAndRollups() {
        used.twoDays();
        shop.org.reset();

        assertThat(used.rollups("{}")).isEmpty();
        assertThat(shop.org.storage().paths("scm-usage")).isEmpty();
        assertThat(counters(jobs.usageRollup())).startsWith("scanned 0");
    }

    /** Sends a request and returns the bytes of both bodies. */
    private long ask(String path, String body) {
        byte[] sent = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        ServiceAnswer answer = shop.send(path, sent);
        return (long) sent.length + answer.body().length;
    }

    private Answer get(JsonNode row) {
        return shop.call(
                "/usage/rollup/get",
                Json.object().put("rollup_id", row.path("rollup_id").asString()));
    }
}
