package com.g3nretailstack.accounting.testing;

import com.g3nretailstack.accounting.model.InvoiceLine;
import com.g3nretailstack.accounting.model.InvoicePaymentApplyRequest;
import com.g3nretailstack.accounting.model.InvoiceSetRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Requests for invoices and payments. */
public final class Bills {

    public static final String CUSTOMER = "cu-17850";
    public static final Instant ISSUED_AT = Instant.parse("2024-01-14T16:02:13Z");
    public static final Instant DUE_AT = Instant.parse("2024-02-13T16:02:13Z");

    private Bills() {}

    /** An invoice over two lamps, 59.80 pounds, long overdue. */
    public static InvoiceSetRequest.Builder lamps(String code) {
        return InvoiceSetRequest.builder()
                .code(code)
                .customerId(CUSTOMER)
                .currency("GBP")
                .amount(new BigDecimal("59.80"))
                .lines(List.of(lamp()))
                .issuedAt(ISSUED_AT)
                .dueAt(DUE_AT)
                .sourceRefs(List.of("order:" + code));
    }

    public static InvoiceLine lamp() {
        return line("59.80").sku("85123A").qty(new BigDecimal("2")).build();
    }

    /** A charge that arose on 1 March 2024. */
    public static InvoiceLine penalty(String amount) {
        return line(amount).chargedAt(Instant.parse("2024-03-01T00:00:00Z")).build();
    }

    private static InvoiceLine.Builder line(String amount) {
        return InvoiceLine.builder().amount(new BigDecimal(amount));
    }

    /** A payment of 1 February 2024. */
    public static InvoicePaymentApplyRequest.Builder payment(String invoiceId, String amount, String sourceRef) {
        return InvoicePaymentApplyRequest.builder()
                .invoiceId(invoiceId)
                .amount(new BigDecimal(amount))
                .paidAt(Instant.parse("2024-02-01T00:00:00Z"))
                .sourceRefs(List.of(sourceRef));
    }
}
