package com.g3nretailstack.accounting.examples.playbooks.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.examples.playbooks.Playhouse;
import com.g3nretailstack.accounting.examples.playbooks.story.Check;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.node.ObjectNode;

class LoyaltySettlementTest {
    @RegisterExtension
    final Playhouse house = new Playhouse();

    @Test
    void isAcceptedWithTheFiguresWorkedOutByHand() {
        var checks = house.play(new LoyaltySettlement()).checks();

        assertThat(checks.failed()).isEmpty();
        assertThat(checks.all())
                .extracting(Check::lookedAt)
                .contains(
                        "gift_card lg-york 30.00, loyalty lg-web 5.00, loyalty lg-york 9.00, store_credit lg-web 12.50",
                        "lg-web 18.00, lg-york -18.00");
    }

    @Test
    void seesALostRedemption() {
        assertThat(house.seen(new LoyaltySettlement(), () -> house.drop("5002")))
                .contains(
                        "the evidence counts the events",
                        "the stated balances are what the movements come to",
                        "the stores' positions are what they used of one another",
                        "movements away from the home store are there");
    }

    @Test
    void seesARedemptionBookedTwice() {
        assertThat(house.seen(new LoyaltySettlement(), () -> house.duplicate("5007")))
                .contains("the evidence counts the events", "the stated balances are what the movements come to");
    }

    @Test
    void seesABalanceThatTheMovementsDoNotGive() {
        assertThat(house.seen(
                        new LoyaltySettlement(),
                        () -> house.alter(
                                "balance:demo-loyalty-settlement-loyalty-lg-york", event -> event.put("qty", 9.01))))
                .containsExactly("the stated balances are what the movements come to");
    }

    @Test
    void seesASettlementOfTheWrongAmount() {
        assertThat(house.seen(
                        new LoyaltySettlement(),
                        () -> house.alter(
                                "settlement:demo-loyalty-settlement-lg-web",
                                event -> event.put("amount", new BigDecimal("17.00")))))
                .contains(
                        "the stores' positions are what they used of one another",
                        "the positions sum to nothing",
                        "the evidence's checksum is that of the events");
    }

    @Test
    void seesAMovementThatLostItsHomeStore() {
        assertThat(house.seen(
                        new LoyaltySettlement(),
                        () -> house.alter("5003", event -> {
                            ((ObjectNode) event.get("ownership")).put("owner_ref", "lg-york");
                            return event;
                        })))
                .containsExactly(
                        "the stated balances are what the movements come to",
                        "nobody is owed less than nothing",
                        "the stores' positions are what they used of one another",
                        "movements away from the home store are there");
    }

    @Test
    void seesAMovementWithoutPolicy() {
        assertThat(house.seen(
                        new LoyaltySettlement(),
                        () -> house.alter("5004", event -> {
                            event.putArray("source_refs").add("loyalty:demo-loyalty-settlement-5004");
                            return event;
                        })))
                .containsExactly("every liability event names its policy");
    }
}
