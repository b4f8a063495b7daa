package com.g3nretailstack.accounting.mock;

import static com.g3nretailstack.accounting.mock.testing.UsageShop.THE_DAY_AFTER;
import static com.g3nretailstack.accounting.mock.testing.UsageShop.counters;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.mock.testing.Shop;
import com.g3nretailstack.accounting.mock.testing.UsageShop;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class UsageRollupJobTest {

    private final UsageShop used = new UsageShop();
    private final Shop shop = used.shop;
    private final MockJobs jobs = used.jobs;

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
        shop.org
                .storage()
                .put("scm-attachments", "2026-04-15/x.jsonl", "{\"surface\":\"api_gateway\",\"api_calls\":100}");
        shop.org.storage().put("scm-usage", "2026-04-14/x.jsonl", "{\"surface\":\"api_gateway\",\"api_calls\":100}");
        shop.clock.set(THE_DAY_AFTER);

        assertThat(counters(jobs.usageRollup())).isEqualTo("scanned 2, processed 2, objects 2, records 4, errors 0");
        assertThat(used.rows("{}"))
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
        assertThat(used.rows("{}")).containsExactly("2026-04-15 scm x 14/0/0/0 rev 1");
    }

    @Test
    void aDayThatIsDoneIsPassedOver() {
        used.usage("scm-usage", "2026-04-15/x/1.jsonl", 5);
        shop.clock.set(THE_DAY_AFTER);
        jobs.usageRollup();
        used.usage("scm-usage", "2026-04-15/x/2.jsonl", 5);

        assertThat(counters(jobs.usageRollup())).isEqualTo("scanned 0, processed 0, objects 0, records 0, errors 0");
        assertThat(used.rows("{}")).containsExactly("2026-04-15 scm x 5/0/0/0 rev 1");
    }

    @Test
    void forceCountsADayAgainAndMakesNewRevisions() {
        used.usage("scm-usage", "2026-04-15/x/1.jsonl", 5);
        shop.clock.set(THE_DAY_AFTER);
        jobs.usageRollup();
        String id = used.rollups("{}").get(0).path("rollup_id").asString();
        used.usage("scm-usage", "2026-04-15/x/2.jsonl", 6);

        assertThat(counters(jobs.usageRollup("{\"force\":true}")))
                .isEqualTo("scanned 1, processed 1, objects 2, records 2, errors 0");
        assertThat(used.rows("{}")).containsExactly("2026-04-15 scm x 11/0/0/0 rev 2");
        assertThat(used.rollups("{}").get(0).path("rollup_id").asString()).isEqualTo(id);
    }

    @Test
    void aRowThatNothingIsFoundForAnyMoreStandsAtZero() {
        used.usage("scm-usage", "2026-04-15/x/1.jsonl", 5);
        shop.clock.set(THE_DAY_AFTER);
        jobs.usageRollup();
        shop.org.storage().remove("scm-usage", "2026-04-15/x/1.jsonl");

        jobs.usageRollup("{\"force\":true}");

        assertThat(used.rows("{}")).containsExactly("2026-04-15 scm x 0/0/0/0 rev 2");
    }

    @Test
    void aDryRunCountsAndChangesNothing() {
        used.usage("scm-usage", "2026-04-15/x/1.jsonl", 5);
        shop.clock.set(THE_DAY_AFTER);

        ObjectNode dry = jobs.usageRollup("{\"dry_run\":true}");

        assertThat(counters(dry)).isEqualTo("scanned 1, processed 1, objects 1, records 1, errors 0");
        assertThat(used.rollups("{}")).isEmpty();
        assertThat(counters(jobs.usageRollup())).isEqualTo(counters(dry));
        assertThat(counters(jobs.usageRollup("{\"dry_run\":true}"))).startsWith("scanned 0");
        assertThat(counters(jobs.usageRollup("{\"dry_run\":true,\"force\":true}")))
                .isEqualTo(counters(dry));
        assertThat(used.rows("{}")).containsExactly("2026-04-15 scm x 5/0/0/0 rev 1");
    }

    @Test
    void goesOnByItselfAndWritesTheRowsOnceTheDayIsThrough() {
        used.usage("scm-usage", "2026-04-15/1/a.jsonl", 1);
        used.usage("scm-usage", "2026-04-15/2/a.jsonl", 2);
        used.usage("scm-usage", "2026-04-15/3/a.jsonl", 4);
        shop.clock.set(THE_DAY_AFTER);

        assertThat(partial("{\"limit\":1}")).isTrue();
        assertThat(partial("{\"limit\":1}")).isTrue();
        assertThat(used.rollups("{}")).isEmpty();
        assertThat(partial("{\"limit\":1}")).isFalse();
        assertThat(used.rows("{}")).containsExactly("2026-04-15 scm x 7/0/0/0 rev 1");
        assertThat(counters(jobs.usageRollup("{\"limit\":1}"))).startsWith("scanned 0");
    }

    @Test
    void aForcedRunOverManyInvocationsEnds() {
        used.usage("scm-usage", "2026-04-15/1/a.jsonl", 1);
        used.usage("scm-usage", "2026-04-15/2/a.jsonl", 2);
        shop.clock.set(THE_DAY_AFTER);
        jobs.usageRollup();
        used.usage("scm-usage", "2026-04-15/1/b.jsonl", 10);

        assertThat(partial("{\"limit\":1,\"force\":true}")).isTrue();
        assertThat(partial("{\"limit\":1,\"force\":true}")).isFalse();
        assertThat(used.rows("{}")).containsExactly("2026-04-15 scm x 13/0/0/0 rev 2");
    }

    @Test
    void oneInvocationGoesFromOneOrgToTheNextAndTellsThatMoreIsToCome() {
        MockOrg other = MockOrg.of(shop.service, "OTHER");
        used.usage("scm-usage", "2026-04-15/1/a.jsonl", 1);
        other.storage().put("scm-usage", "2026-04-15/1/a.jsonl", "{\"surface\":\"x\",\"api_calls\":3}");
        shop.clock.set(THE_DAY_AFTER);

        assertThat(partial("{\"limit\":1}")).isTrue();
        assertThat(used.rows("{}")).containsExactly("2026-04-15 scm x 1/0/0/0 rev 1");
        assertThat(partial("{\"limit\":1}")).isFalse();
        shop.header("x-orgcode", "OTHER").header("x-api-key", other.apiKey());
        assertThat(used.rows("{}")).containsExactly("2026-04-15 scm x 3/0/0/0 rev 1");
    }

    @Test
    void countsTheOneOrgThatIsNamed() {
        MockOrg other = MockOrg.of(shop.service, "OTHER");
        other.storage().put("scm-usage", "2026-04-15/1/a.jsonl", "{\"surface\":\"x\",\"api_calls\":3}");
        used.usage("scm-usage", "2026-04-15/1/a.jsonl", 1);
        shop.clock.set(THE_DAY_AFTER);

        assertThat(counters(jobs.usageRollup("{\"orgcode\":\" other \"}"))).startsWith("scanned 1");
        assertThat(used.rollups("{}")).isEmpty();
        assertThat(counters(jobs.usageRollup())).startsWith("scanned 1");
        assertThat(used.rollups("{}")).hasSize(1);
        assertThatThrownBy(() -> jobs.usageRollup("{\"orgcode\":\"NOBODY\"}"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDayThatIsNotOverIsCountedAndNotDone() {
        used.usage("scm-usage", "2026-04-15/1/a.jsonl", 1);
        assertThat(counters(jobs.usageRollup("{\"dt\":\"2026-04-15\"}"))).startsWith("scanned 1");
        used.usage("scm-usage", "2026-04-15/1/b.jsonl", 2);
        shop.clock.set(THE_DAY_AFTER);

        jobs.usageRollup();

        assertThat(used.rollups("{'service':'scm'}")).hasSize(1);
        assertThat(used.rollups("{'service':'scm'}").get(0).path("api_calls").asInt())
                .isEqualTo(3);
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

    private boolean partial(String request) {
        return jobs.usageRollup(request).path("partial").asBoolean();
    }
}
