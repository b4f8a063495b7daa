package com.g3nretailstack.accounting.mock;

import static com.g3nretailstack.accounting.mock.testing.Billing.amount;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.Billing;
import com.g3nretailstack.accounting.mock.testing.Shop;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BalanceTest {

    private final Shop shop = new Shop();
    private final Billing billing = new Billing(shop);

    private Answer balance(String filters) {
        return shop.call("/ar/balance", "{'customer_id':'cu-1'" + filters + "}").ok();
    }

    /** Charged, paid, written off, due, overdue, credit, balance, and the two counts. */
    private static String figures(JsonNode balance) {
        List<String> figures = new ArrayList<>();
        for (String name : List.of(
                "charged_amount",
                "paid_amount",
                "written_off_amount",
                "due_amount",
                "overdue_amount",
                "credit_amount",
                "balance",
                "due_invoice_count",
                "overdue_invoice_count")) {
            figures.add(amount(balance, name));
        }
        return String.join(" ", figures);
    }

    @Test
    void balancesChargesPaymentsAndWhatWasGivenUp() {
        billing.pay(billing.invoice("59.80", "01-01T00:00", "05-01T00:00"), "40", "02-01T00:00")
                .ok();
        billing.invoice("120", "03-01T00:00", "04-01T00:00");
        billing.pay(billing.invoice("10", "03-01T00:00", "04-01T00:00"), "15", "03-02T00:00")
                .ok();
        billing.writeOff(billing.invoice("7", "03-01T00:00", "04-01T00:00")).ok();
        billing.cancel(billing.invoice("1000", "03-01T00:00", "04-01T00:00")).ok();
        billing.owedBy("cu-2", "GBP", "99");

        Answer now = balance("");

        assertThat(now.data().path("balances").size()).isEqualTo(1);
        assertThat(figures(now.data().at("/balances/0"))).isEqualTo("196.8 55 7 139.8 120 5 134.8 2 1");
        assertThat(figures(balance(",'as_of_utc':'2026-03-31T00:00:00Z'").data().at("/balances/0")))
                .isEqualTo("1196.8 55 0 1146.8 0 5 1141.8 4 0");
    }

    @Test
    void balancesEachCurrencyOnItsOwn() {
        billing.owedBy("cu-1", "GBP", "10");
        billing.owedBy("cu-1", "EUR", "20");

        assertThat(balance("").data().path("balances").valueStream().map(each -> amount(each, "balance")))
                .containsExactly("20", "10");
        assertThat(balance(",'currency':'GBP'")
                        .data()
                        .path("balances")
                        .valueStream()
                        .map(each -> amount(each, "balance")))
                .containsExactly("10");
    }

    @Test
    void hasNoBalancesForACustomerWithoutInvoices() {
        Answer nobody = balance("");

        assertThat(nobody.data().path("balances").size()).isZero();
        assertThat(nobody.text("customer_id")).isEqualTo("cu-1");
        assertThat(nobody.text("as_of_utc")).isEqualTo("2026-04-15T09:30:00Z");
    }

    @Test
    void favoursTheCustomerWhoPaidBeforeTheInvoiceWasIssued() {
        billing.pay(billing.invoice("50", "03-01T00:00", "04-01T00:00"), "50", "02-01T00:00")
                .ok();

        assertThat(figures(balance(",'as_of_utc':'2026-02-15T00:00:00Z'").data().at("/balances/0")))
                .isEqualTo("0 50 0 0 0 50 -50 0 0");
    }
}
