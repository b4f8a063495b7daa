package com.g3nretailstack.accounting.mock;

import static com.g3nretailstack.accounting.mock.testing.Billing.totals;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.Billing;
import com.g3nretailstack.accounting.mock.testing.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvoiceTest {

    private final Shop shop = new Shop();
    private final Billing billing = new Billing(shop);

    @Test
    void isOpenAndKeepsWhatItWasGiven() {
        Answer made = billing.set(
                        "{'code':'inv-1','caption':'Two lamps','customer_id':'cu-1','order_id':'o-1','currency':'GBP',"
                                + "'amount':59.80,'tax_amount':9.97,'issued_at':'2026-04-14T18:02:13+02:00',"
                                + "'due_at':'2026-05-14T16:02:13Z','correlation_id':'order:1','source_refs':['order:1']}")
                .ok();

        assertThat(made.data().toString()).contains("\"amount\":59.80", "\"tax_amount\":9.97", "\"due_amount\":59.80");
        assertThat(totals(made)).isEqualTo("59.8 0 59.8 0 0");
        assertThat(made.text("status")).isEqualTo("open");
        assertThat(made.text("issued_at")).isEqualTo("2026-04-14T16:02:13Z");
        assertThat(made.text("logical_guid")).isEqualTo("lg-042");
        assertThat(made.text("channel_code")).isEqualTo("WEB");
        assertThat(made.data().has("paid_at")).isFalse();
        assertThat(made.envelope().path("revision").intValue()).isEqualTo(1);
        assertThat(billing.get(made.text("invoice_id")).data()).isEqualTo(made.data());
    }

    @Test
    void isIssuedAndDueNowWhereNothingElseIsSaid() {
        Answer made = billing.set("{'customer_id':'cu-1','currency':'GBP','amount':10}")
                .ok();

        assertThat(made.text("issued_at")).isEqualTo("2026-04-15T09:30:00Z");
        assertThat(made.text("due_at")).isEqualTo("2026-04-15T09:30:00Z");
        assertThat(made.text("status")).isEqualTo("open");
    }

    @Test
    void isDueWhenItWasIssuedWhereOnlyThatIsSaid() {
        Answer made = billing.set(
                        "{'customer_id':'cu-1','currency':'GBP','amount':10,'issued_at':'2006-07-24T00:00:00Z'}")
                .ok();

        assertThat(made.text("due_at")).isEqualTo("2006-07-24T00:00:00Z");
        assertThat(made.text("status")).isEqualTo("overdue");
    }

    @Test
    void takesItsAmountFromItsLines() {
        Answer made = billing.set("{'customer_id':'cu-1','currency':'GBP',"
                        + "'lines':[{'amount':12.50},{'kind':'discount','amount':-2.25}]}")
                .ok();

        assertThat(totals(made)).isEqualTo("10.25 0 10.25 0 0");
    }

    @Test
    void refusesAnAmountThatIsNotTheSumOfTheLines() {
        billing.set("{'customer_id':'cu-1','currency':'GBP','amount':10.00,'lines':[{'amount':10.01}]}")
                .refused(400, "invalid-input");

        billing.set("{'customer_id':'cu-1','currency':'GBP','amount':10,'lines':[{'amount':10.00}]}")
                .ok();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            customer_id     | {'currency':'GBP','amount':10}
            currency        | {'customer_id':'cu-1','amount':10}
            amount          | {'customer_id':'cu-1','currency':'GBP'}
            amount          | {'customer_id':'cu-1','currency':'GBP','lines':[]}
            lines[1].amount | {'customer_id':'cu-1','currency':'GBP','lines':[{'amount':1},{'qty':2}]}
            """)
    void refusesANewOneThatLacksWhatItNeeds(String field, String body) {
        Answer refused = billing.set(body).refused(400, "validation-error");

        assertThat(refused.envelope().at("/error/details/field").asString()).isEqualTo(field);
        assertThat(shop.call("/invoice/list", "{}").items("invoice_id")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'amount':-0.01",
                "'lines':[{'amount':5},{'kind':'discount','amount':-6}]",
                "'amount':1,'expected_revision':1",
            })
    void refusesANewOneThatMakesNoSense(String properties) {
        billing.set("{'customer_id':'cu-1','currency':'GBP'," + properties + "}")
                .refused(400, "invalid-input");
    }

    @Test
    void isPaidWhereNothingIsCharged() {
        Answer made = billing.set("{'customer_id':'cu-1','currency':'GBP','amount':0}")
                .ok();

        assertThat(made.text("status")).isEqualTo("paid");
        assertThat(made.data().has("paid_at")).isFalse();
    }

    @Test
    void refusesACodeThatIsTaken() {
        billing.set("{'code':'inv-1','customer_id':'cu-1','currency':'GBP','amount':10}")
                .ok();

        billing.set("{'code':'inv-1','customer_id':'cu-2','currency':'EUR','amount':7}")
                .refused(409, "conflict");
        String other = billing.set("{'code':'inv-2','customer_id':'cu-1','currency':'GBP','amount':10}")
                .ok()
                .text("invoice_id");
        billing.change(other, "'code':'inv-1'").refused(409, "conflict");

        billing.change(other, "'code':'inv-2'").ok();
    }

    @Test
    void staysAsItWasWhereAChangeLeavesSomethingOut() {
        String id = billing.set(
                        "{'code':'inv-1','caption':'Two lamps','customer_id':'cu-1','order_id':'o-1','currency':'GBP',"
                                + "'lines':[{'sku':'85123A','amount':59.80}],'due_at':'2026-05-14T00:00:00Z'}")
                .ok()
                .text("invoice_id");
        Answer before = billing.get(id);
        shop.clock.advance(Duration.ofHours(1));

        Answer after = billing.change(id, "'caption':'Lamps'").ok();

        assertThat(differing(before, after)).containsOnlyKeys("caption", "revision", "updated_at");
        assertThat(after.text("caption")).isEqualTo("Lamps");
        assertThat(after.text("updated_at")).isEqualTo("2026-04-15T10:30:00Z");
        assertThat(after.envelope().path("revision").intValue()).isEqualTo(2);
    }

    private static Map<String, String> differing(Answer before, Answer after) {
        Map<String, String> differing = new TreeMap<>();
        for (var property : after.data().properties()) {
            if (!property.getValue().equals(before.data().get(property.getKey()))) {
                differing.put(property.getKey(), property.getValue().toString());
            }
        }
        return differing;
    }

    @Test
    void hasItsLinesReplacedAsAWhole() {
        String id = billing.set("{'customer_id':'cu-1','currency':'GBP','lines':[{'amount':50},{'amount':9.80}]}")
                .ok()
                .text("invoice_id");

        Answer after = billing.change(
                        id, "'lines':[{'kind':'penalty','amount':5,'charged_at':'2026-04-16T02:00:00+02:00'}]")
                .ok();

        assertThat(after.data().path("lines").size()).isEqualTo(1);
        assertThat(after.data().at("/lines/0/charged_at").asString()).isEqualTo("2026-04-16T00:00:00Z");
        assertThat(totals(after)).isEqualTo("5 0 5 0 0");
    }

    @Test
    void refusesAChangedAmountThatItsLinesDoNotAddUpTo() {
        String id = billing.set("{'customer_id':'cu-1','currency':'GBP','lines':[{'amount':50}]}")
                .ok()
                .text("invoice_id");

        billing.change(id, "'amount':60").refused(400, "invalid-input");

        assertThat(totals(billing.get(id))).isEqualTo("50 0 50 0 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'customer_id':'cu-2'", "'currency':'EUR'"})
    void refusesAnotherCustomerOrCurrency(String properties) {
        String id = billing.invoice("10", "04-15T00:00", "05-15T00:00");

        billing.change(id, properties).refused(400, "invalid-input");

        billing.change(id, "'customer_id':'cu-1','currency':'GBP'").ok();
    }

    @Test
    void isChangedAtItsCurrentRevisionOnly() {
        String id = billing.invoice("10", "04-15T00:00", "05-15T00:00");

        Answer without =
                billing.set("{'invoice_id':'" + id + "','amount':11}").refused(428, "expected-revision-required");
        Answer stale = billing.set("{'invoice_id':'" + id + "','amount':11,'expected_revision':7}")
                .refused(409, "conflict");

        assertThat(without.envelope().at("/error/details/current_revision").intValue())
                .isEqualTo(1);
        assertThat(stale.envelope().at("/error/details/current_revision").intValue())
                .isEqualTo(1);
        assertThat(totals(billing.get(id))).isEqualTo("10 0 10 0 0");
    }

    @Test
    void isNotFoundUnderAnUnknownId() {
        shop.call("/invoice/get", "{'invoice_id':'in-none'}").refused(404, "not-found");
        billing.set("{'invoice_id':'in-none','expected_revision':1,'amount':1}").refused(404, "not-found");
        shop.call("/invoice/status/set", "{'invoice_id':'in-none','status':'cancelled','expected_revision':1}")
                .refused(404, "not-found");
    }

    @Test
    void becomesOverdueByTheClockWithoutANewRevision() {
        String id = billing.invoice("10", "04-15T00:00", "05-15T00:00");

        shop.clock.set(Instant.parse("2026-05-15T00:00:00Z"));
        Answer atTheInstant = billing.get(id);
        shop.clock.advance(Duration.ofMillis(1));
        Answer after = billing.get(id);

        assertThat(atTheInstant.text("status")).isEqualTo("open");
        assertThat(after.text("status")).isEqualTo("overdue");
        assertThat(after.data().path("revision").intValue()).isEqualTo(1);
        assertThat(after.text("updated_at")).isEqualTo("2026-04-15T09:30:00Z");
    }

    @Test
    void isNoLongerOverdueOnceItHasMoreTime() {
        String id = billing.invoice("10", "03-01T00:00", "04-01T00:00");
        assertThat(billing.get(id).text("status")).isEqualTo("overdue");

        Answer later = billing.change(id, "'due_at':'2026-05-01T00:00:00Z'").ok();

        assertThat(later.text("status")).isEqualTo("open");
    }

    @Test
    void isOpenedAgainByAChargeThatIsAddedAfterItWasPaid() {
        String id = billing.set(
                        "{'customer_id':'cu-1','currency':'GBP','lines':[{'amount':50}],'due_at':'2026-05-15T00:00:00Z'}")
                .ok()
                .text("invoice_id");
        billing.pay(id, "50").ok();
        assertThat(billing.get(id).text("paid_at")).isEqualTo("2026-04-15T09:30:00Z");

        Answer reopened = billing.change(id, "'lines':[{'amount':50},{'kind':'penalty','amount':5}]")
                .ok();

        assertThat(reopened.text("status")).isEqualTo("partial");
        assertThat(totals(reopened)).isEqualTo("55 50 5 0 0");
        assertThat(reopened.data().has("paid_at")).isFalse();
    }

    @Test
    void isPaidOnceLessIsChargedThanWasPaid() {
        String id = billing.invoice("50", "04-15T00:00", "05-15T00:00");
        billing.pay(id, "20", "04-15T08:00").ok();
        billing.pay(id, "10", "04-15T07:00").ok();

        Answer reduced = billing.change(id, "'amount':25").ok();

        assertThat(reduced.text("status")).isEqualTo("paid");
        assertThat(totals(reduced)).isEqualTo("25 30 0 5 0");
        assertThat(reduced.text("paid_at")).isEqualTo("2026-04-15T08:00:00Z");
    }

    @Test
    void isNotMadeByWhoMayOnlyRead() {
        shop.header("x-api-key", shop.org.newApiKey("acct_view"));

        billing.set("{'customer_id':'cu-1','currency':'GBP','amount':10}").refused(403, "forbidden");
    }
}
