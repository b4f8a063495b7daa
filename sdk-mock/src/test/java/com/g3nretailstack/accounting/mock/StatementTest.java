package com.g3nretailstack.accounting.mock;

import static com.g3nretailstack.accounting.mock.testing.Billing.amount;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.testing.Billing;
import com.g3nretailstack.accounting.mock.testing.Shop;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class StatementTest {

    private final Shop shop = new Shop();
    private final Billing billing = new Billing(shop);

    private JsonNode statement(String customerId, String from, String to) {
        return shop.call(
                        "/ar/statement",
                        "{'customer_id':'%s','from_utc':'2026-%sT00:00:00Z','to_utc':'2026-%sT00:00:00Z'}"
                                .formatted(customerId, from, to))
                .ok()
                .data();
    }

    /** Opening, charged, paid, written off, cancelled, closing. */
    private static String sums(JsonNode account) {
        return String.join(
                " ",
                amount(account, "opening_balance"),
                amount(account, "charged_amount"),
                amount(account, "paid_amount"),
                amount(account, "written_off_amount"),
                amount(account, "cancelled_amount"),
                amount(account, "closing_balance"));
    }

    private static List<String> movements(JsonNode account) {
        return account.path("movements")
                .valueStream()
                .map(each -> each.path("occurred_at").asString().substring(5, 10) + " "
                        + each.path("kind").asString() + " " + amount(each, "amount") + " = " + amount(each, "balance"))
                .toList();
    }

    @Test
    void statesEveryMovementOfTheWindowInTheOrderInWhichTheyHappened() {
        String lamps = billing.set(
                        "{'code':'inv-536365','customer_id':'cu-1','currency':'GBP','issued_at':'2026-02-14T00:00:00Z',"
                                + "'source_refs':['order:536365'],'lines':[{'caption':'Lamp','amount':59.80},"
                                + "{'kind':'penalty','caption':'Late payment','amount':5,'charged_at':'2026-03-21T00:00:00Z',"
                                + "'source_ref':'dunning:536365/1'}]}")
                .ok()
                .text("invoice_id");
        billing.set("{'code':'inv-537102','caption':'Garden lights','customer_id':'cu-1','currency':'GBP','amount':120,"
                        + "'issued_at':'2026-03-20T00:00:00Z'}")
                .ok();
        String payment = billing.pay(lamps, "40", "03-02T00:00").ok().text("payment_id");

        JsonNode account = statement("cu-1", "03-01", "04-01").at("/accounts/0");

        assertThat(sums(account)).isEqualTo("59.8 125 40 0 0 144.8");
        assertThat(movements(account))
                .containsExactly("03-02 payment -40 = 19.8", "03-20 charge 120 = 139.8", "03-21 charge 5 = 144.8");
        assertThat(account.at("/movements/0/payment_id").asString()).isEqualTo(payment);
        assertThat(account.at("/movements/1/caption").asString()).isEqualTo("Garden lights");
        assertThat(account.at("/movements/1/code").asString()).isEqualTo("inv-537102");
        assertThat(account.at("/movements/2/caption").asString()).isEqualTo("Late payment");
        assertThat(account.at("/movements/2/invoice_id").asString()).isEqualTo(lamps);
        assertThat(account.at("/movements/2/source_refs/0").asString()).isEqualTo("dunning:536365/1");
    }

    @Test
    void statesOverpaymentsWriteOffsAndCancellations() {
        billing.pay(billing.invoice("10", "04-01T00:00", "04-01T00:00"), "25", "04-02T00:00")
                .ok();
        billing.writeOff(billing.invoice("7", "04-03T00:00", "04-03T00:00")).ok();
        billing.cancel(billing.invoice("100", "04-04T00:00", "04-04T00:00")).ok();

        JsonNode account = statement("cu-1", "04-01", "05-01").at("/accounts/0");

        assertThat(sums(account)).isEqualTo("0 117 25 7 100 -15");
        assertThat(movements(account))
                .containsExactly(
                        "04-01 charge 10 = 10",
                        "04-02 payment -25 = -15",
                        "04-03 charge 7 = -8",
                        "04-04 charge 100 = 92",
                        "04-15 write_off -7 = 85",
                        "04-15 cancellation -100 = -15");
    }

    @Test
    void takesInWhatHappenedAtTheBeginOfTheWindowAndNotWhatHappenedAtItsEnd() {
        billing.invoice("10", "03-01T00:00", "04-01T00:00");

        assertThat(sums(statement("cu-1", "02-01", "03-01").path("accounts")))
                .isEqualTo("none none none none none none");
        assertThat(sums(statement("cu-1", "03-01", "03-02").at("/accounts/0"))).isEqualTo("0 10 0 0 0 10");
        assertThat(sums(statement("cu-1", "03-02", "03-02").at("/accounts/0"))).isEqualTo("10 0 0 0 0 10");
    }

    @Test
    void hasAnAccountForEachCurrencyThatAnythingMovedOrIsOwedIn() {
        billing.owedBy("cu-1", "GBP", "10");
        billing.owedBy("cu-1", "EUR", "20");
        billing.pay(billing.owedBy("cu-1", "USD", "30"), "30", "04-02T00:00").ok();

        assertThat(statement("cu-1", "04-05", "04-06")
                        .path("accounts")
                        .valueStream()
                        .map(each -> each.path("currency").asString()))
                .containsExactly("EUR", "GBP");
        assertThat(statement("cu-1", "04-02", "04-03").path("accounts").size()).isEqualTo(3);
        assertThat(statement("cu-9", "04-02", "04-03").path("accounts").size()).isZero();
    }

    @Test
    void statesOnlyTheCurrencyThatIsAskedFor() {
        billing.owedBy("cu-1", "GBP", "10");
        billing.owedBy("cu-1", "EUR", "20");

        JsonNode answer = shop.call(
                        "/ar/statement",
                        "{'customer_id':'cu-1','currency':'EUR','from_utc':'2026-01-01T00:00:00Z','to_utc':'2027-01-01T00:00:00Z'}")
                .ok()
                .data();

        assertThat(answer.path("accounts")
                        .valueStream()
                        .map(each -> each.path("currency").asString()))
                .containsExactly("EUR");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'customer_id':'cu-1','from_utc':'2026-01-01T00:00:00Z'}                                    | validation-error
            {'customer_id':'cu-1','to_utc':'2026-01-01T00:00:00Z'}                                      | validation-error
            {'from_utc':'2026-01-01T00:00:00Z','to_utc':'2026-01-02T00:00:00Z'}                         | validation-error
            {'customer_id':'cu-1','from_utc':'2026-01-02T00:00:00Z','to_utc':'2026-01-01T00:00:00Z'}    | invalid-input
            """)
    void refusesAStatementWithoutAProperWindow(String body, String tag) {
        shop.call("/ar/statement", body).refused(400, tag);
    }
}
