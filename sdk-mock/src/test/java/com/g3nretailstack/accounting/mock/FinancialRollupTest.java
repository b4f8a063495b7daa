package com.g3nretailstack.accounting.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.Billing;
import com.g3nretailstack.accounting.mock.testing.Rollups;
import com.g3nretailstack.accounting.mock.testing.Shop;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class FinancialRollupTest {

    private static final String LIST = "/rollup/financial/list";

    private final Shop shop = new Shop(); // on 15 April at 09:30
    private final Rollups rollups = new Rollups(shop);

    @Test
    void isThereFromTwoInTheMorningOfTheDayAfter() {
        sale("10", "2026-04-15T12:00:00Z");

        at("2026-04-16T01:59:59.999Z");
        rollups.get("2026-04-15", "sales").refused(404, "not-found");
        assertThat(listed("{}")).isEmpty();
        at("2026-04-16T02:00:00Z");
        Answer rollup = rollups.get("2026-04-15", "sales").ok();

        assertThat(rollup.text("computed_at")).isEqualTo("2026-04-16T02:00:00Z");
        assertThat(rollup.text("created_at")).isEqualTo("2026-04-16T02:00:00Z");
        assertThat(rollup.envelope().path("revision").intValue()).isEqualTo(1);
        assertThat(sales("2026-04-15")).containsExactly("1 10");
    }

    @Test
    void isNotThereForDaysOfWhichNothingWasKnown() {
        sale("10", "2026-04-14T12:00:00Z");

        at("2026-04-18T02:00:00Z");

        rollups.get("2026-04-14", "sales").refused(404, "not-found");
        assertThat(listed("{'dimension':'sales'}"))
                .containsExactly("fr-20260415-sales", "fr-20260416-sales", "fr-20260417-sales");
        assertThat(sales("2026-04-15")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-04-15T01:59:59.999Z", "2026-04-15T02:00:00Z"})
    void countsWhatWasRecordedBeforeTheRunAndNothingOfItsInstant(String recordedAt) {
        at(recordedAt);
        sale("10", "2026-04-14T12:00:00Z");
        at("2026-04-16T12:00:00Z");

        if (recordedAt.equals("2026-04-15T02:00:00Z")) {
            rollups.get("2026-04-14", "sales").refused(404, "not-found");
        } else {
            assertThat(sales("2026-04-14")).containsExactly("1 10");
        }
    }

    @Test
    void saysWhatWasKnownWhenItWasComputed() {
        sale("10", "2026-04-15T12:00:00Z");
        at("2026-04-16T02:00:00Z");
        sale("5", "2026-04-15T13:00:00Z");

        at("2026-04-20T12:00:00Z");

        assertThat(sales("2026-04-15")).containsExactly("1 10");
    }

    @Test
    void isComputedAgainOnDemandAsANewRevision() {
        sale("10", "2026-04-15T12:00:00Z");
        at("2026-04-17T12:00:00Z");
        sale("5", "2026-04-15T13:00:00Z");

        shop.org.computeFinancialRollups(LocalDate.of(2026, 4, 15));
        Answer again = rollups.get("2026-04-15", "sales").ok();
        sale("7", "2026-04-15T14:00:00Z"); // within the same instant, and still too late

        assertThat(again.text("computed_at")).isEqualTo("2026-04-17T12:00:00Z");
        assertThat(again.text("created_at")).isEqualTo("2026-04-16T02:00:00Z");
        assertThat(again.envelope().path("revision").intValue()).isEqualTo(2);
        assertThat(sales("2026-04-15")).containsExactly("2 15");
        shop.org.computeFinancialRollups(LocalDate.of(2026, 4, 15));
        assertThat(sales("2026-04-15")).containsExactly("3 22");
        assertThat(revision("2026-04-15")).isEqualTo(3);
    }

    @Test
    void ofADayThatIsNotOverIsComputedAgainByTheClock() {
        sale("10", "2026-04-15T08:00:00Z");
        shop.org.computeFinancialRollups(LocalDate.of(2026, 4, 15));
        assertThat(sales("2026-04-15")).containsExactly("1 10");
        sale("5", "2026-04-15T20:00:00Z");

        at("2026-04-16T01:59:59Z");
        assertThat(revision("2026-04-15")).isEqualTo(1);
        at("2026-04-16T02:00:00Z");

        Answer second = rollups.get("2026-04-15", "sales").ok();
        assertThat(sales("2026-04-15")).containsExactly("2 15");
        assertThat(second.envelope().path("revision").intValue()).isEqualTo(2);
        assertThat(second.text("created_at")).isEqualTo("2026-04-15T09:30:00Z");
        assertThat(second.text("updated_at")).isEqualTo("2026-04-16T02:00:00Z");
        shop.org.computeFinancialRollups(LocalDate.of(2026, 4, 15));
        assertThat(revision("2026-04-15")).isEqualTo(3);
    }

    @Test
    void ofADayBeforeTheFirstRecordIsComputedOnDemand() {
        sale("10", "2026-04-01T12:00:00Z");

        shop.org.computeFinancialRollups(LocalDate.of(2026, 4, 1));

        assertThat(sales("2026-04-01")).containsExactly("1 10");
        assertThat(listed("{'limit':256}"))
                .containsExactly(
                        "fr-20260401-sales",
                        "fr-20260401-tender",
                        "fr-20260401-tax",
                        "fr-20260401-ar_aging",
                        "fr-20260401-cogs",
                        "fr-20260401-inventory_valuation");
    }

    @Test
    void isChangedByNoRead() {
        sale("10", "2026-04-15T12:00:00Z");
        at("2026-04-17T12:00:00Z");

        Answer first = rollups.get("2026-04-15", "sales").ok();
        shop.call(LIST, "{}").ok();

        assertThat(rollups.get("2026-04-15", "sales").data()).isEqualTo(first.data());
    }

    @Test
    void countsACorrectionOnlyOnceWhatItCorrectsIsKnown() {
        shop.record(
                "correction",
                "-2",
                event -> Shop.adjusting(event)
                        .put("occurred_at", "2026-04-15T12:00:00Z")
                        .putObject("original_event")
                        .put("source_ref", "order:late"));
        at("2026-04-16T03:00:00Z");
        shop.record(
                "sale",
                "10",
                event -> event.put("occurred_at", "2026-04-15T11:00:00Z")
                        .putArray("source_refs")
                        .add("order:late"));

        assertThat(sales("2026-04-15")).isEmpty();
        shop.org.computeFinancialRollups(LocalDate.of(2026, 4, 15));
        assertThat(sales("2026-04-15")).containsExactly("2 8");
    }

    @Test
    void takesInvoicesAsTheyWereKnown() {
        Billing billing = new Billing(shop);
        String invoiceId = billing.invoice("100", "04-15T00:00", "05-15T00:00");
        at("2026-04-16T12:00:00Z");
        billing.change(invoiceId, "'amount':130").ok();
        billing.pay(invoiceId, "40", "04-15T10:00").ok();

        assertThat(rollups.rows("2026-04-15", "ar_aging", "bucket", "amount")).containsExactly("current 100");
        assertThat(rollups.rows("2026-04-15", "tender", "amount")).isEmpty();
        at("2026-04-17T12:00:00Z");
        assertThat(rollups.rows("2026-04-16", "ar_aging", "bucket", "amount")).containsExactly("current 90");
        shop.org.computeFinancialRollups(LocalDate.of(2026, 4, 15));
        assertThat(rollups.rows("2026-04-15", "ar_aging", "bucket", "amount")).containsExactly("current 90");
        assertThat(rollups.rows("2026-04-15", "tender", "amount")).containsExactly("40");
    }

    @Test
    void isNamedByItsIdOrByDayAndDimension() {
        sale("10", "2026-04-15T12:00:00Z");
        at("2026-04-17T12:00:00Z");

        Answer byId = shop.call("/rollup/financial/get", "{'rollup_id':'fr-20260415-tax'}")
                .ok();

        assertThat(byId.data()).isEqualTo(rollups.get("2026-04-15", "tax").ok().data());
        shop.call("/rollup/financial/get", "{'rollup_id':'fr-20260415-tax','dimension':'sales'}")
                .refused(404, "not-found");
        shop.call("/rollup/financial/get", "{}").refused(400, "validation-error");
        shop.call("/rollup/financial/get", "{'dt':'2026-04-15'}").refused(400, "validation-error");
        shop.call("/rollup/financial/get", "{'dimension':'tax'}").refused(400, "validation-error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr-20260416-sales", "fr-20260230-sales", "fr-20260415-weather", "fr-1", "x"})
    void isNotFoundUnderAnyOtherId(String id) {
        sale("10", "2026-04-15T12:00:00Z");
        at("2026-04-16T12:00:00Z");

        shop.call("/rollup/financial/get", Json.object().put("rollup_id", id)).refused(404, "not-found");
    }

    @Test
    void isListedByDayAndDimensionAcrossPages() {
        sale("10", "2026-04-15T12:00:00Z");
        at("2026-04-18T02:00:00Z");

        List<String> walked = new ArrayList<>();
        ObjectNode request = Json.object().put("limit", 5);
        for (int page = 0; page < 4; page++) {
            Answer answer = shop.call(LIST, request).ok();
            walked.addAll(answer.items("rollup_id"));
            assertThat(answer.data().has("next_token")).isEqualTo(page < 3);
            request.set("next_token", answer.data().path("next_token"));
        }

        assertThat(walked).hasSize(18).isEqualTo(listed("{'limit':256}"));
        assertThat(walked.subList(0, 7)).endsWith("fr-20260415-inventory_valuation", "fr-20260416-sales");
    }

    @Test
    void isListedByDaysAndDimension() {
        sale("10", "2026-04-15T12:00:00Z");
        at("2026-04-20T12:00:00Z");

        assertThat(listed("{'dimension':'tax','from_dt':'2026-04-16','to_dt':'2026-04-18'}"))
                .containsExactly("fr-20260416-tax", "fr-20260417-tax");
        assertThat(listed("{'dimension':'tax','dt':'2026-04-17'}")).containsExactly("fr-20260417-tax");
        assertThat(listed("{'from_dt':'2026-04-16','to_dt':'2026-04-16'}")).isEmpty();
        shop.call(LIST, "{'from_dt':'2026-04-17','to_dt':'2026-04-16'}").refused(400, "invalid-input");
    }

    @Test
    void isGoneAfterAReset() {
        sale("10", "2026-04-15T12:00:00Z");
        shop.org.computeFinancialRollups(LocalDate.of(2026, 4, 15));
        at("2026-04-20T12:00:00Z");

        shop.org.reset();

        assertThat(listed("{}")).isEmpty();
    }

    private void at(String instant) {
        shop.clock.set(Instant.parse(instant));
    }

    private void sale(String amount, String occurredAt) {
        shop.record("sale", amount, event -> event.put("occurred_at", occurredAt));
    }

    private List<String> sales(String dt) {
        return rollups.rows(dt, "sales", "count", "amount");
    }

    private int revision(String dt) {
        return rollups.get(dt, "sales").ok().envelope().path("revision").intValue();
    }

    private List<String> listed(String request) {
        return shop.call(LIST, request).ok().items("rollup_id");
    }
}
