package com.g3nretailstack.accounting.examples.faultstorm.work;

import com.g3nretailstack.accounting.examples.faultstorm.history.Marks;
import com.g3nretailstack.accounting.model.Invoice;
import com.g3nretailstack.accounting.model.InvoiceGetRequest;
import com.g3nretailstack.accounting.model.InvoiceSetRequest;
import com.g3nretailstack.accounting.model.Revision;
import java.util.List;
import java.util.Objects;

/** Invoices: made, and their captions added to, which is lost where anybody writes from a stale read. */
final class InvoiceWork {
    private InvoiceWork() {}

    /** An upsert without a revision: a create. */
    static Answer create(Task task) {
        InvoiceSetRequest request = InvoiceSetRequest.builder()
                .code(task.mark())
                .caption(World.CAPTION)
                .customerId("customer-2")
                .currency("GBP")
                .amount(World.AMOUNT)
                .idempotencyKey(task.mark())
                .build();
        return Answer.done(task.client().invoices().set(request, task.options()).invoiceId());
    }

    /** The function form: adds a word to the caption as it was read. */
    static Answer extend(Task task) {
        boolean marked = task.chance(0.5);
        String invoiceId = task.invoice();
        return Answer.of(
                task.client()
                        .invoices()
                        .set(invoiceId, invoice -> extended(invoice, task.nextApplication(), marked), task.options()),
                invoiceId);
    }

    /** The strict form: the caller reads, and writes with the revision that was read. */
    static Answer extendStrictly(Task task) {
        String invoiceId = task.invoice();
        Invoice read = task.client()
                .invoices()
                .get(InvoiceGetRequest.builder().invoiceId(invoiceId).build(), task.options());
        Revision revision = Objects.requireNonNull(read.revision(), "revision");
        InvoiceSetRequest request = extended(read, Marks.application(task.mark(), 1), task.chance(0.5)).toBuilder()
                .invoiceId(invoiceId)
                .expectedRevision(revision)
                .build();
        return Answer.done(task.client().invoices().set(request, task.options()).invoiceId());
    }

    private static InvoiceSetRequest extended(Invoice invoice, String word, boolean marked) {
        InvoiceSetRequest.Builder request = InvoiceSetRequest.builder()
                .caption(invoice.caption() + " " + word)
                .idempotencyKey(word);
        return (marked ? request.sourceRefs(List.of(word)) : request).build();
    }
}
