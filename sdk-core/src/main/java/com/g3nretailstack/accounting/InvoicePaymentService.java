package com.g3nretailstack.accounting;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.api.InvoiceApi;
import com.g3nretailstack.accounting.api.InvoicePaymentApi;
import com.g3nretailstack.accounting.internal.pipeline.GuardedCreate;
import com.g3nretailstack.accounting.model.ArPayment;
import com.g3nretailstack.accounting.model.Invoice;
import com.g3nretailstack.accounting.model.InvoicePaymentApplyRequest;
import com.g3nretailstack.accounting.model.InvoicePaymentListRequest;
import com.g3nretailstack.accounting.paging.Paged;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Payments of invoices: applied once, or known not to be.
 *
 * <p>A payment stays as it is; what it changes is its invoice. Amounts are in the currency's major units, exact. Follows
 * accounting/PROTOCOL.md, "Endpoint inventory" and "Known pitfalls"; shapes and rules are assumed. Immutable and thread-safe.
 */
public final class InvoicePaymentService {
    private final Calls calls;

    InvoicePaymentService(Calls calls) {
        this.calls = calls;
    }

    /**
     * Applies a payment to an invoice ({@code POST /invoice/payment/apply}); class upsert. Facility and channel are optional.
     *
     * <p>The invoice becomes partial, or paid once nothing is due, and gets a new revision. More than is due is taken: the surplus
     * covers later charges of the invoice. {@code expected_revision} is that of the invoice and may be left out; whether the
     * service insists on it is not documented. Sent twice, it pays twice. {@code invoice_id} and {@code source_refs} together are
     * the key by which it is looked up after a lost answer: the caller vouches that no other record carries them. Without all of
     * them there is no look-up. With {@code expected_revision} the same payment is sent again first, which cannot apply twice.
     * Roles: export administrator, finance audit.
     *
     * @throws com.g3nretailstack.accounting.error.RevisionConflictException if the invoice has changed since the revision that was named
     * @throws com.g3nretailstack.accounting.error.RevisionRequiredException if the service insists on a revision and none was named
     * @throws com.g3nretailstack.accounting.error.InvalidStateException if the invoice is written off or cancelled
     * @throws com.g3nretailstack.accounting.error.ValidationException if the amount is not more than 0, or the currency is not the invoice's
     * @throws com.g3nretailstack.accounting.error.NotFoundException if there is no such invoice, or the caller is not associated with the organisation
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
     * <p>In the order in which they were applied; the window is about when they were paid. Lazy: pages are read as they are
     * reached. {@code limit} is the size of a page, 1 to 256, 256 where it is not set.
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

    /**
     * Applies the payment that a function makes of the invoice as it stands ({@code POST /invoice/payment/apply}).
     *
     * <p>Reads the invoice, applies the function, sends the payment with the invoice's revision; where somebody changed the invoice
     * meanwhile it reads again and applies the function again, at most 64 times within the deadline, so the function must have no other
     * effect. Null means no payment. A payment whose answer was lost is never made anew: it is looked up by invoice and source
     * reference, of which the caller vouches that no other payment of the invoice carries it. The invoice's id and revision are filled in.
     *
     * @return the payment, empty where the function made none
     * @throws IllegalArgumentException if the function makes a payment of another invoice
     * @throws com.g3nretailstack.accounting.error.NotFoundException if there is no such invoice, or the caller is not associated with the organisation
     * @throws com.g3nretailstack.accounting.error.InvalidStateException if the invoice takes no payment
     * @throws com.g3nretailstack.accounting.error.OutcomeUnknownException if it cannot be told whether the payment was applied
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public Optional<ArPayment> apply(
            String invoiceId, Function<Invoice, @Nullable InvoicePaymentApplyRequest> payment) {
        return apply(invoiceId, payment, RequestOptions.none());
    }

    /** Applies the payment that a function makes, with options of its own; otherwise as {@link #apply(String, Function)}. */
    public Optional<ArPayment> apply(
            String invoiceId, Function<Invoice, @Nullable InvoicePaymentApplyRequest> payment, RequestOptions options) {
        requireNonNull(invoiceId, "invoiceId");
        return calls.create(
                new GuardedCreate<>(
                        InvoicePaymentApi.APPLY,
                        invoiceId,
                        InvoiceApi.GET,
                        requireNonNull(payment, "payment"),
                        (request, revision) -> {
                            InvoicePaymentApplyRequest.Builder bound = request.toBuilder()
                                    .invoiceId(Calls.sameId("invoice_id", invoiceId, request.invoiceId()));
                            return (revision == null ? bound : bound.expectedRevision(revision)).build();
                        }),
                requireNonNull(options, "options"));
    }
}
