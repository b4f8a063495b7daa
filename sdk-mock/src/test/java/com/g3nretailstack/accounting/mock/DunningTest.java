package com.g3nretailstack.accounting.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.Collector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DunningTest {

    private final Collector collector = new Collector();

    @Test
    void saysWhichInvoicesAreDueForWhichLevelTheLongestOverdueFirst() {
        String policyId = collector.policy();
        String tenth = collector.billing.invoice("182.40", "03-01T00:00", "04-05T10:00");
        String first = collector.billing.invoice("20", "03-01T00:00", "04-15T09:29");
        String thirtieth = collector.billing.invoice("61", "03-01T00:00", "03-16T10:00");
        collector.billing.invoice("30", "03-01T00:00", "04-15T09:30");

        Answer evaluation = collector.evaluate("").ok();

        assertThat(due(evaluation)).containsExactly(thirtieth + " 3", tenth + " 2", first + " 1");
        assertThat(evaluation.text("policy_id")).isEqualTo(policyId);
        assertThat(evaluation.text("as_of_utc")).isEqualTo("2026-04-15T09:30:00Z");
        assertThat(evaluation.data().path("evaluated_count").intValue()).isEqualTo(3);
        assertThat(evaluation.data().path("due_count").intValue()).isEqualTo(3);
        JsonNode demand = evaluation.data().path("due").path(1);
        assertThat(demand.path("customer_id").asString()).isEqualTo("cu-1");
        assertThat(demand.path("action").asString()).isEqualTo("demand");
        assertThat(demand.path("days_overdue").intValue()).isEqualTo(10);
        assertThat(demand.path("outstanding_amount").decimalValue()).isEqualByComparingTo("182.40");
        assertThat(demand.path("fee").decimalValue()).isEqualByComparingTo("15");
        assertThat(demand.path("currency").asString()).isEqualTo("GBP");
        assertThat(evaluation.data().path("due").path(0).has("fee")).isFalse();
    }

    @Test
    void aLevelSetsInWithTheFirstMomentOfItsDay() {
        collector.policy();
        String invoice = collector.billing.invoice("10", "03-01T00:00", "04-01T00:00");

        assertThat(due(asOf("2026-04-01T00:00:00Z"))).isEmpty();
        assertThat(due(asOf("2026-04-01T00:00:00.001Z"))).containsExactly(invoice + " 1");
        assertThat(due(asOf("2026-04-10T00:00:00Z"))).containsExactly(invoice + " 1");
        assertThat(due(asOf("2026-04-10T00:00:00.001Z"))).containsExactly(invoice + " 2");
        assertThat(due(asOf("2026-04-30T00:00:00.001Z"))).containsExactly(invoice + " 3");
    }

    @Test
    void anInvoiceBelowTheFirstLevelIsLookedAtAndNotDue() {
        collector
                .setPolicy("'levels':[{'level':1,'days_overdue':20,'action':'reminder'}]")
                .ok();
        collector.billing.invoice("10", "03-01T00:00", "04-01T00:00");

        Answer evaluation = collector.evaluate("").ok();

        assertThat(evaluation.data().path("evaluated_count").intValue()).isEqualTo(1);
        assertThat(evaluation.data().path("due_count").intValue()).isZero();
    }

    @Test
    void doesNotRepeatAnActionAndGoesOnToTheNextLevel() {
        collector.policy();
        String invoice = collector.billing.invoice("10", "03-01T00:00", "04-10T00:00");
        assertThat(due(collector.evaluate(""))).containsExactly(invoice + " 1");

        collector.act(invoice, 1).ok();
        assertThat(due(collector.evaluate(""))).isEmpty();

        collector.shop.clock.advance(Duration.ofDays(5));
        assertThat(due(collector.evaluate(""))).containsExactly(invoice + " 2");
    }

    @Test
    void aHigherActionStandsForTheLowerOnes() {
        collector.policy();
        String invoice = collector.billing.invoice("10", "03-01T00:00", "04-01T00:00");
        collector.act(invoice, 2).ok();

        assertThat(due(collector.evaluate(""))).isEmpty();
        assertThat(due(asOf("2026-04-05T00:00:00Z"))).isEmpty();
        assertThat(due(asOf("2026-05-15T00:00:00Z"))).containsExactly(invoice + " 3");
    }

    @Test
    void invoicesThatArePaidWrittenOffOrCancelledAreNeverDue() {
        collector.policy();
        String paid = collector.billing.invoice("10", "03-01T00:00", "04-01T00:00");
        String given = collector.billing.invoice("10", "03-01T00:00", "04-01T00:00");
        String cancelled = collector.billing.invoice("10", "03-01T00:00", "04-01T00:00");
        String partly = collector.billing.invoice("10", "03-01T00:00", "04-01T00:00");
        collector.billing.pay(paid, "10").ok();
        collector.billing.pay(partly, "9.99").ok();
        collector.billing.writeOff(given).ok();
        collector.billing.cancel(cancelled).ok();

        assertThat(due(collector.evaluate(""))).containsExactly(partly + " 2");
    }

    @Test
    void looksAtWhatWasOwedAsOfTheInstant() {
        collector.policy();
        String invoice = collector.billing.invoice("10", "03-01T00:00", "04-01T00:00");
        collector.billing.pay(invoice, "4", "04-05T00:00").ok();
        collector.billing.pay(invoice, "6", "04-12T00:00").ok();

        assertThat(asOf("2026-04-04T00:00:00Z")
                        .data()
                        .at("/due/0/outstanding_amount")
                        .decimalValue())
                .isEqualByComparingTo("10");
        assertThat(asOf("2026-04-11T00:00:00Z")
                        .data()
                        .at("/due/0/outstanding_amount")
                        .decimalValue())
                .isEqualByComparingTo("6");
        assertThat(due(asOf("2026-04-12T00:00:00Z"))).isEmpty();
    }

    @Test
    void recordsNothing() {
        collector.policy();
        String invoice = collector.billing.invoice("10", "03-01T00:00", "04-01T00:00");

        Answer once = collector.evaluate("").ok();
        Answer again = collector.evaluate("").ok();

        assertThat(again.data()).isEqualTo(once.data());
        assertThat(collector.shop.call("/dunning/action/list", "{}").ok().items("action_id"))
                .isEmpty();
        assertThat(collector.billing.revision(invoice)).isEqualTo(1);
    }

    @Test
    void listsAsManyAsTheLimitSaysAndTheNextOnesOnceTheirActionsAreRecorded() {
        collector.policy();
        List<String> invoices = new ArrayList<>();
        for (int day = 1; day <= 5; day++) {
            invoices.add(collector.billing.invoice("10", "03-01T00:00", "04-0" + day + "T00:00"));
        }

        Answer first = collector
                .evaluate("'limit':2,'as_of_utc':'2026-04-06T00:00:00Z'")
                .ok();
        assertThat(due(first)).containsExactly(invoices.get(0) + " 1", invoices.get(1) + " 1");
        assertThat(first.data().path("due_count").intValue()).isEqualTo(5);
        collector.act(invoices.get(0), 1).ok();
        collector.act(invoices.get(1), 1).ok();

        // the actions were taken after the instant that is looked at, and count all the same
        Answer second = collector
                .evaluate("'limit':2,'as_of_utc':'2026-04-06T00:00:00Z'")
                .ok();
        assertThat(due(second)).containsExactly(invoices.get(2) + " 1", invoices.get(3) + " 1");
        assertThat(second.data().path("due_count").intValue()).isEqualTo(3);
        assertThat(second.data().path("evaluated_count").intValue()).isEqualTo(5);
    }

    @Test
    void clampsTheLimitAndLists256WithoutOne() {
        collector.policy();
        for (int number = 0; number < 260; number++) {
            collector.billing.owedBy("cu-1", "GBP", "1");
        }

        assertThat(due(collector.evaluate(""))).hasSize(256);
        assertThat(due(collector.evaluate("'limit':1000"))).hasSize(256);
        assertThat(due(collector.evaluate("'limit':0"))).hasSize(1);
        assertThat(collector.evaluate("").data().path("due_count").intValue()).isEqualTo(260);
    }

    @Test
    void looksAtOneInvoiceCustomerOrLevelWhereAsked() {
        collector.policy();
        String first = collector.billing.invoice("10", "03-01T00:00", "04-14T00:00");
        String second = collector.billing.invoice("cu-2", "GBP", "10", "2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z");

        assertThat(due(collector.evaluate("'invoice_id':'" + first + "'"))).containsExactly(first + " 1");
        assertThat(due(collector.evaluate("'customer_id':'cu-2'"))).containsExactly(second + " 2");
        assertThat(due(collector.evaluate("'level':1"))).containsExactly(first + " 1");
        assertThat(due(collector.evaluate("'invoice_id':'" + first + "','customer_id':'cu-2'")))
                .isEmpty();
        assertThat(due(collector.evaluate("'invoice_id':'in-none'"))).isEmpty();
    }

    @Test
    void aChangeOfThePolicyCountsAtOnce() {
        collector.policy();
        String invoice = collector.billing.invoice("10", "03-01T00:00", "04-01T00:00");

        collector
                .setPolicy("'levels':[{'level':1,'days_overdue':20,'action':'reminder'}],'expected_revision':1")
                .ok();

        assertThat(due(collector.evaluate(""))).isEmpty();
        assertThat(due(asOf("2026-04-21T00:00:00Z"))).containsExactly(invoice + " 1");
    }

    @Test
    void needsAPolicy() {
        collector.evaluate("").refused(404, "not-found");
    }

    @Test
    void isWorkedOutAnewAlsoWhereDuplicatesApplyOnce() {
        collector.shop.org.duplicatesApplyOnce(true);
        collector.policy();
        String invoice = collector.billing.invoice("10", "03-01T00:00", "04-01T00:00");
        assertThat(due(collector.evaluate(""))).hasSize(1);

        collector.act(invoice, 2).ok();

        assertThat(due(collector.evaluate(""))).isEmpty();
    }

    private Answer asOf(String instant) {
        return collector.evaluate("'as_of_utc':'" + instant + "'").ok();
    }

    private static List<String> due(Answer evaluation) {
        List<String> due = new ArrayList<>();
        evaluation
                .ok()
                .data()
                .path("due")
                .forEach(each -> due.add(each.path("invoice_id").asString() + " "
                        + each.path("level").intValue()));
        return due;
    }
}
