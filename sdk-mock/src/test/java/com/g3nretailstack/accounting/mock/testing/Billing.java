package com.g3nretailstack.accounting.mock.testing;

import com.g3nretailstack.accounting.mock.json.Json;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A shop that sells on credit: invoices, payments and what becomes of them, in as few words as a test wants. */
public final class Billing {

    public final Shop shop;

    public Billing(Shop shop) {
        this.shop = shop;
    }

    public Answer set(String body) {
        return shop.call("/invoice/set", body);
    }

    /** An invoice of 2026 of the customer cu-1 over pounds; instants without a year and zone, such as 04-01T00:00. */
    public String invoice(String amount, String issuedAt, String dueAt) {
        return invoice("cu-1", "GBP", amount, "2026-" + issuedAt + ":00Z", "2026-" + dueAt + ":00Z");
    }

    public String invoice(String customerId, String currency, String amount, String issuedAt, String dueAt) {
        return set("{'customer_id':'%s','currency':'%s','amount':%s,'issued_at':'%s','due_at':'%s'}"
                        .formatted(customerId, currency, amount, issuedAt, dueAt))
                .ok()
                .text("invoice_id");
    }

    /** An invoice of April 2026 that has been overdue for five days and a half when the clock starts. */
    public String owedBy(String customerId, String currency, String amount) {
        return invoice(customerId, currency, amount, "2026-04-01T00:00:00Z", "2026-04-10T00:00:00Z");
    }

    /** Changes an invoice at its current revision; the body's properties without braces. */
    public Answer change(String invoiceId, String properties) {
        return set(
                "{'invoice_id':'%s','expected_revision':%d,%s}".formatted(invoiceId, revision(invoiceId), properties));
    }

    public Answer get(String invoiceId) {
        return shop.call("/invoice/get", "{'invoice_id':'" + invoiceId + "'}").ok();
    }

    public int revision(String invoiceId) {
        return get(invoiceId).envelope().path("revision").intValue();
    }

    public Answer pay(String invoiceId, String amount) {
        return shop.call("/invoice/payment/apply", "{'invoice_id':'%s','amount':%s}".formatted(invoiceId, amount));
    }

    public Answer pay(String invoiceId, String amount, String paidAt) {
        return shop.call(
                "/invoice/payment/apply",
                "{'invoice_id':'%s','amount':%s,'paid_at':'2026-%s:00Z'}".formatted(invoiceId, amount, paidAt));
    }

    public Answer writeOff(String invoiceId) {
        return setStatus(invoiceId, "written_off");
    }

    public Answer cancel(String invoiceId) {
        return setStatus(invoiceId, "cancelled");
    }

    /** Sets a state at the current revision, in the name of an actor. */
    public Answer setStatus(String invoiceId, String status) {
        ObjectNode request = Json.object()
                .put("invoice_id", invoiceId)
                .put("status", status)
                .put("expected_revision", revision(invoiceId))
                .put("actor", "user_guid:5d0c7a52");
        request.putArray("actor_roles").add("finance_audit");
        return shop.call("/invoice/status/set", request);
    }

    /** An amount of an answer, without trailing zeros. */
    public static String amount(JsonNode object, String property) {
        BigDecimal amount = Json.decimal(object.get(property));
        return amount == null ? "none" : plain(amount);
    }

    public static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    /** What is charged, paid, due, overpaid and written off, in this order. */
    public static String totals(Answer invoice) {
        return String.join(
                " ",
                amount(invoice.data(), "amount"),
                amount(invoice.data(), "paid_amount"),
                amount(invoice.data(), "due_amount"),
                amount(invoice.data(), "overpaid_amount"),
                amount(invoice.data(), "written_off_amount"));
    }
}
