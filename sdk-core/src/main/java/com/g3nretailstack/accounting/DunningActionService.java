package com.g3nretailstack.accounting;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.api.DunningActionApi;
import com.g3nretailstack.accounting.model.DunningAction;
import com.g3nretailstack.accounting.model.DunningActionCreateRequest;
import com.g3nretailstack.accounting.model.DunningActionListRequest;
import com.g3nretailstack.accounting.paging.Paged;

/**
 * Dunning actions: what was done about which overdue invoice.
 *
 * <p>There is one for each invoice and level; it keeps how long the invoice was overdue and what was owed on it then. A fee is kept,
 * not charged: put it on the invoice as a line. Only that the operations exist is documented ("Endpoint inventory" of
 * accounting/PROTOCOL.md): shapes and rules are assumed. Needs an organisation in the context, no facility or channel. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * DunningAction reminded = accounting.dunning().actions().create(DunningActionCreateRequest.builder()
 *         .invoiceId(invoiceId).level(1).takenAt(sentAt).sourceRefs(List.of("letter:2026-05-03/77")).build());
 * }</pre>
 */
public final class DunningActionService {
    private final Calls calls;

    DunningActionService(Calls calls) {
        this.calls = calls;
    }

    /**
     * Records that an invoice was dunned ({@code POST /dunning/action/create}); class create.
     *
     * <p>Action and fee come from the policy's level, and {@code taken_at} is now, where they are left out; a level's fee in another
     * currency than the invoice's is not charged. {@code invoice_id} and {@code level} together are the key by which it is looked up
     * after a lost answer. Roles (assumed): export administrator, finance audit.
     *
     * @throws com.g3nretailstack.accounting.error.RevisionConflictException if the invoice was dunned for this level before
     * @throws com.g3nretailstack.accounting.error.InvalidStateException if nothing is due on the invoice, or the level has not set in for it
     * @throws com.g3nretailstack.accounting.error.ValidationException if the policy has no such level
     * @throws com.g3nretailstack.accounting.error.NotFoundException if there is no such invoice, or no policy
     * @throws com.g3nretailstack.accounting.error.OutcomeUnknownException if it cannot be told what became of the write
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public DunningAction create(DunningActionCreateRequest request) {
        return create(request, RequestOptions.none());
    }

    /** Records that an invoice was dunned, with options of its own; otherwise as {@link #create(DunningActionCreateRequest)}. */
    public DunningAction create(DunningActionCreateRequest request, RequestOptions options) {
        return calls.data(
                DunningActionApi.CREATE, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Lists dunning actions ({@code POST /dunning/action/list}); class read. Any accounting role may.
     *
     * <p>In the order in which they were recorded. Lazy: pages are read as they are reached. {@code limit} is the size of a page, 1
     * to 256, 256 where it is not set.
     *
     * @throws IllegalArgumentException if the limit is out of range
     */
    public Paged<DunningAction> list(DunningActionListRequest request) {
        return list(request, RequestOptions.none());
    }

    /** Lists dunning actions, with options of its own for each page; otherwise as {@link #list(DunningActionListRequest)}. */
    public Paged<DunningAction> list(DunningActionListRequest request, RequestOptions options) {
        return calls.paged(
                DunningActionApi.LIST, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }
}
