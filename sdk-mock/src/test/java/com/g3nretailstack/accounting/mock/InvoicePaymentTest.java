package com.g3nretailstack.accounting.mock;

import static com.g3nretailstack.accounting.mock.testing.Billing.amount;
import static com.g3nretailstack.accounting.mock.testing.Billing.totals;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.Billing;
import com.g3nretailstack.accounting.mock.testing.Shop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvoicePaymentTest {

    private final Shop shop = new Shop();
    private final Billing billing = new Billing(shop);

    @Test
    void paysAPart() {
        String id = billing.invoice("59.80", "04-14T16:02", "05-14T16:02");

        Answer payment = shop.call(
                        "/invoice/payment/apply",
                        "{'invoice_id':'" + id + "','amount':40.00,'currency':'GBP','tender_type':'card',"
                                + "'paid_at':'2026-04-15T10:00:00+02:00','source_refs':['tender:1']}")
                .ok();

        assertThat(payment.text("paid_at")).isEqualTo("2026-04-15T08:00:00Z");
        assertThat(payment.text("customer_id")).isEqualTo("cu-1");
        assertThat(payment.text("invoice_status")).isEqualTo("partial");
        assertThat(payment.data().path("invoice_revision").intValue()).isEqualTo(2);
        assertThat(payment.envelope().path("revision").intValue()).isEqualTo(1);
        assertThat(settlement(payment)).isEqualTo("40 applied, 0 surplus, 19.8 due");
        Answer invoice = billing.get(id);
        assertThat(invoice.text("status")).isEqualTo("partial");
        assertThat(invoice.envelope().path("revision").intValue()).isEqualTo(2);
        assertThat(totals(invoice)).isEqualTo("59.8 40 19.8 0 0");
    }

    private static String settlement(Answer payment) {
        return amount(payment.data(), "applied_amount") + " applied, " + amount(payment.data(), "surplus_amount")
                + " surplus, " + amount(payment.data(), "invoice_due_amount") + " due";
    }

    @Test
    void isPaidNowInTheInvoicesCurrencyWhereNothingElseIsSaid() {
        String id = billing.invoice("10", "04-15T00:00", "05-15T00:00");

        Answer payment = billing.pay(id, "3").ok();

        assertThat(payment.text("paid_at")).isEqualTo("2026-04-15T09:30:00Z");
        assertThat(payment.text("currency")).isEqualTo("GBP");
        assertThat(payment.text("logical_guid")).isEqualTo("lg-042");
    }

    @Test
    void paysTheRest() {
        String id = billing.invoice("59.80", "04-15T00:00", "05-15T00:00");
        billing.pay(id, "40", "04-15T01:00").ok();

        Answer payment = billing.pay(id, "19.80", "04-15T02:00").ok();

        assertThat(payment.text("invoice_status")).isEqualTo("paid");
        assertThat(settlement(payment)).isEqualTo("19.8 applied, 0 surplus, 0 due");
        assertThat(billing.get(id).text("paid_at")).isEqualTo("2026-04-15T02:00:00Z");
    }

    @Test
    void leavesAnOverdueInvoiceOverdueUntilNothingIsDue() {
        String id = billing.invoice("10", "03-01T00:00", "04-01T00:00");

        assertThat(billing.pay(id, "9.99").ok().text("invoice_status")).isEqualTo("overdue");
        assertThat(billing.pay(id, "0.01").ok().text("invoice_status")).isEqualTo("paid");
    }

    @Test
    void isTakenAlsoWhereItIsMoreThanIsDue() {
        String id = billing.invoice("24.80", "04-15T00:00", "05-15T00:00");

        Answer payment = billing.pay(id, "30").ok();
        Answer further = billing.pay(id, "2").ok();

        assertThat(settlement(payment)).isEqualTo("24.8 applied, 5.2 surplus, 0 due");
        assertThat(settlement(further)).isEqualTo("0 applied, 2 surplus, 0 due");
        assertThat(totals(billing.get(id))).isEqualTo("24.8 32 0 7.2 0");
    }

    @Test
    void coversLaterChargesWithItsSurplus() {
        String id = billing.invoice("20", "04-15T00:00", "05-15T00:00");
        billing.pay(id, "30").ok();

        Answer covered = billing.change(id, "'amount':25").ok();
        Answer beyond = billing.change(id, "'amount':32").ok();

        assertThat(covered.text("status") + " " + totals(covered)).isEqualTo("paid 25 30 0 5 0");
        assertThat(beyond.text("status") + " " + totals(beyond)).isEqualTo("partial 32 30 2 0 0");
    }

    @Test
    void isPaidInFullByThePaymentThatReachedTheAmountInTime() {
        String id = billing.invoice("10", "04-01T00:00", "05-15T00:00");
        billing.pay(id, "6", "04-10T00:00").ok();

        billing.pay(id, "6", "04-05T00:00").ok();

        assertThat(billing.get(id).text("paid_at")).isEqualTo("2026-04-10T00:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "-1"})
    void refusesNothingAndLess(String amount) {
        String id = billing.invoice("10", "04-15T00:00", "05-15T00:00");

        billing.pay(id, amount).refused(400, "invalid-input");

        assertThat(billing.revision(id)).isEqualTo(1);
    }

    @Test
    void refusesAnotherCurrency() {
        String id = billing.invoice("10", "04-15T00:00", "05-15T00:00");

        shop.call("/invoice/payment/apply", "{'invoice_id':'" + id + "','amount':1,'currency':'EUR'}")
                .refused(400, "invalid-input");

        assertThat(shop.call("/invoice/payment/list", "{}").items("payment_id")).isEmpty();
    }

    @Test
    void refusesAnUnknownInvoice() {
        billing.pay("in-none", "1").refused(404, "not-found");
    }

    @Test
    void isHeldAgainstTheInvoicesRevisionWhereItNamesOne() {
        String id = billing.invoice("10", "04-15T00:00", "05-15T00:00");
        String request = "{'invoice_id':'" + id + "','amount':1,'expected_revision':1}";
        shop.call("/invoice/payment/apply", request).ok();

        Answer stale = shop.call("/invoice/payment/apply", request).refused(409, "conflict");

        assertThat(stale.envelope().at("/error/details/current_revision").intValue())
                .isEqualTo(2);
        assertThat(totals(billing.get(id))).isEqualTo("10 1 9 0 0");
    }

    @Test
    void hasToNameTheRevisionWhereTheOrgInsists() {
        String id = billing.invoice("10", "04-15T00:00", "05-15T00:00");
        billing.pay(id, "1").ok();
        shop.org.insistOnInvoiceRevision(true);

        Answer refused = billing.pay(id, "1").refused(428, "expected-revision-required");

        assertThat(refused.envelope().at("/error/details/current_revision").intValue())
                .isEqualTo(2);
        shop.call("/invoice/payment/apply", "{'invoice_id':'" + id + "','amount':1,'expected_revision':2}")
                .ok();
    }

    @Test
    void paysTwiceWhereItIsSentTwice() {
        String id = billing.invoice("10", "04-15T00:00", "05-15T00:00");

        billing.pay(id, "4", "04-15T01:00").ok();
        billing.pay(id, "4", "04-15T01:00").ok();

        assertThat(totals(billing.get(id))).isEqualTo("10 8 2 0 0");
    }

    @Test
    void paysOnceWhereTheOrgAppliesDuplicatesOnce() {
        String id = billing.invoice("10", "04-15T00:00", "05-15T00:00");
        shop.org.duplicatesApplyOnce(true);

        Answer first = billing.pay(id, "4", "04-15T01:00").ok();
        Answer again = billing.pay(id, "4", "04-15T01:00").ok();

        assertThat(again.data()).isEqualTo(first.data());
        assertThat(totals(billing.get(id))).isEqualTo("10 4 6 0 0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                                                 | 1 2 3 4
            {'customer_id':'cu-1'}                                                             | 1 2 4
            {'customer_id':'cu-9'}                                                             | ``
            {'source_ref':'tender:2'}                                                          | 2
            {'source_ref':'till:1'}                                                            | 2 3
            {'customer_id':'cu-1','source_ref':'till:1'}                                       | 2
            {'tender_type':'card'}                                                             | 1 3
            {'from_utc':'2026-04-02T00:00:00Z','to_utc':'2026-04-04T00:00:00Z'}                | 2 3
            {'from_utc':'2026-04-04T00:00:00Z'}                                                | 4
            {'to_utc':'2026-04-02T00:00:00Z','tender_type':'card'}                             | 1
            """)
    void isListedByWhatIsAskedFor(String filters, String wanted) {
        fourPayments();

        Answer listed = shop.call("/invoice/payment/list", filters).ok();

        assertThat(String.join(" ", listed.items("reason"))).isEqualTo(wanted);
    }

    private String fourPayments() {
        String one = billing.invoice("cu-1", "GBP", "100", "2026-04-01T00:00:00Z", "2026-05-01T00:00:00Z");
        String two = billing.invoice("cu-2", "GBP", "100", "2026-04-01T00:00:00Z", "2026-05-01T00:00:00Z");
        payment(one, "1", "card", "tender:1");
        payment(one, "2", "cash", "tender:2','till:1");
        payment(two, "3", "card", "tender:3','till:1");
        payment(one, "4", "cash", "tender:4");
        return one;
    }

    private void payment(String invoiceId, String number, String tender, String references) {
        shop.call(
                        "/invoice/payment/apply",
                        ("{'invoice_id':'%s','amount':%s,'tender_type':'%s','paid_at':'2026-04-0%sT00:00:00Z',"
                                        + "'source_refs':['%s'],'reason':'%s'}")
                                .formatted(invoiceId, number, tender, number, references, number))
                .ok();
    }

    @Test
    void isListedByItsInvoiceAcrossPages() {
        String one = fourPayments();

        Answer first = shop.call("/invoice/payment/list", "{'limit':2,'invoice_id':'" + one + "'}")
                .ok();
        Answer second = shop.call(
                        "/invoice/payment/list",
                        "{'limit':2,'invoice_id':'" + one + "','next_token':"
                                + first.data().path("next_token") + "}")
                .ok();

        assertThat(first.items("reason")).containsExactly("1", "2");
        assertThat(second.items("reason")).containsExactly("4");
        assertThat(second.data().has("next_token")).isFalse();
    }

    @Test
    void refusesAWindowInReverse() {
        shop.call("/invoice/payment/list", "{'from_utc':'2026-04-02T00:00:00Z','to_utc':'2026-04-01T00:00:00Z'}")
                .refused(400, "invalid-input");
    }
}
