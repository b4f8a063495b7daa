package com.g3nretailstack.accounting.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.Collector;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DunningActionTest {

    private final Collector collector = new Collector();

    @Test
    void takesFromPolicyAndInvoiceWhatItLeavesOut() {
        String policyId = collector.policy();
        String invoice = collector.billing.invoice("182.40", "03-01T00:00", "04-01T09:30");
        collector.billing.pay(invoice, "82.40").ok();

        Answer action = collector.act(invoice, 2).ok();

        assertThat(action.text("policy_id")).isEqualTo(policyId);
        assertThat(action.text("invoice_id")).isEqualTo(invoice);
        assertThat(action.text("customer_id")).isEqualTo("cu-1");
        assertThat(action.text("action")).isEqualTo("demand");
        assertThat(action.data().path("fee").decimalValue()).isEqualByComparingTo("15");
        assertThat(action.text("currency")).isEqualTo("GBP");
        assertThat(action.data().path("days_overdue").intValue()).isEqualTo(14);
        assertThat(action.data().path("outstanding_amount").decimalValue()).isEqualByComparingTo("100");
        assertThat(action.text("taken_at")).isEqualTo("2026-04-15T09:30:00Z");
        assertThat(action.text("actor")).startsWith("service_account:");
        assertThat(action.envelope().path("revision").intValue()).isEqualTo(1);
    }

    @Test
    void keepsWhatTheRequestSays() {
        collector.policy();
        String invoice = collector.billing.invoice("182.40", "03-01T00:00", "03-01T00:00");

        Answer action = collector
                .act(
                        invoice,
                        2,
                        Json.object()
                                .put("action", "credit_hold")
                                .put("fee", new BigDecimal("7.50"))
                                .put("taken_at", "2026-03-12T12:00:00Z"))
                .ok();

        assertThat(action.text("action")).isEqualTo("credit_hold");
        assertThat(action.data().path("fee").decimalValue()).isEqualByComparingTo("7.50");
        assertThat(action.text("taken_at")).isEqualTo("2026-03-12T12:00:00Z");
        assertThat(action.data().path("days_overdue").intValue()).isEqualTo(12);
    }

    @Test
    void chargesNoFeeInAnotherCurrency() {
        collector.policy();
        String euros = collector.billing.invoice("cu-1", "EUR", "10", "2026-03-01T00:00:00Z", "2026-03-01T00:00:00Z");

        assertThat(collector.act(euros, 2).ok().data().has("fee")).isFalse();
    }

    @Test
    void isTakenOnceForEachInvoiceAndLevel() {
        collector.policy();
        String invoice = collector.billing.invoice("10", "03-01T00:00", "04-01T00:00");
        String other = collector.billing.invoice("10", "03-01T00:00", "04-01T00:00");
        String first = collector.act(invoice, 1).ok().text("action_id");

        Answer refused = collector.act(invoice, 1).refused(409, "conflict");

        assertThat(refused.envelope().at("/error/details/action_id").asString()).isEqualTo(first);
        collector.act(invoice, 2).ok();
        collector.act(other, 1).ok();
    }

    @Test
    void isRefusedBeforeTheLevelHasSetIn() {
        collector.policy();
        String invoice = collector.billing.invoice("10", "04-01T00:00", "04-06T09:30");

        // due on the 6th at 9:30: the tenth day begins just after the 15th, 9:30
        Answer refused = collector.act(invoice, 2).refused(409, "invalid-state");
        collector.shop.clock.advance(Duration.ofMillis(1));

        assertThat(refused.envelope().at("/error/major/message/en_US").asString())
                .isEqualTo("The invoice is overdue by 9 days, and level 2 sets in at 10.");
        collector.act(invoice, 2).ok();
    }

    @Test
    void isRefusedForAnInvoiceThatIsNotOverdueAtAll() {
        collector.policy();
        String dueNow = collector.billing.invoice("10", "04-01T00:00", "04-15T09:30");

        collector.act(dueNow, 1).refused(409, "invalid-state");
    }

    @Test
    void isRefusedOnceTheInvoiceIsPaidWrittenOffOrCancelled() {
        collector.policy();
        String paid = collector.billing.invoice("10", "03-01T00:00", "03-02T00:00");
        String given = collector.billing.invoice("10", "03-01T00:00", "03-02T00:00");
        String cancelled = collector.billing.invoice("10", "03-01T00:00", "03-02T00:00");
        collector.billing.pay(paid, "10").ok();
        collector.billing.writeOff(given).ok();
        collector.billing.cancel(cancelled).ok();

        for (String invoice : List.of(paid, given, cancelled)) {
            collector.act(invoice, 1).refused(409, "invalid-state");
        }
    }

    @Test
    void mayTellOfALetterThatWasSentBeforeThePaymentCame() {
        collector.policy();
        String paid = collector.billing.invoice("10", "03-01T00:00", "03-02T00:00");
        collector.billing.pay(paid, "10", "04-10T00:00").ok();

        Answer action = collector
                .act(paid, 1, Json.object().put("taken_at", "2026-04-09T00:00:00Z"))
                .ok();

        assertThat(action.data().path("outstanding_amount").decimalValue()).isEqualByComparingTo("10");
        collector
                .act(paid, 2, Json.object().put("taken_at", "2026-04-10T00:00:00Z"))
                .refused(409, "invalid-state");
    }

    @Test
    void refusesLevelsInvoicesAndFeesThatAreNotThere() {
        String invoice = collector.billing.invoice("10", "03-01T00:00", "03-02T00:00");
        collector.act(invoice, 1).refused(404, "not-found");
        collector.policy();

        collector.act("in-none", 1).refused(404, "not-found");
        collector.act(invoice, 0).refused(400, "invalid-input");
        assertThat(collector
                        .act(invoice, 4)
                        .refused(400, "invalid-input")
                        .envelope()
                        .at("/error/major/message/en_US")
                        .asString())
                .isEqualTo("level: the policy has no level 4.");
        collector.act(invoice, 1, Json.object().put("fee", -1)).refused(400, "invalid-input");
        assertThat(list("{}")).isEmpty();
    }

    @Test
    void isListedByInvoiceCustomerLevelKindAndTime() {
        collector.policy();
        String first = collector.billing.invoice("10", "03-01T00:00", "03-02T00:00");
        String second = collector.billing.invoice("cu-2", "GBP", "10", "2026-03-01T00:00:00Z", "2026-03-02T00:00:00Z");
        String reminded = collector.act(first, 1).ok().text("action_id");
        collector.shop.clock.advance(Duration.ofDays(1));
        String demanded = collector.act(first, 2).ok().text("action_id");
        String others = collector.act(second, 2).ok().text("action_id");

        assertThat(list("{}")).containsExactly(reminded, demanded, others);
        assertThat(list("{'invoice_id':'" + first + "'}")).containsExactly(reminded, demanded);
        assertThat(list("{'customer_id':'cu-2'}")).containsExactly(others);
        assertThat(list("{'level':2}")).containsExactly(demanded, others);
        assertThat(list("{'invoice_id':'" + first + "','level':2}")).containsExactly(demanded);
        assertThat(list("{'action':'reminder'}")).containsExactly(reminded);
        assertThat(list("{'from_utc':'2026-04-15T09:30:00Z','to_utc':'2026-04-16T09:30:00Z'}"))
                .containsExactly(reminded);
    }

    private List<String> list(String filters) {
        return collector.shop.call("/dunning/action/list", filters).ok().items("action_id");
    }
}
