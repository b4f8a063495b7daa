package com.g3nretailstack.accounting.examples.receivables.tie;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.examples.receivables.data.CaseFile;
import com.g3nretailstack.accounting.examples.receivables.data.Fact;
import com.g3nretailstack.accounting.examples.receivables.data.Receivable;
import com.g3nretailstack.accounting.model.ArPayment;
import com.g3nretailstack.accounting.model.Invoice;
import com.g3nretailstack.accounting.model.InvoiceListRequest;
import com.g3nretailstack.accounting.model.InvoicePaymentListRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What was charged and paid in all.
 *
 * @param charged the invoices and what they charge
 * @param paid the payments and what they come to
 * @param paidInvoices how many invoices have a payment
 * @param paidInParts how many have more than one
 * @param overpaid how many were paid more than they charge
 */
public record Invoices(Sum charged, Sum paid, long paidInvoices, long paidInParts, long overpaid) {

    /** What the file says. */
    public static Invoices of(CaseFile file) {
        Sum charged = Sum.NONE;
        Sum paid = Sum.NONE;
        long paidInvoices = 0;
        long paidInParts = 0;
        long overpaid = 0;
        for (Receivable receivable : file.receivables()) {
            Standing end = Standing.of(receivable, Instant.MAX);
            charged = charged.plus(end.charged());
            List<Fact.Payment> payments = receivable.facts().stream()
                    .filter(Fact.Payment.class::isInstance)
                    .map(Fact.Payment.class::cast)
                    .toList();
            for (Fact.Payment payment : payments) {
                paid = paid.plus(payment.amount());
            }
            paidInvoices += payments.isEmpty() ? 0 : 1;
            paidInParts += payments.size() > 1 ? 1 : 0;
            overpaid += end.credit().signum();
        }
        return new Invoices(charged, paid, paidInvoices, paidInParts, overpaid);
    }

    /** What the service lists back, of this file alone. */
    public static Invoices of(AccountingClient client, String file) {
        Sum charged = Sum.NONE;
        long overpaid = 0;
        for (Invoice invoice :
                client.invoices().list(InvoiceListRequest.builder().build())) {
            if (Objects.requireNonNullElse(invoice.code(), "").startsWith(file + "/")) {
                charged = charged.plus(invoice.amount());
                overpaid += Objects.requireNonNullElse(invoice.overpaidAmount(), BigDecimal.ZERO)
                        .signum();
            }
        }
        Sum paid = Sum.NONE;
        Map<String, Integer> payments = new HashMap<>();
        for (ArPayment payment : client.invoices()
                .payments()
                .list(InvoicePaymentListRequest.builder().build())) {
            if (isOf(file, payment)) {
                paid = paid.plus(payment.amount());
                payments.merge(payment.invoiceId(), 1, Integer::sum);
            }
        }
        long inParts = payments.values().stream().filter(count -> count > 1).count();
        return new Invoices(charged, paid, payments.size(), inParts, overpaid);
    }

    private static boolean isOf(String file, ArPayment payment) {
        return Objects.requireNonNullElse(payment.sourceRefs(), List.<String>of()).stream()
                .anyMatch(reference -> reference.startsWith(file + ":"));
    }

    /** Whether both say the same, decimals by value. */
    public boolean equalTo(Invoices other) {
        return charged.equalTo(other.charged)
                && paid.equalTo(other.paid)
                && paidInvoices == other.paidInvoices
                && paidInParts == other.paidInParts
                && overpaid == other.overpaid;
    }
}
