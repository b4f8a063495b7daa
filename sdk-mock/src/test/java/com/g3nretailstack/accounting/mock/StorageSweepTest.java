package com.g3nretailstack.accounting.mock;

import static com.g3nretailstack.accounting.mock.testing.StorageShop.counters;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.mock.testing.Shop;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class StorageSweepTest {

    private static final Instant THE_DAY_AFTER = Instant.parse("2026-04-16T00:10:00Z");
    private static final String NOTHING = "scanned 0, processed 0, records 0, objects 0/0, items 0/0, errors 0";

    private final Shop shop = new Shop();
    private final MockOrg other = MockOrg.of(shop.service, "OTHER");
    private final MockJobs jobs = MockJobs.of(shop.service);

    @BeforeEach
    void storeInTwoOrgsAndLetTheDayEnd() {
        shop.org.storage().put("scm-attachments", "2026/a.pdf", 100);
        shop.org.storage().put("scm-attachments", "2026/b.pdf", 50);
        shop.org.storage().put("pcm-exports", "run.csv", 1_000);
        other.storage().put("scm-attachments", "c.pdf", 3);
        shop.clock.set(THE_DAY_AFTER);
    }

    @Test
    void measuresAllOrgsInTheLastWholeDay() {
        ObjectNode swept = jobs.storageUsageSweep();

        assertThat(counters(swept)).isEqualTo("scanned 3, processed 3, records 3, objects 4/1153, items 0/0, errors 0");
        assertThat(swept.path("job").asString()).isEqualTo("storage-usage-sweep");
        assertThat(swept.path("as_of").asString()).isEqualTo("2026-04-16T00:10:00Z");
        assertThat(swept.at("/window/from_utc").asString()).isEqualTo("2026-04-15T00:00:00Z");
        assertThat(swept.at("/window/to_utc").asString()).isEqualTo("2026-04-16T00:00:00Z");
        assertThat(ledger(shop.org))
                .containsExactly(
                        "s3://pcm-exports/ACME/ pcm 1000/1 recorded sweep",
                        "s3://scm-attachments/ACME/2026/ scm 150/2 recorded sweep");
        assertThat(ledger(other)).containsExactly("s3://scm-attachments/OTHER/ scm 3/1 recorded sweep");
    }

    @Test
    void recordsCarryTheRunThatMeasuredThem() {
        ObjectNode swept = jobs.storageUsageSweep();

        assertThat(usages(shop.org))
                .allSatisfy(usage -> assertThat(usage.path("run_id")).isEqualTo(swept.path("run_id")));
    }

    @Test
    void aWindowThatIsDoneIsNotSweptASecondTime() {
        jobs.storageUsageSweep();
        String before = usages(shop.org).toString();
        shop.org.storage().put("crm-files", "late.txt", 1);

        assertThat(counters(jobs.storageUsageSweep())).isEqualTo(NOTHING);
        assertThat(usages(shop.org)).hasToString(before);
    }

    @Test
    void theNextDayIsAnotherWindow() {
        jobs.storageUsageSweep();

        ObjectNode next = jobs.storageUsageSweep("{\"as_of_utc\":\"2026-04-17T00:10:00Z\"}");

        assertThat(counters(next)).isEqualTo("scanned 3, processed 3, records 3, objects 4/1153, items 0/0, errors 0");
        assertThat(next.at("/window/from_utc").asString()).isEqualTo("2026-04-16T00:00:00Z");
        assertThat(ledger(shop.org)).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04-16T00:00:00Z, 2026-04-15T00:00:00Z",
        "2026-04-16T23:59:59.999Z, 2026-04-15T00:00:00Z",
        "2026-04-17T00:00:00Z, 2026-04-16T00:00:00Z"
    })
    void theWindowIsTheDayBefore(String asOf, String from) {
        ObjectNode swept = jobs.storageUsageSweep("{\"as_of_utc\":\"" + asOf + "\",\"dry_run\":true}");

        assertThat(swept.at("/window/from_utc").asString()).isEqualTo(from);
    }

    @Test
    void goesOnByItselfWhereTheLastInvocationEnded() {
        assertThat(counters(sweep(1))).contains("scanned 1", "objects 1/1000");
        assertThat(counters(sweep(1))).contains("scanned 1", "objects 2/150");
        assertThat(counters(sweep(1))).contains("scanned 1", "objects 1/3");
        assertThat(counters(sweep(1))).isEqualTo(NOTHING);
        assertThat(ledger(shop.org)).hasSize(2);
        assertThat(ledger(other)).hasSize(1);
    }

    @Test
    void oneInvocationGoesFromOneOrgToTheNext() {
        sweep(1);

        assertThat(counters(sweep(2))).contains("scanned 2", "objects 3/153");
    }

    @Test
    void anOrgThatIsResetIsSweptAgain() {
        jobs.storageUsageSweep();
        shop.org.reset();
        shop.clock.set(Shop.START);
        shop.org.storage().put("pcm-exports", "run.csv", 9);
        shop.clock.set(THE_DAY_AFTER);

        assertThat(counters(jobs.storageUsageSweep())).startsWith("scanned 1").contains("objects 1/9");
    }

    @Test
    void aDryRunCountsWhatTheNextInvocationWouldDoAndChangesNothing() {
        sweep(1);

        ObjectNode dry = jobs.storageUsageSweep("{\"dry_run\":true}");

        assertThat(counters(dry)).isEqualTo("scanned 2, processed 2, records 2, objects 3/153, items 0/0, errors 0");
        assertThat(ledger(shop.org)).hasSize(1);
        assertThat(counters(jobs.storageUsageSweep())).isEqualTo(counters(dry));
    }

    @Test
    void leavesAloneWhatTheLedgerHasAlready() {
        String recorded = "{'resource_kind':'object','resource_ref':'s3://pcm-exports/ACME/','logical_bytes':900,"
                + "'from_utc':'2026-04-15T00:00:00Z','to_utc':'2026-04-16T00:00:00Z'}";
        shop.call("/storage/usage/record", recorded).ok();

        assertThat(counters(jobs.storageUsageSweep())).startsWith("scanned 3, processed 3, records 3");
        assertThat(ledger(shop.org))
                .hasSize(2)
                .first()
                .isEqualTo("s3://pcm-exports/ACME/ null 900/0 recorded recorded");
    }

    @Test
    void aReconciliationFillsTheHolesOfASweepAndConfirmsIt() {
        shop.org.storage().fail("pcm-exports", "");
        assertThat(counters(jobs.storageUsageSweep()))
                .isEqualTo("scanned 3, processed 2, records 2, objects 3/153, items 0/0, errors 1");
        shop.org.storage().heal("pcm-exports", "");

        ObjectNode reconciled = jobs.storageUsageReconcile(WINDOW + "}");

        assertThat(counters(reconciled))
                .isEqualTo("scanned 2, processed 2, records 2, objects 3/1150, items 0/0, errors 0");
        assertThat(reconciled.path("job").asString()).isEqualTo("storage-usage-reconcile");
        assertThat(ledger(shop.org))
                .containsExactly(
                        "s3://scm-attachments/ACME/2026/ scm 150/2 reconciled sweep",
                        "s3://pcm-exports/ACME/ pcm 1000/1 reconciled reconcile");
        assertThat(ledger(other)).containsExactly("s3://scm-attachments/OTHER/ scm 3/1 recorded sweep");
    }

    @Test
    void theReconcileJobGoesOnWithACursorAlsoOfTheEndpoint() {
        JsonNode part = shop.call(
                        "/storage/usage/reconcile", WINDOW.replace("\"orgcode\":\"ACME\",", "") + ",\"limit\":1}")
                .ok()
                .data();

        ObjectNode rest = jobs.storageUsageReconcile(WINDOW + ",\"cursor\":" + part.get("cursor") + "}");

        assertThat(rest.path("run_id")).isEqualTo(part.path("run_id"));
        assertThat(counters(rest)).contains("scanned 1", "objects 2/150");
        assertThat(rest.path("partial").asBoolean(true)).isFalse();
    }

    @Test
    void theReconcileJobIgnoresTheInstantToRunAsOf() {
        ObjectNode reconciled = jobs.storageUsageReconcile(WINDOW + ",\"as_of_utc\":\"2020-01-01T00:00:00Z\"}");

        assertThat(reconciled.path("usage_records").asInt()).isEqualTo(2);
    }

    @Test
    void theReconcileJobRefusesWhatTheEndpointRefuses() {
        assertThatThrownBy(() -> jobs.storageUsageReconcile(WINDOW + ",\"cursor\":{\"made\":\"up\"}}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cursor");
        assertThatThrownBy(() ->
                        jobs.storageUsageReconcile("{\"orgcode\":\"ACME\",\"from_utc\":\"2026-04-15T00:00:00Z\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("to_utc");
        assertThatThrownBy(() -> jobs.storageUsageReconcile(WINDOW.replace("ACME", "NOBODY") + "}"))
                .isInstanceOf(IllegalArgumentException.class);
        shop.clock.set(Instant.parse("2026-04-15T23:00:00Z"));
        assertThatThrownBy(() -> jobs.storageUsageReconcile(WINDOW + "}"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("to_utc");
    }

    @Test
    void onlyTheSourcesThatAreNamedAreMeasured() {
        jobs.storageUsageSources("pcm-exports", "crm-files");

        assertThat(counters(jobs.storageUsageSweep()))
                .isEqualTo("scanned 1, processed 1, records 1, objects 1/1000, items 0/0, errors 0");

        jobs.storageUsageSources();
        assertThat(counters(jobs.storageUsageSweep("{\"as_of_utc\":\"2026-04-17T00:10:00Z\"}")))
                .startsWith("scanned 3");
    }

    @Test
    void theServicesOwnRecordsAreASourceOfTheirName() {
        shop.clock.set(Shop.START);
        shop.sale("1.50", "order:1");
        shop.clock.set(THE_DAY_AFTER);
        jobs.storageUsageSources("accounting-changelog");

        assertThat(counters(jobs.storageUsageSweep()))
                .startsWith("scanned 1, processed 1, records 1, objects 0/0, items 1/");
    }

    @Test
    void bucketsOfUsageAreMeasuredOnlyWhereTheyAreNamed() {
        shop.clock.set(Shop.START);
        shop.call("/event/list", "{}").ok();
        assertThat(shop.org.storage().paths("accounting-usage")).hasSize(1);
        shop.clock.set(THE_DAY_AFTER);

        assertThat(counters(jobs.storageUsageSweep("{\"dry_run\":true}"))).startsWith("scanned 3");
        jobs.storageUsageSources("accounting-usage");
        assertThat(counters(jobs.storageUsageSweep())).startsWith("scanned 1");
    }

    private static final String WINDOW =
            "{\"orgcode\":\"ACME\",\"from_utc\":\"2026-04-15T00:00:00Z\"," + "\"to_utc\":\"2026-04-16T00:00:00Z\"";

    private ObjectNode sweep(int limit) {
        return jobs.storageUsageSweep("{\"limit\":" + limit + "}");
    }

    private List<JsonNode> usages(MockOrg org) {
        shop.header("x-orgcode", org.orgcode()).header("x-api-key", org.apiKey());
        List<JsonNode> usages = new ArrayList<>();
        shop.call("/storage/usage/list", "{'limit':256}")
                .ok()
                .data()
                .path("items")
                .forEach(usages::add);
        return usages;
    }

    private List<String> ledger(MockOrg org) {
        return usages(org).stream()
                .map(usage -> usage.path("resource_ref").asString()
                        + " " + usage.path("service").asString("null")
                        + " " + usage.path("logical_bytes").asLong() + "/"
                        + usage.path("item_count").asLong(0)
                        + " " + usage.path("status").asString()
                        + " " + usage.path("origin").asString())
                .toList();
    }
}
