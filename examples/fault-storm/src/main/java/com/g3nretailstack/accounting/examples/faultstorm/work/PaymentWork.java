package com.g3nretailstack.accounting.examples.faultstorm.work;

import com.g3nretailstack.accounting.model.ArPayment;
import com.g3nretailstack.accounting.model.Invoice;
import com.g3nretailstack.accounting.model.InvoiceGetRequest;
import com.g3nretailstack.accounting.model.InvoicePaymentApplyRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Payments, some of which depend on what is due. */
public final class PaymentWork {
    private PaymentWork() {}

    /** What the function form pays of what is due: half of it, to the penny; 0 where less than a pound is due. */
    public static BigDecimal half(BigDecimal due) {
        return due.compareTo(BigDecimal.ONE) < 0
                ? BigDecimal.ZERO
                : due.divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_UP);
    }

    /** The function form: pays half of what is due as it was read. */
    static Answer payHalf(Task task) {
        return task.client()
                .invoices()
                .payments()
                .apply(task.invoice(), invoice -> halfOf(task, invoice), task.options())
                .map(ArPayment::paymentId)
                .map(Answer::done)
                .orElseGet(Answer::unchanged);
    }

    private static @Nullable InvoicePaymentApplyRequest halfOf(Task task, Invoice invoice) {
        BigDecimal half = half(Objects.requireNonNull(invoice.dueAmount(), "due_amount"));
        return half.signum() == 0
                ? null
                : InvoicePaymentApplyRequest.builder()
                        .amount(half)
                        .currency("GBP")
                        .idempotencyKey(task.nextApplication())
                        .sourceRefs(List.of(task.mark()))
                        .build();
    }

    /** A penny, with or without the revision of the invoice. */
    static Answer payAPenny(Task task) {
        String invoiceId = task.invoice();
        InvoicePaymentApplyRequest.Builder penny = InvoicePaymentApplyRequest.builder()
                .invoiceId(invoiceId)
                .amount(new BigDecimal("0.01"))
                .currency("GBP")
                .idempotencyKey(task.mark())
                .sourceRefs(List.of(task.mark()));
        if (task.chance(0.5)) {
            Invoice read = task.client()
                    .invoices()
                    .get(InvoiceGetRequest.builder().invoiceId(invoiceId).build(), task.options());
            penny.expectedRevision(Objects.requireNonNull(read.revision(), "revision"));
        }
        return Answer.done(task.client()
                .invoices()
                .payments()
                .apply(penny.build(), task.options())
                .paymentId());
    }
}
