package com.g3nretailstack.accounting.examples.playbooks.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.examples.playbooks.Playhouse;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ValuationAdjustmentTest {
    @RegisterExtension
    final Playhouse house = new Playhouse();

    @Test
    void isAcceptedAsPlayed() {
        assertThat(house.play(new ValuationAdjustment()).checks().failed()).isEmpty();
    }

    @Test
    void seesALostAdjustment() {
        assertThat(house.seen(new ValuationAdjustment(), () -> house.drop("4001/1")))
                .contains("both adjustments are there", "the evidence counts the events");
    }

    @Test
    void seesAnAdjustmentBookedTwice() {
        assertThat(house.seen(new ValuationAdjustment(), () -> house.duplicate("4001/1")))
                .contains("both adjustments are there", "value received and adjusted is pieces times new cost");
    }

    @Test
    void seesAnAmountThatTheCostsDoNotGive() {
        assertThat(house.seen(
                        new ValuationAdjustment(),
                        () -> house.alter("4001/2", event -> event.put("amount", new BigDecimal("-5.99")))))
                .contains(
                        "each adjustment is pieces received times the change of cost",
                        "value received and adjusted is pieces times new cost",
                        "the evidence's checksum is that of the events");
    }

    @Test
    void seesACostThatChangedAfterwards() {
        assertThat(house.seen(
                        new ValuationAdjustment(),
                        () -> house.alter("4001/1", event -> event.put("unit_cost", new BigDecimal("11.41")))))
                .containsExactly(
                        "each adjustment is pieces received times the change of cost",
                        "value received and adjusted is pieces times new cost");
    }

    @Test
    void seesAnAdjustmentThatNamesNoReceipt() {
        assertThat(house.seen(new ValuationAdjustment(), () -> house.cut("4001/1", "original_event")))
                .containsExactly(
                        "every reversal and adjustment is linked to its original",
                        "each adjustment is pieces received times the change of cost");
    }

    @Test
    void seesAnAdjustmentWithoutReasonOrActor() {
        assertThat(house.seen(new ValuationAdjustment(), () -> house.cut("4001/1", "reason", "actor_roles")))
                .containsExactly(
                        "every reversal and adjustment has a reason and its code",
                        "every reversal and adjustment names its actor and role");
    }

    @Test
    void seesAnAdjustmentThatNamesNoInvoice() {
        assertThat(house.seen(
                        new ValuationAdjustment(),
                        () -> house.alter("4001/1", event -> {
                            event.putArray("source_refs").add("cost-adjustment:demo-valuation-adjustment-4001/1");
                            return event;
                        })))
                .containsExactly("each adjustment names the invoice that it follows");
    }
}
