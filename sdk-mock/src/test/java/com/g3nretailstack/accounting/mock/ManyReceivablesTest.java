package com.g3nretailstack.accounting.mock;

import static com.g3nretailstack.accounting.mock.testing.Billing.amount;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.service.ServiceSettings;
import com.g3nretailstack.accounting.mock.state.RecordKind;
import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.Billing;
import com.g3nretailstack.accounting.mock.testing.Shop;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Counts the records that are looked at with ten thousand invoices and fifteen thousand payments on the books. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManyReceivablesTest {

    private static final int INVOICES = 10_000;
    private static final int PAYMENTS = 15_000;
    private static final int CUSTOMERS = 1_000;
    private static final Instant FIRST = Instant.parse("2006-01-01T00:00:00Z");

    private final Shop shop = new Shop(ServiceSettings.standard());
    private final Billing billing = new Billing(shop);

    /** An invoice of 100 each six hours, due after 30 days; three payments of 10 for every second one, dated after five days. */
    @BeforeAll
    void putInOldBooks() {
        for (int number = 0; number < INVOICES; number++) {
            Instant issuedAt = FIRST.plus(Duration.ofHours(6L * number));
            String id = billing.invoice(
                    "cu-" + number % CUSTOMERS,
                    "EUR",
                    "100",
                    issuedAt.toString(),
                    issuedAt.plus(Duration.ofDays(30)).toString());
            for (int part = 0; number % 2 == 0 && part < 3; part++) {
                shop.call(
                                "/invoice/payment/apply",
                                "{'invoice_id':'%s','amount':10,'paid_at':'%s'}"
                                        .formatted(id, issuedAt.plus(Duration.ofDays(5))))
                        .ok();
            }
        }
    }

    @Test
    void agesEverythingInOnePassOverInvoicesAndOneOverPayments() {
        long invoices = looks(RecordKind.INVOICE);
        long payments = looks(RecordKind.AR_PAYMENT);
        long begun = cpuTime();

        Answer report = shop.call("/ar/aging/report", "{}").ok();
        System.out.printf("aging over %d invoices: %d ms of one core%n", INVOICES, (cpuTime() - begun) / 1_000_000);
        assertThat(looks(RecordKind.INVOICE) - invoices).isEqualTo(INVOICES);
        assertThat(looks(RecordKind.AR_PAYMENT) - payments).isEqualTo(PAYMENTS);
        assertThat(amount(report.data().at("/totals/0"), "due_amount")).isEqualTo("850000");
        assertThat(report.data().path("customer_count").intValue()).isEqualTo(CUSTOMERS);
    }

    @Test
    void agesTheMiddleOfThePastAsItWasThen() {
        // 5,000 were issued by then; four each day, of which half owe 70 and half 100, and the newest 20 have no
        // payments yet
        Instant asOf = FIRST.plus(Duration.ofHours(6L * 4_999));

        JsonNode total = shop.call("/ar/aging/report", "{'as_of_utc':'" + asOf + "'}")
                .ok()
                .data()
                .at("/totals/0");

        assertThat(total.path("invoice_count").intValue()).isEqualTo(5_000);
        assertThat(amount(total, "due_amount")).isEqualTo(String.valueOf(5_000 * 100 - 2_490 * 30));
        assertThat(total.path("buckets")
                        .valueStream()
                        .map(bucket -> bucket.path("invoice_count").intValue()))
                .containsExactly(121, 120, 120, 120, 4_519);
    }

    @Test
    void looksAtOneCustomersRecordsOnlyForTheirBalanceAndStatement() {
        long invoices = looks(RecordKind.INVOICE);
        long payments = looks(RecordKind.AR_PAYMENT);

        shop.call("/ar/balance", "{'customer_id':'cu-8'}").ok();
        shop.call(
                        "/ar/statement",
                        "{'customer_id':'cu-8','from_utc':'2006-01-01T00:00:00Z','to_utc':'2013-01-01T00:00:00Z'}")
                .ok();

        assertThat(looks(RecordKind.INVOICE) - invoices).isEqualTo(2 * INVOICES / CUSTOMERS);
        assertThat(looks(RecordKind.AR_PAYMENT) - payments).isEqualTo(2 * 3 * INVOICES / CUSTOMERS);
    }

    @Test
    void looksAtAPagesWorthForAPage() {
        long before = looks(RecordKind.INVOICE);

        shop.call("/invoice/list", "{'limit':256,'status':'overdue'}").ok();

        assertThat(looks(RecordKind.INVOICE) - before).isEqualTo(257);
    }

    @Test
    void looksAtOneInvoicesPaymentsOnlyForAFurtherOne() {
        Shop other = new Shop();
        Billing credit = new Billing(other);
        String id = credit.invoice("100", "04-01T00:00", "05-01T00:00");
        for (int number = 0; number < 20; number++) {
            credit.pay(credit.invoice("100", "04-01T00:00", "05-01T00:00"), "60")
                    .ok();
        }
        credit.pay(id, "60").ok();
        long before = looks(other, RecordKind.AR_PAYMENT);

        credit.pay(id, "40").ok();

        assertThat(looks(other, RecordKind.AR_PAYMENT) - before).isEqualTo(2);
    }

    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private long looks(RecordKind kind) {
        return looks(shop, kind);
    }

    private static long looks(Shop shop, RecordKind kind) {
        return shop.service.org("ACME").reading(books -> books.records(kind).visited());
    }
}
