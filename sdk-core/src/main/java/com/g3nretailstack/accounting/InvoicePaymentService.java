package com.g3nretailstack.accounting;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.api.InvoicePaymentApi;
import com.g3nretailstack.accounting.model.ArPayment;
import com.g3nretailstack.accounting.model.InvoicePaymentApplyRequest;
import com.g3nretailstack.accounting.model.InvoicePaymentListRequest;
import com.g3nretailstack.accounting.paging.Paged;

/**
 * Payments of invoices: applied once, or known not to be.
 *
 * <p>Follows accounting/PROTOCOL.md, "Endpoint inventory"; shapes and rules are assumed. Immutable and thread-safe.
 */
public final class InvoicePaymentService {
    private final Calls calls;

    InvoicePaymentService(Calls calls) {
        this.calls = calls;
    }

    /**
     * Applies a payment to an invoice ({@code POST /invoice/payment/apply}); class upsert.
     *
     * <p>{@code invoice_id} and {@code source_refs} together are the key by which it is looked up after a lost answer: the
     * caller vouches that no other record carries them. Without all of them there is no look-up. Roles: export administrator,
     * finance audit.
     *
     * @throws com.g3nretailstack.accounting.error.RevisionConflictException if somebody else wrote first
     * @throws com.g3nretailstack.accounting.error.RevisionRequiredException if there is a record and the request has no {@code expected_revision}
     * @throws com.g3nretailstack.accounting.error.InvalidStateException if the state of the record does not allow it
     * @throws com.g3nretailstack.accounting.error.OutcomeUnknownException if it cannot be told what became of the write
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public ArPayment apply(InvoicePaymentApplyRequest request) {
        return apply(request, RequestOptions.none());
    }

    /** Applies a payment to an invoice, with options of its own; otherwise as {@link #apply(InvoicePaymentApplyRequest)}. */
    public ArPayment apply(InvoicePaymentApplyRequest request, RequestOptions options) {
        return calls.data(
                InvoicePaymentApi.APPLY, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Lists payments ({@code POST /invoice/payment/list}); class read. Any accounting role may.
     *
     * <p>Lazy: pages are read as they are reached. {@code limit} is the size of a page, 1 to 256, 256 where it is not set.
     *
     * @throws IllegalArgumentException if the limit is out of range
     */
    public Paged<ArPayment> list(InvoicePaymentListRequest request) {
        return list(request, RequestOptions.none());
    }

    /** Lists payments, with options of its own for each page; otherwise as {@link #list(InvoicePaymentListRequest)}. */
    public Paged<ArPayment> list(InvoicePaymentListRequest request, RequestOptions options) {
        return calls.paged(
                InvoicePaymentApi.LIST, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }
}
