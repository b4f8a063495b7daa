package com.g3nretailstack.accounting;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.api.DunningActionApi;
import com.g3nretailstack.accounting.model.DunningAction;
import com.g3nretailstack.accounting.model.DunningActionCreateRequest;
import com.g3nretailstack.accounting.model.DunningActionListRequest;
import com.g3nretailstack.accounting.paging.Paged;

/**
 * Dunning actions: which reminder was sent for which invoice.
 *
 * <p>Follows accounting/PROTOCOL.md, "Endpoint inventory"; shapes and rules are assumed. Immutable and thread-safe.
 */
public final class DunningActionService {
    private final Calls calls;

    DunningActionService(Calls calls) {
        this.calls = calls;
    }

    /**
     * Records that an invoice was dunned ({@code POST /dunning/action/create}); class create.
     *
     * <p>{@code invoice_id} and {@code level} together are the key by which it is looked up after a lost answer: the caller
     * vouches that no other record carries them. Without all of them there is no look-up. Roles: export administrator, finance
     * audit.
     *
     * @throws com.g3nretailstack.accounting.error.InvalidStateException if the state of the record does not allow it
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
     * <p>Lazy: pages are read as they are reached. {@code limit} is the size of a page, 1 to 256, 256 where it is not set.
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
