package com.g3nretailstack.accounting.mock;

import static com.g3nretailstack.accounting.mock.testing.SalesFloor.ANN;
import static com.g3nretailstack.accounting.mock.testing.SalesFloor.BEN;
import static com.g3nretailstack.accounting.mock.testing.SalesFloor.adjustment;
import static com.g3nretailstack.accounting.mock.testing.SalesFloor.period;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.SalesFloor;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class CommissionPayoutTest {

    private final SalesFloor floor = new SalesFloor();

    @Test
    void coversTheOpenSharesOfThePeriod() {
        String shared = floor.earn(ANN, "2.49", "1");
        floor.split(shared, 1, ANN + ":7000", BEN + ":3000").ok();
        floor.earn(ANN, "10", "2", "2026-05-01T00:00:00Z");
        floor.adjust(adjustment("chargeback", ANN, "-1.25")).ok();

        Answer payout = april(ANN).ok();

        assertThat(payout.text("status")).isEqualTo("pending");
        assertThat(payout.data().path("amount").decimalValue()).isEqualByComparingTo("0.50");
        assertThat(payout.data().path("entry_count").intValue()).isEqualTo(2);
        assertThat(payout.text("currency")).isEqualTo("GBP");
        assertThat(payout.envelope().path("revision").intValue()).isEqualTo(1);
        assertThat(floor.all("{'payout_id':'" + payout.text("payout_id") + "'}"))
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.path("revision").intValue()).isGreaterThan(1));
        assertThat(get(payout.text("payout_id"))).isEqualTo(payout.data());
    }

    @Test
    void coversOnlyTheAssociatesOwnPartOfASharedCommission() {
        String shared = floor.earn(ANN, "2.49", "1");
        floor.split(shared, 1, ANN + ":7000", BEN + ":3000").ok();

        String payoutId = april(BEN).ok().text("payout_id");

        ObjectNode commission = floor.commission(shared);
        assertThat(commission.at("/splits/0").has("payout_id")).isFalse();
        assertThat(commission.at("/splits/1/payout_id").asString()).isEqualTo(payoutId);
        assertThat(april(ANN).ok().data().path("amount").decimalValue()).isEqualByComparingTo("1.75");
    }

    @Test
    void goesFromPendingToApprovedToPaidAndTakesItsPartsAlong() {
        String shared = floor.earn(ANN, "2.49", "1");
        floor.split(shared, 1, ANN + ":7000", BEN + ":3000").ok();
        String payoutId = april(ANN).ok().text("payout_id");

        floor.shop.clock.advance(Duration.ofHours(1));
        Answer approved = floor.setStatus(payoutId, "approved", 1).ok();
        assertThat(approved.text("approved_at")).isEqualTo("2026-04-15T10:30:00Z");
        assertThat(approved.text("actor")).isEqualTo("user_guid:5d0c7a52");
        assertThat(floor.commission(shared).at("/splits/0/status").asString()).isEqualTo("payable");

        floor.shop.clock.advance(Duration.ofHours(1));
        Answer paid = floor.setStatus(payoutId, "paid", 2).ok();
        assertThat(paid.text("paid_at")).isEqualTo("2026-04-15T11:30:00Z");
        assertThat(paid.envelope().path("revision").intValue()).isEqualTo(3);
        assertThat(floor.commission(shared).at("/splits/0/status").asString()).isEqualTo("paid");
        assertThat(floor.commission(shared).at("/splits/1/status").asString()).isEqualTo("earned");
        assertThat(floor.commission(shared).path("status").asString()).isEqualTo("earned");
    }

    @Test
    void aCommissionIsAsFarAsThePartThatIsLeastFar() {
        String shared = floor.earn(ANN, "2.49", "1");
        floor.split(shared, 1, ANN + ":7000", BEN + ":3000").ok();
        String anns = april(ANN).ok().text("payout_id");
        String bens = april(BEN).ok().text("payout_id");

        floor.setStatus(anns, "approved", 1).ok();
        floor.setStatus(anns, "paid", 2).ok();
        floor.setStatus(bens, "approved", 1).ok();

        assertThat(floor.commission(shared).path("status").asString()).isEqualTo("payable");
        floor.setStatus(bens, "paid", 2).ok();
        assertThat(floor.all("{'status':'paid'}")).hasSize(1);
    }

    @Test
    void refusesEveryOtherStep() {
        floor.earn(ANN, "1", "1");
        String payoutId = april(ANN).ok().text("payout_id");

        floor.setStatus(payoutId, "paid", 1).refused(409, "invalid-state");
        floor.setStatus(payoutId, "pending", 1).refused(409, "invalid-state");
        floor.setStatus(payoutId, "approved", 1).ok();
        floor.setStatus(payoutId, "approved", 2).refused(409, "invalid-state");
        floor.setStatus(payoutId, "pending", 2).refused(409, "invalid-state");
        floor.setStatus(payoutId, "paid", 2).ok();
        floor.setStatus(payoutId, "approved", 3).refused(409, "invalid-state");
        floor.setStatus(payoutId, "paid", 3).refused(409, "invalid-state");
        floor.setStatus(payoutId, "cancelled", 3).refused(400, "validation-error");
    }

    @Test
    void needsTheCurrentRevision() {
        floor.earn(ANN, "1", "1");
        String payoutId = april(ANN).ok().text("payout_id");

        floor.shop
                .call("/commission/payout/status/set", "{'payout_id':'" + payoutId + "','status':'approved'}")
                .refused(428, "expected-revision-required");
        floor.setStatus(payoutId, "approved", 2).refused(409, "conflict");
        floor.setStatus("po-none", "approved", 1).refused(404, "not-found");
        floor.shop.call("/commission/payout/get", "{'payout_id':'po-none'}").refused(404, "not-found");
    }

    @Test
    void approvalNeedsAnActorAndARole() {
        floor.earn(ANN, "1", "1");
        String payoutId = april(ANN).ok().text("payout_id");

        floor.shop
                .call(
                        "/commission/payout/status/set",
                        "{'payout_id':'" + payoutId + "','status':'approved','expected_revision':1}")
                .refused(400, "validation-error");
        floor.setStatus(payoutId, "approved", 1).ok();
        floor.shop
                .call(
                        "/commission/payout/status/set",
                        "{'payout_id':'" + payoutId
                                + "','status':'paid','expected_revision':2,'source_refs':['bank:2026-05-04/118']}")
                .ok();

        assertThat(get(payoutId).path("source_refs").path(0).asString()).isEqualTo("bank:2026-05-04/118");
    }

    @Test
    void thereIsOneForAnAssociatePeriodAndCurrency() {
        floor.earn(ANN, "1", "1");
        String payoutId = april(ANN).ok().text("payout_id");
        floor.earn(ANN, "2", "2");

        Answer refused = april(ANN).refused(409, "conflict");

        assertThat(refused.envelope().at("/error/details/payout_id").asString()).isEqualTo(payoutId);
        floor.shop
                .call(
                        "/commission/payout/create",
                        "{'associate_id':'" + ANN
                                + "','from_utc':'2026-04-01T02:00:00+02:00','to_utc':'2026-05-01T00:00:00Z'}")
                .refused(409, "conflict");
    }

    @Test
    void anOverlappingPeriodPaysWhatIsLeft() {
        floor.earn(ANN, "1", "1");
        april(ANN).ok();
        floor.earn(ANN, "2", "2", "2026-05-03T00:00:00Z");

        Answer wider = floor.payout(ANN, "2026-04-01", "2026-06-01").ok();

        assertThat(wider.data().path("amount").decimalValue()).isEqualByComparingTo("2");
        assertThat(wider.data().path("entry_count").intValue()).isEqualTo(1);
    }

    @Test
    void refusesAPeriodWithNothingLeftToPay() {
        floor.earn(ANN, "1", "1");
        april(ANN).ok();

        floor.payout(ANN, "2026-04-01", "2026-04-30").refused(409, "invalid-state");
        floor.payout(BEN, "2026-04-01", "2026-05-01").refused(409, "invalid-state");
    }

    @Test
    void refusesAPeriodInWhichTheAssociateOwes() {
        floor.adjust(adjustment("chargeback", ANN, "-1.25")).ok();

        Answer refused = april(ANN).refused(409, "invalid-state");

        assertThat(refused.envelope().at("/error/major/message/en_US").asString())
                .isEqualTo("The period has nothing to pay: what is open comes to -1.25 GBP.");
        assertThat(floor.all("{}").get(0).path("revision").intValue()).isEqualTo(1);
    }

    @Test
    void aReturnAfterPaymentIsDeductedFromTheNextPayout() {
        floor.shop.sale("100", "order:1");
        String commission = floor.earn(ANN, "5.00", "1", "2026-03-31T00:00:00Z");
        String march = floor.payout(ANN, "2026-03-01", "2026-04-01").ok().text("payout_id");
        floor.setStatus(march, "approved", 1).ok();
        floor.setStatus(march, "paid", 2).ok();

        floor.back("return", "-40", "1");
        floor.earn(ANN, "3.00", "2");
        Answer april = april(ANN).ok();

        // 40 % of 5.00 is taken back: 3.00 - 2.00
        assertThat(april.data().path("amount").decimalValue()).isEqualByComparingTo("1.00");
        assertThat(april.data().path("entry_count").intValue()).isEqualTo(2);
        assertThat(floor.commission(commission).path("status").asString()).isEqualTo("paid");
        assertThat(get(march).path("amount").decimalValue()).isEqualByComparingTo("5.00");
    }

    @Test
    void needsACurrencyWhereThePeriodHasSeveral() {
        floor.adjust(adjustment("bonus", ANN, "10")).ok();
        floor.adjust(adjustment("bonus", ANN, "1000").put("currency", "JPY")).ok();

        Answer refused = april(ANN).refused(400, "invalid-input");
        assertThat(refused.envelope().at("/error/major/message/en_US").asString())
                .startsWith("currency is required");
        Answer yen = floor.shop
                .call(
                        "/commission/payout/create",
                        period(ANN, "2026-04-01", "2026-05-01").put("currency", "JPY"))
                .ok();

        assertThat(yen.data().path("amount").decimalValue()).isEqualByComparingTo("1000");
        floor.shop
                .call(
                        "/commission/payout/create",
                        period(ANN, "2026-04-01", "2026-05-01").put("currency", "GBP"))
                .ok();
    }

    @Test
    void refusesAPeriodThatEndsBeforeItBegins() {
        floor.payout(ANN, "2026-05-01", "2026-04-01").refused(400, "invalid-input");
    }

    @Test
    void isListedByAssociateStatusAndPeriod() {
        floor.earn(ANN, "1", "1");
        floor.earn(BEN, "1", "2");
        floor.earn(ANN, "1", "3", "2026-05-02T00:00:00Z");
        String anns = april(ANN).ok().text("payout_id");
        String bens = april(BEN).ok().text("payout_id");
        String may = floor.payout(ANN, "2026-05-01", "2026-06-01").ok().text("payout_id");
        floor.setStatus(bens, "approved", 1).ok();

        assertThat(list("{}")).containsExactly(anns, bens, may);
        assertThat(list("{'associate_id':'" + ANN + "'}")).containsExactly(anns, may);
        assertThat(list("{'status':'approved'}")).containsExactly(bens);
        assertThat(list("{'from_utc':'2026-04-01T00:00:00Z','to_utc':'2026-05-01T00:00:00Z'}"))
                .containsExactly(anns, bens);
        assertThat(list("{'from_utc':'2026-04-01T00:00:01Z'}")).containsExactly(may);
        assertThat(list("{'to_utc':'2026-04-30T23:59:59Z'}")).isEmpty();
    }

    private List<String> list(String filters) {
        return floor.shop.call("/commission/payout/list", filters).ok().items("payout_id");
    }

    private Answer april(String associate) {
        return floor.payout(associate, "2026-04-01", "2026-05-01");
    }

    private ObjectNode get(String payoutId) {
        return (ObjectNode) floor.shop
                .call("/commission/payout/get", "{'payout_id':'" + payoutId + "'}")
                .ok()
                .data();
    }
}
