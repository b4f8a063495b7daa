package com.g3nretailstack.accounting;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.api.LineageApi;
import com.g3nretailstack.accounting.model.LineageEntry;
import com.g3nretailstack.accounting.model.LineageListRequest;
import com.g3nretailstack.accounting.paging.Paged;

/**
 * Lineage: which source transaction each event comes from, and which batch took it.
 *
 * <p>Follows the page "Accounting / ERP Readiness". Immutable and thread-safe.
 */
public final class LineageService {
    private final Calls calls;

    LineageService(Calls calls) {
        this.calls = calls;
    }

    /**
     * Lists lineage, one entry for each event ({@code POST /lineage/list}); class read. Any accounting role may.
     *
     * <p>Lazy: pages are read as they are reached. {@code limit} is the size of a page, 1 to 256, 256 where it is not set.
     *
     * @throws IllegalArgumentException if the limit is out of range
     */
    public Paged<LineageEntry> list(LineageListRequest request) {
        return list(request, RequestOptions.none());
    }

    /** Lists lineage, one entry for each event, with options of its own for each page; otherwise as {@link #list(LineageListRequest)}. */
    public Paged<LineageEntry> list(LineageListRequest request, RequestOptions options) {
        return calls.paged(LineageApi.LIST, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }
}
