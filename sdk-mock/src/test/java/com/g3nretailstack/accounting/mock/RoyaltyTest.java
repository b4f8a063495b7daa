package com.g3nretailstack.accounting.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.Shop;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class RoyaltyTest {

    private static final String CALCULATE = "/franchise/royalty/calculate";

    private final Shop shop = new Shop();

    @Test
    void isTheRatesShareOfWhatWasSold() {
        rule(rule -> rule.put("rate_bps", 550));
        sold("sale", "1000.00", event -> {});
        sold("sale", "234.56", event -> {});
        sold("refund", "-34.56", event -> {});

        Answer royalty = calculate("2026-04", "2026-05").ok();

        // 1234.56 at 5.5 % is 67.9008
        assertThat(royalty.text("status")).isEqualTo("pending");
        assertThat(number(royalty, "base_amount")).isEqualByComparingTo("1234.56");
        assertThat(number(royalty, "amount")).isEqualTo(new BigDecimal("67.90"));
        assertThat(number(royalty, "event_count")).isEqualByComparingTo("2");
        assertThat(royalty.text("base")).isEqualTo("gross_sales");
        assertThat(royalty.text("rule_id")).startsWith("rr-");
        assertThat(royalty.text("from_utc")).isEqualTo("2026-04-01T00:00:00Z");
    }

    @Test
    void ofNetSalesTakesBackWhatCameBack() {
        rule(rule -> rule.put("rate_bps", 550).put("base", "net_sales"));
        sold("sale", "1000.00", event -> event.putArray("source_refs").add("order:1"));
        sold("refund", "-34.56", event -> event.putArray("source_refs").add("refund:1"));
        sold("return", "-10", event -> {});
        sold("chargeback", "-5", event -> {});
        sold("correction", "4.56", event -> event.putObject("original_event").put("source_ref", "refund:1"));

        Answer royalty = calculate("2026-04", "2026-05").ok();

        // 1000 - 34.56 - 10 - 5 + 4.56 = 955, of which 5.5 % is 52.525
        assertThat(number(royalty, "base_amount")).isEqualByComparingTo("955");
        assertThat(number(royalty, "amount")).isEqualTo(new BigDecimal("52.53"));
    }

    @Test
    void ofGrossSalesCountsACorrectionOfASaleAndOfACorrectionOfIt() {
        rule(rule -> rule.put("rate_bps", 10000));
        sold("sale", "100", event -> event.putArray("source_refs").add("order:1"));
        sold("correction", "-3", event -> {
            event.putArray("source_refs").add("correction:1");
            event.putObject("original_event").put("source_ref", "order:1");
        });
        sold("correction", "1", event -> event.putObject("original_event").put("source_ref", "correction:1"));
        sold("correction", "50", event -> event.putObject("original_event").put("source_ref", "order:none"));

        assertThat(number(calculate("2026-04", "2026-05").ok(), "base_amount")).isEqualByComparingTo("98");
    }

    @Test
    void correctionsThatCorrectOneAnotherCountForNothing() {
        rule(rule -> {});
        sold("correction", "5", event -> {
            event.putArray("source_refs").add("correction:1");
            event.putObject("original_event").put("source_ref", "correction:2");
        });
        sold("correction", "7", event -> {
            event.putArray("source_refs").add("correction:2");
            event.putObject("original_event").put("source_ref", "correction:1");
        });

        assertThat(number(calculate("2026-04", "2026-05").ok(), "base_amount")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0.09, 500, 0.00", "0.10, 500, 0.01", "0.11, 500, 0.01", "-0.10, 500, -0.01", "1.00, 33.3, 0.00"})
    void isRoundedHalfUp(String sales, String bps, String amount) {
        rule(rule -> rule.put("rate_bps", new BigDecimal(bps)));
        sold("sale", sales, event -> {});

        assertThat(number(calculate("2026-04", "2026-05").ok(), "amount")).isEqualTo(new BigDecimal(amount));
    }

    @Test
    void isAtLeastTheMinimum() {
        rule(rule -> rule.put("rate_bps", 1000).put("minimum_amount", 25));
        sold("sale", "249.94", event -> {});
        sold("sale", "250.05", event -> event.put("occurred_at", "2026-05-14T00:00:00Z"));

        assertThat(number(calculate("2026-04", "2026-05").ok(), "amount")).isEqualByComparingTo("25");
        assertThat(number(calculate("2026-05", "2026-06").ok(), "amount")).isEqualByComparingTo("25.01");
        assertThat(number(calculate("2026-06", "2026-07").ok(), "amount")).isEqualByComparingTo("25");
    }

    @Test
    void isNothingWithoutSalesAndMinimum() {
        rule(rule -> {});

        Answer royalty = calculate("2026-04", "2026-05").ok();

        assertThat(number(royalty, "amount")).isZero();
        assertThat(number(royalty, "event_count")).isZero();
    }

    @Test
    void leavesOutOtherOwnersOtherCurrenciesAndOtherMonths() {
        rule(rule -> {});
        sold("sale", "1", event -> {});
        sold("sale", "2", event -> Json.child(event, "ownership").put("owner_ref", "fr-0018"));
        sold("sale", "4", event -> Json.child(event, "ownership").put("owner_type", "vendor"));
        sold("sale", "8", event -> event.put("currency", "EUR"));
        sold("sale", "16", event -> event.put("occurred_at", "2026-03-31T23:59:59.999Z"));
        sold("sale", "32", event -> event.put("occurred_at", "2026-05-01T00:00:00Z"));
        shop.sale("64", "order:64");

        assertThat(number(calculate("2026-04", "2026-05").ok(), "base_amount")).isEqualByComparingTo("1");
    }

    @ParameterizedTest
    @CsvSource({
        "month, 2026-04-01T00:00:00Z, 2026-05-01T00:00:00Z",
        "month, 2026-12-01T00:00:00Z, 2027-01-01T00:00:00Z",
        "month, 2028-02-01T00:00:00Z, 2028-03-01T00:00:00Z",
        "month, 2026-04-01T02:00:00+02:00, 2026-05-01T00:00:00Z",
        "quarter, 2026-10-01T00:00:00Z, 2027-01-01T00:00:00Z",
        "year, 2026-01-01T00:00:00Z, 2027-01-01T00:00:00Z"
    })
    void isForOneWholePeriodOfTheRule(String period, String from, String to) {
        rule(rule -> rule.put("period", period));

        calculate(request(from, to)).ok();
    }

    @ParameterizedTest
    @CsvSource({
        "month, 2026-04-01T00:00:00Z, 2026-04-30T00:00:00Z",
        "month, 2026-04-01T00:00:00Z, 2026-06-01T00:00:00Z",
        "month, 2026-04-02T00:00:00Z, 2026-05-02T00:00:00Z",
        "month, 2026-04-01T00:00:00.001Z, 2026-05-01T00:00:00.001Z",
        "month, 2026-04-01T00:00:00+02:00, 2026-05-01T00:00:00+02:00",
        "month, 2026-04-01T00:00:00Z, 2026-04-01T00:00:00Z",
        "quarter, 2026-02-01T00:00:00Z, 2026-05-01T00:00:00Z",
        "quarter, 2026-04-01T00:00:00Z, 2026-05-01T00:00:00Z",
        "year, 2026-04-01T00:00:00Z, 2027-04-01T00:00:00Z"
    })
    void refusesAnyOtherPeriod(String period, String from, String to) {
        rule(rule -> rule.put("period", period));

        calculate(request(from, to)).refused(400, "invalid-input");
    }

    @Test
    void refusesAPeriodASecondTimeUntilTheFirstIsCancelled() {
        rule(rule -> {});
        String first = calculate("2026-04", "2026-05").ok().text("royalty_id");

        calculate("2026-04", "2026-05").refused(409, "conflict");
        setStatus(first, "cancelled", 1).ok();

        calculate("2026-04", "2026-05").ok();
    }

    @Test
    void refusesAQuarterOfWhichAMonthIsCalculated() {
        rule(rule -> {});
        calculate("2026-04", "2026-05").ok();
        rule(rule -> rule.put("period", "quarter").put("expected_revision", 1));

        calculate("2026-04", "2026-07").refused(409, "conflict");
        calculate("2026-07", "2026-10").ok();
    }

    @Test
    void keepsWhatItWasCalculatedBy() {
        rule(rule -> rule.put("rate_bps", 500));
        sold("sale", "100", event -> {});
        String id = calculate("2026-04", "2026-05").ok().text("royalty_id");
        rule(rule -> rule.put("rate_bps", 900).put("expected_revision", 1));
        sold("sale", "100", event -> {});

        Answer kept = shop.call("/franchise/royalty/get", Json.object().put("royalty_id", id))
                .ok();

        assertThat(number(kept, "rate_bps")).isEqualByComparingTo("500");
        assertThat(number(kept, "amount")).isEqualByComparingTo("5");
    }

    @Test
    void isNotFoundWithoutARule() {
        calculate("2026-04", "2026-05").refused(404, "not-found");
        shop.call("/franchise/royalty/get", "{'royalty_id':'ry-none'}").refused(404, "not-found");
    }

    @Test
    void isApprovedByAnActorInARoleAndThenPaid() {
        String id = royalty();

        setStatus(id, "approved", 1).refused(400, "validation-error");
        Answer approved = approve(id, 1).ok();
        Answer paid = setStatus(id, "paid", 2).ok();

        assertThat(approved.text("approved_at")).isEqualTo("2026-04-15T09:30:00Z");
        assertThat(approved.text("actor")).isEqualTo("user_guid:5d0c7a52");
        assertThat(paid.text("status")).isEqualTo("paid");
        assertThat(paid.text("paid_at")).isNotEmpty();
    }

    @Test
    void goesNoOtherWay() {
        String id = royalty();

        setStatus(id, "paid", 1).refused(409, "invalid-state");
        setStatus(id, "pending", 1).refused(409, "invalid-state");
        approve(id, 1).ok();
        approve(id, 2).refused(409, "invalid-state");
        setStatus(id, "paid", 2).ok();
        setStatus(id, "cancelled", 3).refused(409, "invalid-state");
    }

    @Test
    void isChangedAtItsCurrentRevisionOnly() {
        String id = royalty();

        shop.call(
                        "/franchise/royalty/status/set",
                        Json.object().put("royalty_id", id).put("status", "cancelled"))
                .refused(428, "expected-revision-required");
        setStatus(id, "cancelled", 2).refused(409, "conflict");
        setStatus("ry-none", "cancelled", 1).refused(404, "not-found");
    }

    @Test
    void isListedByFranchiseeStateAndWindow() {
        String april = royalty();
        String may = calculate("2026-05", "2026-06").ok().text("royalty_id");
        setStatus(may, "cancelled", 1).ok();

        assertThat(listed("{}")).containsExactly(april);
        assertThat(listed("{'franchisee_id':'fr-0017','status':'pending'}")).containsExactly(april);
        assertThat(listed("{'franchisee_id':'fr-0018'}")).isEmpty();
        assertThat(listed("{'status':'cancelled','from_utc':'2026-05-01T00:00:00Z'}"))
                .containsExactly(may);
        assertThat(listed("{'to_utc':'2026-04-30T00:00:00Z'}")).isEmpty();
    }

    @Test
    void isListedAcrossPages() {
        rule(rule -> {});
        List<String> made = new ArrayList<>();
        for (int month = 1; month <= 5; month++) {
            made.add(calculate("2026-0" + month, "2026-0" + (month + 1)).ok().text("royalty_id"));
        }

        Answer first = shop.call("/franchise/royalty/list", "{'limit':3}").ok();
        ObjectNode next = Json.object().put("limit", 3);
        next.set("next_token", first.data().path("next_token"));
        Answer second = shop.call("/franchise/royalty/list", next).ok();

        assertThat(first.items("royalty_id")).isEqualTo(made.subList(0, 3));
        assertThat(second.items("royalty_id")).isEqualTo(made.subList(3, 5));
        assertThat(second.data().has("next_token")).isFalse();
    }

    private String royalty() {
        rule(rule -> {});
        return calculate("2026-04", "2026-05").ok().text("royalty_id");
    }

    private void rule(Consumer<ObjectNode> further) {
        ObjectNode rule = RoyaltyRuleTest.rule();
        further.accept(rule);
        shop.call("/franchise/royalty/rule/set", rule).ok();
    }

    private void sold(String type, String amount, Consumer<ObjectNode> further) {
        shop.record(type, amount, event -> {
            Shop.adjusting(event)
                    .putObject("ownership")
                    .put("owner_type", "franchisee")
                    .put("owner_ref", "fr-0017");
            further.accept(event);
        });
    }

    private Answer calculate(String fromMonth, String toMonth) {
        return calculate(request(fromMonth + "-01T00:00:00Z", toMonth + "-01T00:00:00Z"));
    }

    private Answer calculate(ObjectNode request) {
        return shop.call(CALCULATE, request);
    }

    private static ObjectNode request(String from, String to) {
        return Json.object()
                .put("franchisee_id", "fr-0017")
                .put("from_utc", from)
                .put("to_utc", to);
    }

    private Answer approve(String id, int revision) {
        ObjectNode request = status(id, "approved", revision).put("actor", "user_guid:5d0c7a52");
        request.putArray("actor_roles").add("finance_audit");
        return shop.call("/franchise/royalty/status/set", request);
    }

    private Answer setStatus(String id, String status, int revision) {
        return shop.call("/franchise/royalty/status/set", status(id, status, revision));
    }

    private static ObjectNode status(String id, String status, int revision) {
        return Json.object().put("royalty_id", id).put("status", status).put("expected_revision", revision);
    }

    private List<String> listed(String request) {
        return shop.call("/franchise/royalty/list", request).ok().items("royalty_id");
    }

    private static BigDecimal number(Answer answer, String property) {
        return answer.data().path(property).decimalValue();
    }
}
