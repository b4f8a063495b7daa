package com.g3nretailstack.accounting;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.api.InvoiceApi;
import com.g3nretailstack.accounting.model.Invoice;
import com.g3nretailstack.accounting.model.InvoiceGetRequest;
import com.g3nretailstack.accounting.model.InvoiceListRequest;
import com.g3nretailstack.accounting.model.InvoiceSetRequest;
import com.g3nretailstack.accounting.model.InvoiceStatusSetRequest;
import com.g3nretailstack.accounting.paging.Paged;
import com.g3nretailstack.accounting.revision.Outcome;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Invoices: what customers owe, by lines, with payments beside them.
 *
 * <p>An invoice is open, partial, then paid; the clock makes it overdue, without a new revision; it can be written off or
 * cancelled for good. Amounts are in the currency's major units, exact. The six states are documented, shapes and rules are
 * assumed. Follows accounting/PROTOCOL.md, "Endpoint inventory". Immutable and thread-safe.
 *
 * <pre>{@code
 * Invoice invoice = accounting.invoices().set(InvoiceSetRequest.builder()
 *         .code("inv-536365").customerId("cu-17850").currency("GBP")
 *         .amount(new BigDecimal("59.80")).dueAt(inThirtyDays).build());
 * accounting.invoices().payments().apply(InvoicePaymentApplyRequest.builder()
 *         .invoiceId(invoice.invoiceId()).amount(new BigDecimal("40.00"))
 *         .sourceRefs(List.of("tender:t-7719")).build());
 * ArBalance balance = accounting.receivables().balance(ArBalanceRequest.builder().customerId("cu-17850").build());
 * }</pre>
 */
public final class InvoiceService {
    private final Calls calls;

    InvoiceService(Calls calls) {
        this.calls = calls;
    }

    /**
     * Makes an invoice or changes one ({@code POST /invoice/set}); class upsert. Facility and channel are optional.
     *
     * <p>Without {@code invoice_id} it makes one, from a customer, a currency, and an amount or lines; {@code code} is the key by
     * which it is looked up after a lost answer: the caller vouches that no other invoice carries it, and without it there is no
     * look-up. With {@code invoice_id} it changes that one: what is left out stays, lines are replaced as a whole, customer and
     * currency are fixed. Roles: export administrator, finance audit.
     *
     * @throws com.g3nretailstack.accounting.error.RevisionConflictException if somebody else wrote first, or another invoice carries the code
     * @throws com.g3nretailstack.accounting.error.RevisionRequiredException if a change has no {@code expected_revision}
     * @throws com.g3nretailstack.accounting.error.InvalidStateException if the invoice is written off or cancelled
     * @throws com.g3nretailstack.accounting.error.ValidationException if the amount is not the sum of the lines, or something is missing
     * @throws com.g3nretailstack.accounting.error.NotFoundException if there is no invoice to change, or the caller is not associated with the organisation
     * @throws com.g3nretailstack.accounting.error.OutcomeUnknownException if it cannot be told what became of the write
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public Invoice set(InvoiceSetRequest request) {
        return set(request, RequestOptions.none());
    }

    /** Makes an invoice or changes one, with options of its own; otherwise as {@link #set(InvoiceSetRequest)}. */
    public Invoice set(InvoiceSetRequest request, RequestOptions options) {
        return calls.data(InvoiceApi.SET, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Changes an invoice by a function of it as it stands ({@code POST /invoice/set}).
     *
     * <p>A charge is added by setting the invoice's lines and one more. Reads the record, applies the function, writes with the
     * revision that was read; on 409 and 428 reads again and applies the function again, at most 64 times within the deadline, so
     * it must have no other effect. Null means no change. The id and the revision of the request are filled in.
     *
     * @throws IllegalArgumentException if the function makes a request for another record
     * @throws com.g3nretailstack.accounting.error.NotFoundException if there is no such record, or the caller is not associated with the organisation
     * @throws com.g3nretailstack.accounting.error.OutcomeUnknownException if it cannot be told what became of the write
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public Outcome<Invoice> set(String invoiceId, Function<Invoice, @Nullable InvoiceSetRequest> change) {
        return set(invoiceId, change, RequestOptions.none());
    }

    /** Changes an invoice by a function, with options of its own; otherwise as {@link #set(String, Function)}. */
    public Outcome<Invoice> set(
            String invoiceId, Function<Invoice, @Nullable InvoiceSetRequest> change, RequestOptions options) {
        requireNonNull(invoiceId, "invoiceId");
        return calls.update(
                InvoiceApi.SET,
                invoiceId,
                requireNonNull(change, "change"),
                (request, revision) -> {
                    InvoiceSetRequest.Builder bound =
                            request.toBuilder().invoiceId(Calls.sameId("invoice_id", invoiceId, request.invoiceId()));
                    return (revision == null ? bound : bound.expectedRevision(revision)).build();
                },
                requireNonNull(options, "options"));
    }

    /**
     * Reads one invoice by its id ({@code POST /invoice/get}); class read. Any accounting role may.
     *
     * <p>Its status is that of this instant: overdue as soon as the clock says so. A code is not an id; {@code list} filters by
     * code.
     *
     * @throws com.g3nretailstack.accounting.error.NotFoundException if there is none, or the caller is not associated with the organisation
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public Invoice get(InvoiceGetRequest request) {
        return get(request, RequestOptions.none());
    }

    /** Reads one invoice by its id, with options of its own; otherwise as {@link #get(InvoiceGetRequest)}. */
    public Invoice get(InvoiceGetRequest request, RequestOptions options) {
        return calls.data(InvoiceApi.GET, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Lists invoices ({@code POST /invoice/list}); class read. Any accounting role may.
     *
     * <p>Filters are joined by "and"; {@code status} compares with what an invoice is now, overdue by the clock included. Lazy:
     * pages are read as they are reached. {@code limit} is the size of a page, 1 to 256, 256 where it is not set.
     *
     * @throws IllegalArgumentException if the limit is out of range
     */
    public Paged<Invoice> list(InvoiceListRequest request) {
        return list(request, RequestOptions.none());
    }

    /** Lists invoices, with options of its own for each page; otherwise as {@link #list(InvoiceListRequest)}. */
    public Paged<Invoice> list(InvoiceListRequest request, RequestOptions options) {
        return calls.paged(InvoiceApi.LIST, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Writes an invoice off or cancels it ({@code POST /invoice/status/set}); class revisioned.
     *
     * <p>Both are final, and both are adjustments: {@code actor} and {@code actor_roles} say who gives the money up. Writing off
     * takes what is still due; only an invoice without payments can be cancelled. The other states follow from payments and the
     * clock and cannot be set. Strict: nothing is re-applied. After a lost answer the record is read to learn what became of the
     * write. Roles: export administrator, finance audit.
     *
     * @throws com.g3nretailstack.accounting.error.RevisionConflictException if somebody else wrote first
     * @throws com.g3nretailstack.accounting.error.RevisionRequiredException if the request has no {@code expected_revision}
     * @throws com.g3nretailstack.accounting.error.InvalidStateException if the invoice is final, has payments (cancel) or nothing due (write off), or the state cannot be set
     * @throws com.g3nretailstack.accounting.error.ValidationException if actor or roles are missing
     * @throws com.g3nretailstack.accounting.error.OutcomeUnknownException if it cannot be told what became of the write
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public Invoice setStatus(InvoiceStatusSetRequest request) {
        return setStatus(request, RequestOptions.none());
    }

    /** Writes an invoice off or cancels it, with options of its own; otherwise as {@link #setStatus(InvoiceStatusSetRequest)}. */
    public Invoice setStatus(InvoiceStatusSetRequest request, RequestOptions options) {
        return calls.data(
                InvoiceApi.SET_STATUS, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Writes an invoice off or cancels it, by a function of the record as it stands ({@code POST /invoice/status/set}).
     *
     * <p>Reads the record, applies the function, writes with the revision that was read; on 409 and 428 reads again and applies
     * the function again, at most 64 times within the deadline, so it must have no other effect. Null means no change. The id
     * and the revision of the request are filled in.
     *
     * @throws IllegalArgumentException if the function makes a request for another record
     * @throws com.g3nretailstack.accounting.error.NotFoundException if there is no such record, or the caller is not associated with the organisation
     * @throws com.g3nretailstack.accounting.error.OutcomeUnknownException if it cannot be told what became of the write
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public Outcome<Invoice> setStatus(String invoiceId, Function<Invoice, @Nullable InvoiceStatusSetRequest> change) {
        return setStatus(invoiceId, change, RequestOptions.none());
    }

    /** Writes an invoice off or cancels it, by a function, with options of its own; otherwise as {@link #setStatus(String, Function)}. */
    public Outcome<Invoice> setStatus(
            String invoiceId, Function<Invoice, @Nullable InvoiceStatusSetRequest> change, RequestOptions options) {
        requireNonNull(invoiceId, "invoiceId");
        return calls.update(
                InvoiceApi.SET_STATUS,
                invoiceId,
                requireNonNull(change, "change"),
                (request, revision) -> {
                    InvoiceStatusSetRequest.Builder bound =
                            request.toBuilder().invoiceId(Calls.sameId("invoice_id", invoiceId, request.invoiceId()));
                    return (revision == null ? bound : bound.expectedRevision(revision)).build();
                },
                requireNonNull(options, "options"));
    }

    /** The payments of invoices. */
    public InvoicePaymentService payments() {
        return new InvoicePaymentService(calls);
    }
}
