package com.g3nretailstack.accounting.examples.playbooks.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.examples.playbooks.Playhouse;
import com.g3nretailstack.accounting.examples.playbooks.story.Check;
import com.g3nretailstack.accounting.examples.playbooks.story.Checks;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.node.ObjectNode;

class InfluencerPayoutTest {
    private static final String CLAWBACK = "commission_clawback:demo-influencer-payout-6001/1";
    private static final String EARNED = "commission_earned:demo-influencer-payout-6001/1";
    private static final String PAID = "commission_paid:demo-influencer-payout-6002/1";

    @RegisterExtension
    final Playhouse house = new Playhouse();

    @Test
    void isAcceptedWithTheFiguresWorkedOutByHand() {
        Checks checks = house.play(new InfluencerPayout()).checks();

        assertThat(checks.failed()).isEmpty();
        assertThat(checks.all())
                .contains(
                        pass("the payout is what the batch says was paid", "16.00"),
                        pass("the statement's earnings are the batch's", "16.00"),
                        pass("the statement's clawbacks are the batch's", "-6.00"),
                        pass("what the statement leaves open is earned less clawed back less paid", "-6.00"));
    }

    @Test
    void seesAClawbackOfMoreThanCameBack() {
        assertThat(house.seen(new InfluencerPayout(), () -> amount(CLAWBACK, "-6.01")))
                .contains(
                        "every clawback is the part of the commission whose goods came back",
                        "the statement's clawbacks are the batch's",
                        "the evidence's checksum is that of the events")
                .doesNotContain("no order takes back more than was earned");
    }

    @Test
    void seesAClawbackOverTheEarnedAmount() {
        assertThat(house.seen(new InfluencerPayout(), () -> amount(CLAWBACK, "-12.01")))
                .contains("no order takes back more than was earned");
    }

    @Test
    void seesAClawbackWithoutItsCommission() {
        assertThat(house.seen(new InfluencerPayout(), () -> house.cut(CLAWBACK, "original_event")))
                .contains(
                        "every reversal and adjustment is linked to its original",
                        "every clawback is the part of the commission whose goods came back");
    }

    @Test
    void seesAClawbackThatNamesNoReturn() {
        assertThat(house.seen(
                        new InfluencerPayout(),
                        () -> house.alter(CLAWBACK, event -> {
                            event.putArray("source_refs").add(CLAWBACK).add("order:demo-influencer-payout-6001/1");
                            return event;
                        })))
                .containsExactly("every clawback is the part of the commission whose goods came back");
    }

    @Test
    void seesAClawbackOfAnotherEvent() {
        String sale = "order:demo-influencer-payout-6001/1";
        assertThat(house.seen(
                        new InfluencerPayout(),
                        () -> house.alter(CLAWBACK, event -> {
                            ((ObjectNode) event.get("original_event")).put("event_id", house.event(sale));
                            return event;
                        })))
                .contains("every reversal and adjustment is linked to its original");
    }

    @Test
    void seesALostClawback() {
        assertThat(house.seen(new InfluencerPayout(), () -> house.drop(CLAWBACK)))
                .contains(
                        "a clawback is there",
                        "the evidence counts the events",
                        "the statement's clawbacks are the batch's");
    }

    @Test
    void seesAPaymentBookedTwice() {
        assertThat(house.seen(new InfluencerPayout(), () -> house.duplicate(PAID)))
                .contains(
                        "no order pays more than was payable",
                        "the payout is what the batch says was paid",
                        "every source record is there once, and nothing else");
    }

    @Test
    void seesMorePayableThanEarned() {
        assertThat(house.seen(
                        new InfluencerPayout(),
                        () -> amount("commission_payable:demo-influencer-payout-6002/1", "4.01")))
                .contains("no order makes more payable than was earned");
    }

    @Test
    void seesACommissionWithoutItsOrder() {
        assertThat(house.seen(
                        new InfluencerPayout(),
                        () -> house.alter(PAID, event -> {
                            event.putArray("source_refs").add(PAID);
                            return event;
                        })))
                .containsExactly(
                        "every commission event leads to its originating order", "no order pays more than was payable");
    }

    @Test
    void seesAnOrderThatIsGone() {
        assertThat(house.seen(new InfluencerPayout(), () -> house.drop("order:demo-influencer-payout-6002/1")))
                .contains(
                        "every commission event leads to its originating order",
                        "each commission in the payout names an order of the batch");
    }

    @Test
    void seesAnAlteredCommission() {
        assertThat(house.seen(new InfluencerPayout(), () -> amount(EARNED, "11.00")))
                .contains("the statement's earnings are the batch's", "no order makes more payable than was earned");
    }

    private void amount(String event, String amount) {
        house.alter(event, content -> content.put("amount", new BigDecimal(amount)));
    }

    private static Check pass(String name, String lookedAt) {
        return new Check(name, Check.Verdict.PASS, lookedAt);
    }
}
