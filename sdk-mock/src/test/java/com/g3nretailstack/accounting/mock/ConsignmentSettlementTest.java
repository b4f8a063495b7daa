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
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class ConsignmentSettlementTest {

    private static final String CREATE = "/consignment/settlement/create";

    private final Shop shop = new Shop();

    @Test
    void sumsSalesLessReturnsByArticleAndKeepsTheCommission() {
        consigned("sale", "32.50", event -> event.put("sku", "VASE-RED").put("qty", 1));
        consigned("sale", "65.00", event -> event.put("sku", "VASE-BLUE").put("qty", 2));
        consigned("sale", "32.55", event -> event.put("sku", "VASE-BLUE").put("qty", 1));
        consigned("return", "-32.50", event -> event.put("sku", "VASE-BLUE").put("qty", -1));

        Answer settled = shop.call(CREATE, april().put("commission_bps", 3000)).ok();

        // 32.50 + 65.00 + 32.55 - 32.50 = 97.55; 30 % of it is 29.265, which becomes 29.27
        assertThat(settled.text("status")).isEqualTo("pending");
        assertThat(number(settled, "gross_amount")).isEqualByComparingTo("97.55");
        assertThat(number(settled, "commission_amount")).isEqualByComparingTo("29.27");
        assertThat(number(settled, "net_amount")).isEqualByComparingTo("68.28");
        assertThat(settled.text("currency")).isEqualTo("GBP");
        assertThat(number(settled, "event_count")).isEqualByComparingTo("4");
        assertThat(lines(settled)).containsExactly("VASE-BLUE 2 65.05", "VASE-RED 1 32.50");
    }

    @ParameterizedTest
    @CsvSource({
        "10.00, 1250, 1.25",
        "0.05, 1000, 0.01", // half a penny
        "0.04, 1000, 0.00",
        "-0.05, 1000, -0.01",
        "99.99, 10000, 99.99",
        "99.99, 0, 0.00"
    })
    void roundsTheCommissionHalfUp(String gross, int bps, String commission) {
        consigned("sale", gross, event -> {});

        Answer settled = shop.call(CREATE, april().put("commission_bps", bps)).ok();

        assertThat(number(settled, "commission_amount")).isEqualByComparingTo(commission);
        assertThat(number(settled, "net_amount"))
                .isEqualByComparingTo(new BigDecimal(gross).subtract(new BigDecimal(commission)));
    }

    @Test
    void roundsToTheCurrencysSmallestUnit() {
        consigned("sale", "333", event -> event.put("currency", "JPY"));

        Answer settled = shop.call(CREATE, april().put("commission_bps", 1500)).ok();

        assertThat(number(settled, "commission_amount")).isEqualTo(new BigDecimal("50"));
    }

    @Test
    void keepsNothingWhereNoCommissionIsNamed() {
        consigned("sale", "10.00", event -> {});

        Answer settled = shop.call(CREATE, april()).ok();

        assertThat(number(settled, "commission_bps")).isZero();
        assertThat(number(settled, "net_amount")).isEqualByComparingTo("10.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "10000.01"})
    void refusesACommissionThatIsNoShare(String bps) {
        consigned("sale", "10.00", event -> {});

        Answer refused = shop.call(CREATE, april().put("commission_bps", new BigDecimal(bps)));

        refused.refused(400, "invalid-input");
        assertThat(refused.envelope().toString()).contains("commission_bps");
    }

    @Test
    void countsFromTheFirstInstantOfThePeriodToTheLastBeforeItsEnd() {
        consigned("sale", "1", event -> event.put("occurred_at", "2026-03-31T23:59:59.999Z"));
        consigned("sale", "2", event -> event.put("occurred_at", "2026-04-01T00:00:00Z"));
        consigned("sale", "4", event -> event.put("occurred_at", "2026-04-30T23:59:59.999Z"));
        consigned("sale", "8", event -> event.put("occurred_at", "2026-05-01T00:00:00Z"));

        assertThat(number(shop.call(CREATE, april()).ok(), "gross_amount")).isEqualByComparingTo("6");
    }

    @Test
    void leavesOutWhatIsNotTheVendorsOrNotInTheOrganisationsHands() {
        consigned("sale", "1", event -> {});
        shop.sale("2", "order:2");
        consigned("sale", "4", event -> ownership(event).put("owner_ref", "ve-other"));
        consigned("sale", "8", event -> ownership(event).put("owner_type", "franchisee"));
        consigned("sale", "16", event -> ownership(event).put("possessor_type", "vendor"));
        consigned("inventory_movement", "32", event -> {});

        assertThat(number(shop.call(CREATE, april()).ok(), "gross_amount")).isEqualByComparingTo("1");
    }

    @Test
    void countsRefundsChargebacksAndCorrectionsOfSales() {
        consigned("sale", "100", event -> event.putArray("source_refs").add("order:1"));
        consigned("refund", "-10", event -> {});
        consigned("chargeback", "-20", event -> {});
        consigned(
                "correction",
                "-0.50",
                event -> event.putObject("original_event").put("source_ref", "order:1"));
        consigned("correction", "-7", event -> event.putObject("original_event").put("source_ref", "movement:1"));

        assertThat(number(shop.call(CREATE, april()).ok(), "gross_amount")).isEqualByComparingTo("69.50");
    }

    @Test
    void wantsACurrencyWhereThePeriodHasSeveral() {
        consigned("sale", "10", event -> {});
        consigned("sale", "20", event -> event.put("currency", "EUR"));

        shop.call(CREATE, april()).refused(400, "invalid-input");

        assertThat(number(shop.call(CREATE, april().put("currency", "EUR")).ok(), "gross_amount"))
                .isEqualByComparingTo("20");
        assertThat(number(shop.call(CREATE, april().put("currency", "GBP")).ok(), "gross_amount"))
                .isEqualByComparingTo("10");
    }

    @Test
    void refusesAPeriodWithoutEvents() {
        shop.call(CREATE, april()).refused(409, "invalid-state");
        shop.call(CREATE, april().put("currency", "GBP")).refused(409, "invalid-state");
    }

    @Test
    void refusesABeginAfterTheEnd() {
        shop.call(CREATE, april().put("from_utc", "2026-05-02T00:00:00Z")).refused(400, "invalid-input");
    }

    @Test
    void settlesNothingTwice() {
        consigned("sale", "10", event -> {});
        shop.call(CREATE, april()).ok();

        shop.call(CREATE, april()).refused(409, "conflict");
        shop.call(CREATE, april().put("from_utc", "2026-04-14T00:00:00Z")).refused(409, "conflict");
        shop.call(CREATE, april().put("to_utc", "2027-01-01T00:00:00Z")).refused(409, "conflict");
    }

    @Test
    void settlesThePeriodsBesideIt() {
        consigned("sale", "10", event -> {});
        consigned("sale", "5", event -> event.put("occurred_at", "2026-03-31T12:00:00Z"));
        shop.call(CREATE, april()).ok();

        shop.call(CREATE, april().put("from_utc", "2026-03-01T00:00:00Z").put("to_utc", "2026-04-01T00:00:00Z"))
                .ok();
    }

    @Test
    void aCancelledOneFreesItsPeriod() {
        consigned("sale", "10", event -> {});
        String first = shop.call(CREATE, april()).ok().text("settlement_id");
        setStatus(first, "cancelled", 1).ok();

        String second = shop.call(CREATE, april()).ok().text("settlement_id");

        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void isApprovedByAnActorInARoleAndThenPaid() {
        String id = settlement();

        Answer approved = approve(id, 1).ok();
        shop.clock.set(Shop.START.plusSeconds(60));
        Answer paid = setStatus(id, "paid", 2).ok();

        assertThat(approved.text("status")).isEqualTo("approved");
        assertThat(approved.text("approved_at")).isEqualTo("2026-04-15T09:30:00Z");
        assertThat(approved.text("actor")).isEqualTo("user_guid:5d0c7a52");
        assertThat(approved.data().path("actor_roles").path(0).asString()).isEqualTo("finance_audit");
        assertThat(paid.text("paid_at")).isEqualTo("2026-04-15T09:31:00Z");
        assertThat(paid.data().path("revision").intValue()).isEqualTo(3);
    }

    @Test
    void saysWhoMadeTheLastChangeAndNotInTheRolesOfTheOneBefore() {
        String id = settlement();
        approve(id, 1).ok();

        Answer paid = setStatus(id, "paid", 2).ok();

        assertThat(paid.text("actor")).isNotEqualTo("user_guid:5d0c7a52");
        assertThat(paid.data().path("actor_roles")).isEmpty();
    }

    @Test
    void isNotApprovedByNobody() {
        String id = settlement();

        shop.call("/consignment/settlement/approve", byId(id, 1)).refused(400, "validation-error");
        shop.call("/consignment/settlement/approve", byId(id, 1).put("actor", "user_guid:5d0c7a52"))
                .refused(400, "validation-error");
    }

    @Test
    void isApprovedByItsOwnOperationAlone() {
        setStatus(settlement(), "approved", 1).refused(409, "invalid-state");
    }

    @Test
    void goesNoOtherWay() {
        String id = settlement();

        setStatus(id, "paid", 1).refused(409, "invalid-state");
        setStatus(id, "pending", 1).refused(409, "invalid-state");
        approve(id, 1).ok();
        approve(id, 2).refused(409, "invalid-state");
        setStatus(id, "paid", 2).ok();
        setStatus(id, "cancelled", 3).refused(409, "invalid-state");
    }

    @Test
    void anApprovedOneCanStillBeCancelledAndStaysSo() {
        String id = settlement();
        approve(id, 1).ok();
        setStatus(id, "cancelled", 2).ok();

        approve(id, 3).refused(409, "invalid-state");
        setStatus(id, "paid", 3).refused(409, "invalid-state");
    }

    @Test
    void isChangedAtItsCurrentRevisionOnly() {
        String id = settlement();

        shop.call("/consignment/settlement/approve", Json.object().put("settlement_id", id))
                .refused(428, "expected-revision-required");
        approve(id, 7).refused(409, "conflict");
        setStatus(id, "cancelled", 7).refused(409, "conflict");
        approve("cs-none", 1).refused(404, "not-found");
        shop.call("/consignment/settlement/get", Json.object().put("settlement_id", "cs-none"))
                .refused(404, "not-found");
    }

    @Test
    void listsAcrossPagesWithoutTheLinesOfEach() {
        List<String> made = new ArrayList<>();
        for (int month = 1; month <= 5; month++) {
            String from = "2026-0" + month + "-01T00:00:00Z";
            consigned("sale", "10", event -> event.put("occurred_at", from));
            ObjectNode request = april().put("from_utc", from).put("to_utc", "2026-0" + (month + 1) + "-01T00:00:00Z");
            made.add(shop.call(CREATE, request).ok().text("settlement_id"));
        }

        List<String> listed = new ArrayList<>();
        ObjectNode request = Json.object().put("limit", 2).put("vendor_id", "ve-0208");
        for (int page = 0; page < 3; page++) {
            Answer answer = shop.call("/consignment/settlement/list", request).ok();
            listed.addAll(answer.items("settlement_id"));
            assertThat(answer.data().path("items").path(0).has("lines")).isFalse();
            request.set("next_token", answer.data().path("next_token"));
        }

        assertThat(listed).isEqualTo(made);
    }

    @Test
    void listsWhatLiesWithinAWindow() {
        String id = settlement();

        assertThat(listed("{'from_utc':'2026-04-01T00:00:00Z','to_utc':'2026-05-01T00:00:00Z'}"))
                .containsExactly(id);
        assertThat(listed("{'from_utc':'2026-04-01T00:00:01Z'}")).isEmpty();
        assertThat(listed("{'to_utc':'2026-04-30T23:59:59Z'}")).isEmpty();
        assertThat(listed("{'vendor_id':'ve-other'}")).isEmpty();
    }

    @Test
    void listsCancelledOnesWhereAskedForAlone() {
        String id = settlement();
        setStatus(id, "cancelled", 1).ok();

        assertThat(listed("{}")).isEmpty();
        assertThat(listed("{'status':'pending'}")).isEmpty();
        assertThat(listed("{'status':'cancelled'}")).containsExactly(id);
    }

    private String settlement() {
        consigned("sale", "10", event -> {});
        return shop.call(CREATE, april()).ok().text("settlement_id");
    }

    private void consigned(String type, String amount, Consumer<ObjectNode> further) {
        shop.record(type, amount, event -> {
            Shop.adjusting(event)
                    .putObject("ownership")
                    .put("owner_type", "vendor")
                    .put("owner_ref", "ve-0208")
                    .put("possessor_type", "org")
                    .put("possessor_ref", "ACME");
            further.accept(event);
        });
    }

    private static ObjectNode ownership(ObjectNode event) {
        return Json.child(event, "ownership");
    }

    private static ObjectNode april() {
        return Json.object()
                .put("vendor_id", "ve-0208")
                .put("from_utc", "2026-04-01T00:00:00Z")
                .put("to_utc", "2026-05-01T00:00:00Z");
    }

    private Answer approve(String id, int revision) {
        ObjectNode request = byId(id, revision).put("actor", "user_guid:5d0c7a52");
        request.putArray("actor_roles").add("finance_audit");
        return shop.call("/consignment/settlement/approve", request);
    }

    private Answer setStatus(String id, String status, int revision) {
        return shop.call(
                "/consignment/settlement/status/set", byId(id, revision).put("status", status));
    }

    private static ObjectNode byId(String id, int revision) {
        return Json.object().put("settlement_id", id).put("expected_revision", revision);
    }

    private List<String> listed(String request) {
        return shop.call("/consignment/settlement/list", request).ok().items("settlement_id");
    }

    private static List<String> lines(Answer answer) {
        List<String> lines = new ArrayList<>();
        answer.data()
                .path("lines")
                .forEach(line -> lines.add(line.path("sku").asString() + " "
                        + line.path("qty").decimalValue() + " "
                        + line.path("gross_amount").decimalValue()));
        return lines;
    }

    private static BigDecimal number(Answer answer, String property) {
        return answer.data().path(property).decimalValue();
    }
}
