package com.g3nretailstack.accounting.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.state.RecordKind;
import com.g3nretailstack.accounting.mock.testing.Answer;
import com.g3nretailstack.accounting.mock.testing.Billing;
import com.g3nretailstack.accounting.mock.testing.Shop;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvoiceListTest {

    private final Shop shop = new Shop();
    private final Billing billing = new Billing(shop);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                                          | 1 2 3 4 5
            {'customer_id':'cu-1'}                                                      | 1 2 4
            {'customer_id':'cu-1','status':'overdue'}                                   | 2
            {'status':'open'}                                                           | 1 5
            {'status':'partial'}                                                        | ``
            {'status':'overdue'}                                                        | 2 3
            {'status':'cancelled'}                                                      | 4
            {'code':'2'}                                                                | 2
            {'code':'9'}                                                                | ``
            {'order_id':'o-3'}                                                          | 3
            {'source_ref':'order:4'}                                                    | 4
            {'source_ref':'till:1'}                                                     | 4 5
            {'source_ref':'till:1','customer_id':'cu-1'}                                | 4
            {'currency':'EUR'}                                                          | 3
            {'channel_code':'SHOP'}                                                     | 5
            {'channel_code':'shop'}                                                     | ``
            {'from_utc':'2026-04-02T00:00:00Z','to_utc':'2026-04-04T00:00:00Z'}         | 2 3
            {'due_from_utc':'2026-04-10T00:00:00Z','due_to_utc':'2026-04-12T00:00:00Z'} | 2 3
            {'due_from_utc':'2026-04-11T00:00:00Z','status':'overdue'}                  | 3
            """)
    void holdsWhatIsAskedFor(String filters, String wanted) {
        fiveInvoices();

        assertThat(String.join(" ", shop.call("/invoice/list", filters).ok().items("code")))
                .isEqualTo(wanted);
    }

    private void fiveInvoices() {
        invoice("1", "cu-1", "GBP", "2026-04-30", "order:1");
        String partlyPaid = invoice("2", "cu-1", "GBP", "2026-04-10", "order:2");
        invoice("3", "cu-2", "EUR", "2026-04-11", "order:3");
        String given = invoice("4", "cu-1", "GBP", "2026-04-12", "order:4','till:1");
        billing.pay(partlyPaid, "1").ok();
        billing.change(given, "'caption':'x'").ok();
        billing.cancel(given).ok();
        shop.header("x-channel-code", "SHOP");
        invoice("5", "cu-3", "GBP", "2026-05-01", "order:5','till:1");
        shop.without("x-channel-code");
    }

    private String invoice(String number, String customerId, String currency, String dueOn, String references) {
        return billing.set(
                        "{'code':'%s','customer_id':'%s','currency':'%s','amount':10,'order_id':'o-%s','source_refs':['%s'],"
                                        .formatted(number, customerId, currency, number, references)
                                + "'issued_at':'2026-04-0%sT00:00:00Z','due_at':'%sT00:00:00Z'}"
                                        .formatted(number, dueOn))
                .ok()
                .text("invoice_id");
    }

    @Test
    void showsEachInvoiceAsTheClockSeesIt() {
        billing.invoice("10", "04-01T00:00", "04-20T00:00");

        assertThat(shop.call("/invoice/list", "{}").items("status")).containsExactly("open");
        shop.clock.set(Instant.parse("2026-04-20T00:00:00.001Z"));

        assertThat(shop.call("/invoice/list", "{}").items("status")).containsExactly("overdue");
        assertThat(shop.call("/invoice/list", "{'status':'open'}").items("status"))
                .isEmpty();
    }

    @Test
    void findsAnInvoiceByTheReferencesOfItsLastChangeOnly() {
        String id = invoice("1", "cu-1", "GBP", "2026-04-30", "order:1");
        billing.change(id, "'source_refs':['credit-note:7'],'order_id':'o-2'").ok();

        assertThat(shop.call("/invoice/list", "{'source_ref':'credit-note:7'}").items("invoice_id"))
                .containsExactly(id);
        assertThat(shop.call("/invoice/list", "{'order_id':'o-2'}").items("invoice_id"))
                .containsExactly(id);
        assertThat(shop.call("/invoice/list", "{'source_ref':'order:1'}").items("invoice_id"))
                .isEmpty();
        assertThat(shop.call("/invoice/list", "{'order_id':'o-1'}").items("invoice_id"))
                .isEmpty();
    }

    @Test
    void walksThroughManyPages() {
        for (int number = 0; number < 23; number++) {
            billing.invoice(
                    number % 2 == 0 ? "1" : "2", "04-01T00:00", number % 2 == 0 ? "04-02T00:00" : "05-01T00:00");
        }

        List<String> statuses = new ArrayList<>();
        String token = "null";
        int pages = 0;
        do {
            Answer page = shop.call("/invoice/list", "{'limit':5,'status':'overdue','next_token':" + token + "}")
                    .ok();
            statuses.addAll(page.items("status"));
            token = page.data().path("next_token").toString();
            pages++;
        } while (token.startsWith("{"));

        assertThat(pages).isEqualTo(3);
        assertThat(statuses).hasSize(12).containsOnly("overdue");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'from_utc':'2026-04-02T00:00:00Z','to_utc':'2026-04-01T00:00:00Z'}",
                "{'due_from_utc':'2026-04-02T00:00:00Z','due_to_utc':'2026-04-01T00:00:00Z'}"
            })
    void refusesAWindowInReverse(String filters) {
        shop.call("/invoice/list", filters).refused(400, "invalid-input");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'customer_id':'cu-7'", "'code':'c-7'", "'order_id':'o-7'", "'source_ref':'order:7'"})
    void looksAtNoMoreThanAnIndexLeaves(String filter) {
        for (int number = 0; number < 300; number++) {
            billing.set("{'code':'c-%1$d','customer_id':'cu-%1$d','order_id':'o-%1$d','source_refs':['order:%1$d'],"
                                    .formatted(number)
                            + "'currency':'GBP','amount':1}")
                    .ok();
        }
        long before = looks();

        Answer found =
                shop.call("/invoice/list", "{'limit':256," + filter + "}").ok();

        assertThat(found.items("code")).containsExactly("c-7");
        assertThat(looks() - before).isEqualTo(1);
    }

    private long looks() {
        return shop.service
                .org("ACME")
                .reading(books -> books.records(RecordKind.INVOICE).visited());
    }
}
