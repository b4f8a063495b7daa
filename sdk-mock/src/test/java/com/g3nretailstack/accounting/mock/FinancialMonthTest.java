package com.g3nretailstack.accounting.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.testing.Billing;
import com.g3nretailstack.accounting.mock.testing.Rollups;
import com.g3nretailstack.accounting.mock.testing.Shop;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** A small April with events of all families, whose every figure is worked out by hand. */
class FinancialMonthTest {

    private final Shop shop = new Shop();
    private final Rollups rollups = new Rollups(shop);
    private final Billing billing = new Billing(shop);

    @BeforeEach
    void liveThroughApril() {
        on(1);
        stock("inventory_movement", "112.50", 10); // ten lamps come in
        String due = invoice("100.00", "2026-04-01T00:00:00Z", "2026-04-10T00:00:00Z");
        invoice("55.50", "2026-02-01T00:00:00Z", "2026-03-01T00:00:00Z");
        sales();
        corrections();
        on(8);
        stock("inventory_write_off", "-11.25", 1); // one lamp is broken
        on(9);
        record("inventory_valuation_adjustment", "-3.00", event -> event.put("product_category", "lighting"));
        others();
        on(10);
        pay(due, "40.00", "card");
        on(20);
        pay(due, "70.00", "bank_transfer"); // 10.00 too much
        on(30);
        shop.clock.set(Instant.parse("2026-05-01T02:00:00Z"));
    }

    private void sales() {
        on(2);
        record("sale", "59.80", event -> {
            lamps(event, 2);
            event.putArray("source_refs").add("order:1");
            tax(event, 1, "GB", "vat", "standard", "9.97").put("inclusive", true);
        });
        shop.header("x-channel-code", "STORE");
        on(3);
        record(
                "sale",
                "100.00",
                event -> { // in consignment; 5 % and on top of it 9.975 %
                    event.put("currency", "CAD")
                            .put("product_category", "apparel")
                            .put("qty", 1)
                            .put("unit_cost", 60);
                    event.putObject("ownership").put("owner_type", "vendor").put("owner_ref", "ve-1");
                    tax(event, 1, "CA", "gst", "standard", "5.00").put("inclusive", false);
                    tax(event, 2, "CA-QC", "qst", "standard", "10.47")
                            .put("taxable_amount", 105)
                            .putArray("compounds_on")
                            .add(1);
                });
        on(4);
        record(
                "sale",
                "40.00",
                event -> { // exempt from one tax, not from the other
                    tax(event, 1, "GB", "vat", "standard", "0")
                            .putObject("exemption")
                            .put("certificate_ref", "c-1");
                    tax(event, 2, "GB", "jewellery", "luxury", "4.00");
                });
        shop.header("x-channel-code", "WEB");
    }

    private void corrections() {
        on(5);
        record("refund", "-29.90", event -> {
            lamps(event, -1);
            tax(event, 1, "GB", "vat", "standard", "-4.98").put("inclusive", true);
        });
        record("chargeback", "-10.00", event -> {});
        on(6);
        record("correction", "-1.20", event -> {
            event.put("product_category", "lighting")
                    .putObject("original_event")
                    .put("source_ref", "order:1");
            tax(event, 1, "GB", "vat", "standard", "-0.20").put("inclusive", true);
        });
        on(7);
        record("tax_adjustment", "-0.05", event -> tax(event, 1, "GB", "vat", "standard", "-0.05"));
        record("tax_adjustment", "0.03", event -> {});
    }

    private void others() {
        for (String type : List.of(
                "procurement_liability",
                "consignment_settlement",
                "loyalty_liability",
                "commission_earned",
                "commission_payable",
                "commission_paid",
                "commission_clawback",
                "tax_liability",
                "bad_debt_adjustment",
                "correction")) {
            record(type, "1000", event -> {
                lamps(event, 50);
                tax(event, 1, "GB", "vat", "standard", "200");
            });
        }
    }

    @Test
    void salesOfEachDay() {
        // 59.80 - 9.97 - 2 x 11.25 = 27.33
        assertThat(sales(2)).containsExactly("WEB lighting GBP 1 2 59.8 9.97 22.5 27.33");
        // 100 + 5 + 10.47 = 115.47; 115.47 - 15.47 - 60 = 40
        assertThat(sales(3)).containsExactly("STORE apparel CAD 1 1 115.47 15.47 60 40");
        assertThat(sales(4)).containsExactly("STORE GBP 1 0 44 4 0 40");
        // -29.90 + 4.98 + 11.25 = -13.67
        assertThat(sales(5))
                .containsExactly("WEB lighting GBP 1 -1 -29.9 -4.98 -11.25 -13.67", "WEB GBP 1 0 -10 0 0 -10");
        assertThat(sales(6)).containsExactly("WEB lighting GBP 1 0 -1.2 -0.2 0 -1");
        for (int day : new int[] {1, 7, 8, 9, 10, 20}) {
            assertThat(sales(day)).isEmpty();
        }
    }

    @Test
    void taxOfEachDay() {
        assertThat(tax(2)).containsExactly("WEB GB vat standard 1 9.97 9.97 0");
        assertThat(tax(3)).containsExactly("STORE CA gst standard 1 5 5 0", "STORE CA-QC qst standard 1 10.47 10.47 0");
        assertThat(tax(4)).containsExactly("STORE GB jewellery luxury 1 4 4 0", "STORE GB vat standard 1 0 0 0");
        assertThat(tax(5)).containsExactly("WEB GB vat standard 1 -4.98 0 4.98");
        assertThat(tax(6)).containsExactly("WEB GB vat standard 1 -0.2 0 0.2");
        assertThat(tax(7)).containsExactly("WEB GB vat standard 1 -0.05 0 0.05", "WEB 1 0.03 0.03 0");
        assertThat(tax(9)).isEmpty();
    }

    @Test
    void costOfGoodsSoldOfEachDay() {
        assertThat(goods(2, "cogs")).containsExactly("WEB lighting GBP 1 2 22.5");
        assertThat(goods(3, "cogs")).containsExactly("STORE apparel CAD 1 1 60");
        assertThat(goods(5, "cogs")).containsExactly("WEB lighting GBP 1 -1 -11.25");
        for (int day : new int[] {1, 4, 6, 8, 9}) {
            assertThat(goods(day, "cogs")).isEmpty();
        }
    }

    @Test
    void stockAtTheEndOfEachDay() {
        assertThat(stock(1)).isEqualTo("WEB lighting GBP 1 10 112.5");
        assertThat(stock(2)).isEqualTo("WEB lighting GBP 2 8 90");
        assertThat(stock(4)).isEqualTo("WEB lighting GBP 2 8 90"); // consignment is not ours
        assertThat(stock(5)).isEqualTo("WEB lighting GBP 3 9 101.25");
        assertThat(stock(8)).isEqualTo("WEB lighting GBP 4 8 90");
        assertThat(stock(9)).isEqualTo("WEB lighting GBP 5 8 87");
        assertThat(stock(30)).isEqualTo("WEB lighting GBP 5 8 87");
    }

    @Test
    void tenderOfEachDay() {
        assertThat(tender(9)).isEmpty();
        assertThat(tender(10)).containsExactly("lg-042 WEB card GBP 1 40");
        assertThat(tender(20)).containsExactly("lg-042 WEB bank_transfer GBP 1 70");
    }

    @Test
    void receivablesAtTheEndOfEachDay() {
        // 40 days begun since 1 March, none since 10 April
        assertThat(aging(9)).containsExactly("current 1 100", "days_31_60 1 55.5");
        assertThat(aging(10)).containsExactly("days_1_30 1 60", "days_31_60 1 55.5");
        assertThat(aging(20)).containsExactly("days_31_60 1 55.5");
        assertThat(aging(29)).containsExactly("days_31_60 1 55.5"); // 60 days
        assertThat(aging(30)).containsExactly("days_61_90 1 55.5");
    }

    @Test
    void receivablesAreThoseOfTheAgingReport() {
        var report = shop.call("/ar/aging/report", "{'as_of_utc':'2026-04-10T23:59:59.999999999Z'}")
                .ok();

        assertThat(rollups.sum("2026-04-10", "ar_aging", "GBP", "amount"))
                .isEqualByComparingTo(report.data().at("/totals/0/due_amount").decimalValue());
    }

    @Test
    void theMonthsSums() {
        // 59.80 + 44 - 29.90 - 10 - 1.20, and 9.97 + 4 - 4.98 - 0.20, and 22.50 - 11.25
        assertThat(month("sales", "GBP", "amount")).isEqualByComparingTo("62.70");
        assertThat(month("sales", "GBP", "tax_amount")).isEqualByComparingTo("8.79");
        assertThat(month("sales", "GBP", "cost_amount")).isEqualByComparingTo("11.25");
        assertThat(month("sales", "GBP", "margin_amount")).isEqualByComparingTo("42.66");
        assertThat(month("sales", "CAD", "amount")).isEqualByComparingTo("115.47");
        // that of sales, less 0.05 and plus 0.03 by adjustments
        assertThat(month("tax", "GBP", "amount")).isEqualByComparingTo("8.77");
        assertThat(month("tax", "GBP", "collected_amount")).isEqualByComparingTo("14.00");
        assertThat(month("tax", "GBP", "refunded_amount")).isEqualByComparingTo("5.23");
        assertThat(month("cogs", "GBP", "amount")).isEqualByComparingTo("11.25");
        assertThat(month("cogs", "CAD", "amount")).isEqualByComparingTo("60");
        assertThat(month("tender", "GBP", "amount")).isEqualByComparingTo("110");
    }

    private BigDecimal month(String dimension, String currency, String property) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int day = 1; day <= 30; day++) {
            sum = sum.add(rollups.sum(dt(day), dimension, currency, property));
        }
        return sum;
    }

    private List<String> sales(int day) {
        return rollups.rows(
                dt(day),
                "sales",
                "channel_code",
                "product_category",
                "currency",
                "count",
                "qty",
                "amount",
                "tax_amount",
                "cost_amount",
                "margin_amount");
    }

    private List<String> tax(int day) {
        return rollups.rows(
                dt(day),
                "tax",
                "channel_code",
                "jurisdiction",
                "tax_type",
                "tax_category",
                "count",
                "amount",
                "collected_amount",
                "refunded_amount");
    }

    private List<String> goods(int day, String dimension) {
        return rollups.rows(
                dt(day), dimension, "channel_code", "product_category", "currency", "count", "qty", "amount");
    }

    private String stock(int day) {
        return String.join(", ", goods(day, "inventory_valuation"));
    }

    private List<String> tender(int day) {
        return rollups.rows(
                dt(day), "tender", "logical_guid", "channel_code", "tender_type", "currency", "count", "amount");
    }

    private List<String> aging(int day) {
        return rollups.rows(dt(day), "ar_aging", "bucket", "count", "amount");
    }

    private static String dt(int day) {
        return "2026-04-%02d".formatted(day);
    }

    private void on(int day) {
        shop.clock.set(Instant.parse(dt(day) + "T12:00:00Z"));
    }

    private void record(String type, String amount, Consumer<ObjectNode> further) {
        shop.record(type, amount, event -> {
            Shop.adjusting(event).put("occurred_at", shop.clock.instant().toString());
            further.accept(event);
        });
    }

    private void stock(String type, String amount, int qty) {
        record(type, amount, event -> lamps(event, qty));
    }

    private static void lamps(ObjectNode event, int qty) {
        event.put("product_category", "lighting").put("qty", qty).put("unit_cost", new BigDecimal("11.25"));
    }

    private static ObjectNode tax(
            ObjectNode event, int sequence, String jurisdiction, String type, String category, String amount) {
        return event.withArray("taxes")
                .addObject()
                .put("sequence", sequence)
                .put("jurisdiction", jurisdiction)
                .put("tax_type", type)
                .put("category", category)
                .put("amount", new BigDecimal(amount));
    }

    private String invoice(String amount, String issuedAt, String dueAt) {
        return billing.invoice("cu-1", "GBP", amount, issuedAt, dueAt);
    }

    private void pay(String invoiceId, String amount, String tenderType) {
        ObjectNode payment = Json.object()
                .put("invoice_id", invoiceId)
                .put("amount", new BigDecimal(amount))
                .put("tender_type", tenderType);
        shop.call("/invoice/payment/apply", payment).ok();
    }
}
