package com.g3nretailstack.accounting.mock.receivable;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.state.Books;
import com.g3nretailstack.accounting.mock.state.RecordKind;
import com.g3nretailstack.accounting.mock.state.RecordShelf;
import com.g3nretailstack.accounting.mock.state.StoredRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Brings invoices and their payments together; each look costs one pass over what it looks at. */
public final class OpenItems {

    private OpenItems() {}

    /** The org's invoices that pass, oldest first. */
    public static List<OpenItem> all(Books books, Predicate<ObjectNode> filter) {
        RecordShelf<StoredRecord> invoices = books.records(RecordKind.INVOICE);
        RecordShelf<StoredRecord> payments = books.records(RecordKind.AR_PAYMENT);
        return joined(
                invoices.matching(invoices.all(), invoice -> filter.test(invoice.facts())),
                payments.matching(payments.all(), payment -> true));
    }

    /** The org's invoices with their payments as they were known before an instant, oldest first. */
    public static List<OpenItem> knownBefore(Books books, Instant instant) {
        Map<String, List<ObjectNode>> payments = byInvoice(known(books, RecordKind.AR_PAYMENT, instant));
        return known(books, RecordKind.INVOICE, instant).stream()
                .map(invoice ->
                        new OpenItem(invoice.factsKnownBefore(instant), payments.getOrDefault(invoice.id(), List.of())))
                .toList();
    }

    private static List<StoredRecord> known(Books books, RecordKind kind, Instant instant) {
        RecordShelf<StoredRecord> shelf = books.records(kind);
        return shelf.matching(
                shelf.all(),
                record -> Instant.parse(Json.requireText(record.facts(), "created_at"))
                        .isBefore(instant));
    }

    /** The invoices of one customer, oldest first. */
    public static List<OpenItem> ofCustomer(Books books, String customerId) {
        return joined(
                with(books, RecordKind.INVOICE, "customer_id", customerId),
                with(books, RecordKind.AR_PAYMENT, "customer_id", customerId));
    }

    /** One invoice. */
    public static OpenItem of(Books books, StoredRecord invoice) {
        return new OpenItem(invoice.facts(), payments(books, invoice.id()));
    }

    /** The payments of one invoice, in the order in which they were applied. */
    public static List<ObjectNode> payments(Books books, String invoiceId) {
        return with(books, RecordKind.AR_PAYMENT, "invoice_id", invoiceId).stream()
                .map(StoredRecord::facts)
                .toList();
    }

    private static List<StoredRecord> with(Books books, RecordKind kind, String key, String value) {
        RecordShelf<StoredRecord> shelf = books.records(kind);
        return shelf.matching(shelf.candidates(key, value), record -> value.equals(record.text(key)));
    }

    private static List<OpenItem> joined(List<StoredRecord> invoices, List<StoredRecord> payments) {
        Map<String, List<ObjectNode>> byInvoice = byInvoice(payments);
        return invoices.stream()
                .map(invoice -> new OpenItem(invoice.facts(), byInvoice.getOrDefault(invoice.id(), List.of())))
                .toList();
    }

    private static Map<String, List<ObjectNode>> byInvoice(List<StoredRecord> payments) {
        Map<String, List<ObjectNode>> byInvoice = new HashMap<>();
        for (StoredRecord payment : payments) {
            byInvoice
                    .computeIfAbsent(Json.requireText(payment.facts(), "invoice_id"), unused -> new ArrayList<>())
                    .add(payment.facts());
        }
        return byInvoice;
    }
}
