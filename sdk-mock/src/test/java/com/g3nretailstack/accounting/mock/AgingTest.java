package com.g3nretailstack.accounting.mock;

import static com.g3nretailstack.accounting.mock.testing.Billing.amount;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.Billing;
import com.g3nretailstack.accounting.mock.testing.Shop;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class AgingTest {

    private final Shop shop = new Shop();
    private final Billing billing = new Billing(shop);

    private Answer aging(String filters) {
        return shop.call("/ar/aging/report", "{" + filters + "}").ok();
    }

    /** Due and credit, then bucket by bucket amount and count: "10 0: 10/1 0/0 0/0 0/0 0/0". */
    private static String aged(JsonNode entry) {
        StringBuilder line =
                new StringBuilder(amount(entry, "due_amount") + " " + amount(entry, "credit_amount") + ":");
        entry.path("buckets")
                .forEach(bucket -> line.append(' ')
                        .append(amount(bucket, "amount"))
                        .append('/')
                        .append(bucket.path("invoice_count").intValue()));
        return line.toString();
    }

    @Test
    void agesWhatIsDueIntoFiveBuckets() {
        billing.invoice("1", "01-01T00:00", "04-16T00:00");
        billing.invoice("2", "01-01T00:00", "04-15T00:00");
        billing.invoice("4", "01-01T00:00", "03-16T00:00");
        billing.invoice("8", "01-01T00:00", "02-14T00:00");
        billing.invoice("16", "01-01T00:00", "01-15T00:00");
        billing.invoice("32", "01-01T00:00", "01-14T23:59");

        Answer report = aging("'as_of_utc':'2026-04-15T00:00:00Z'");

        assertThat(aged(report.data().at("/totals/0"))).isEqualTo("63 0: 3/2 4/1 8/1 16/1 32/1");
        assertThat(report.data().at("/totals/0/invoice_count").intValue()).isEqualTo(6);
        assertThat(report.text("as_of_utc")).isEqualTo("2026-04-15T00:00:00Z");
        assertThat(report.text("generated_at")).isEqualTo("2026-04-15T09:30:00Z");
    }

    @Test
    void namesTheBucketsFromTheNewestToTheOldest() {
        billing.invoice("1", "01-01T00:00", "04-16T00:00");

        List<String> names = new ArrayList<>();
        aging("")
                .data()
                .at("/totals/0/buckets")
                .forEach(bucket -> names.add(bucket.path("bucket").asString()));

        assertThat(names).containsExactly("current", "days_1_30", "days_31_60", "days_61_90", "over_90");
    }

    @Test
    void agesByTheClockWhereNoInstantIsGiven() {
        billing.invoice("1", "04-01T00:00", "04-16T00:00");
        assertThat(aged(aging("").data().at("/totals/0"))).isEqualTo("1 0: 1/1 0/0 0/0 0/0 0/0");

        shop.clock.set(Instant.parse("2026-06-20T00:00:00Z"));

        assertThat(aged(aging("").data().at("/totals/0"))).isEqualTo("1 0: 0/0 0/0 0/0 1/1 0/0");
    }

    @Test
    void takesEveryInvoiceAsItStoodThen() {
        String id = billing.set(
                        "{'customer_id':'cu-1','currency':'GBP','issued_at':'2026-01-01T00:00:00Z','due_at':'2026-02-01T00:00:00Z',"
                                + "'lines':[{'amount':50},{'kind':'penalty','amount':5,'charged_at':'2026-03-01T00:00:00Z'}]}")
                .ok()
                .text("invoice_id");
        billing.pay(id, "20", "02-10T00:00").ok();
        billing.writeOff(id).ok();

        assertThat(aging("'as_of_utc':'2025-12-31T00:00:00Z'")
                        .data()
                        .path("totals")
                        .size())
                .isZero();
        assertThat(agedAt("2026-01-15T00:00:00Z")).isEqualTo("50 0: 50/1 0/0 0/0 0/0 0/0");
        assertThat(agedAt("2026-02-10T00:00:00Z")).isEqualTo("30 0: 0/0 30/1 0/0 0/0 0/0");
        assertThat(agedAt("2026-04-15T09:29:59Z")).isEqualTo("35 0: 0/0 0/0 0/0 35/1 0/0");
        assertThat(agedAt("2026-04-15T09:30:00Z")).isEqualTo("0 0: 0/0 0/0 0/0 0/0 0/0");
    }

    private String agedAt(String asOf) {
        return aged(aging("'as_of_utc':'" + asOf + "'").data().at("/totals/0"));
    }

    @Test
    void leavesOutWhatWasCancelledByThen() {
        String id = billing.invoice("50", "01-01T00:00", "02-01T00:00");
        billing.cancel(id).ok();

        assertThat(agedAt("2026-02-01T00:00:00Z")).isEqualTo("50 0: 50/1 0/0 0/0 0/0 0/0");
        assertThat(aging("").data().path("totals").size()).isZero();
    }

    @Test
    void lowersNoBucketByWhatWasPaidTooMuch() {
        billing.pay(billing.invoice("10", "04-01T00:00", "04-10T00:00"), "25").ok();
        billing.invoice("40", "04-01T00:00", "04-10T00:00");

        Answer report = aging("");

        assertThat(aged(report.data().at("/totals/0"))).isEqualTo("40 15: 0/0 40/1 0/0 0/0 0/0");
        assertThat(aged(report.data().at("/customers/0"))).isEqualTo("40 15: 0/0 40/1 0/0 0/0 0/0");
    }

    @Test
    void keepsCustomersAndCurrenciesApartAndPutsMostFirst() {
        billing.owedBy("cu-1", "GBP", "10");
        billing.owedBy("cu-2", "GBP", "30");
        billing.owedBy("cu-2", "EUR", "20");
        billing.pay(billing.owedBy("cu-3", "GBP", "5"), "5").ok();

        Answer report = aging("");

        assertThat(lines(report, "totals")).containsExactly("EUR 20", "GBP 40");
        assertThat(lines(report, "customers")).containsExactly("cu-2 GBP 30", "cu-2 EUR 20", "cu-1 GBP 10");
        assertThat(report.data().path("customer_count").intValue()).isEqualTo(3);
    }

    private static List<String> lines(Answer report, String list) {
        List<String> lines = new ArrayList<>();
        report.data()
                .path(list)
                .forEach(entry -> lines.add((entry.path("customer_id").asString("") + " "
                                + entry.path("currency").asString() + " " + amount(entry, "due_amount"))
                        .strip()));
        return lines;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'customer_id':'cu-2'                  | EUR 20, GBP 30
            'customer_id':'cu-2','currency':'EUR' | EUR 20
            'currency':'GBP'                      | GBP 40
            'channel_code':'SHOP'                 | GBP 10
            'logical_guid':'lg-042'               | EUR 20, GBP 40
            'customer_id':'cu-9'                  | ``
            """)
    void agesOnlyWhatIsAskedFor(String filters, String totals) {
        billing.owedBy("cu-2", "GBP", "30");
        billing.owedBy("cu-2", "EUR", "20");
        shop.header("x-channel-code", "SHOP");
        billing.owedBy("cu-1", "GBP", "10");
        shop.without("x-channel-code");

        assertThat(String.join(", ", lines(aging(filters), "totals"))).isEqualTo(totals);
    }

    @Test
    void listsNoMoreThan256CustomersAndCountsAll() {
        for (int number = 1; number <= 257; number++) {
            billing.owedBy("cu-" + number, "GBP", String.valueOf(number));
        }

        Answer report = aging("");

        assertThat(report.data().path("customer_count").intValue()).isEqualTo(257);
        assertThat(report.data().path("customers").size()).isEqualTo(256);
        assertThat(lines(report, "customers").get(255)).isEqualTo("cu-2 GBP 2");
        assertThat(amount(report.data().at("/totals/0"), "due_amount")).isEqualTo("33153");
    }
}
