package com.g3nretailstack.accounting;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.api.UsageRollupApi;
import com.g3nretailstack.accounting.model.UsageRollup;
import com.g3nretailstack.accounting.model.UsageRollupGetRequest;
import com.g3nretailstack.accounting.model.UsageRollupListRequest;
import com.g3nretailstack.accounting.paging.Paged;

/**
 * Usage rollups: what a day's calls, deliveries, bandwidth and errors come to.
 *
 * <p>One row per day, service and surface, with its cost centres in it; computed by a job of the operator. Follows the pages
 * "Accounting / ERP Readiness" and "Playbooks". Immutable and thread-safe.
 */
public final class UsageRollupService {
    private final Calls calls;

    UsageRollupService(Calls calls) {
        this.calls = calls;
    }

    /**
     * Reads one day's rollup by its id ({@code POST /usage/rollup/get}); class read. Any accounting role may.
     *
     * @throws com.g3nretailstack.accounting.error.NotFoundException if there is none, or the caller is not associated with the organisation
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public UsageRollup get(UsageRollupGetRequest request) {
        return get(request, RequestOptions.none());
    }

    /** Reads one day's rollup by its id, with options of its own; otherwise as {@link #get(UsageRollupGetRequest)}. */
    public UsageRollup get(UsageRollupGetRequest request, RequestOptions options) {
        return calls.data(UsageRollupApi.GET, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Lists daily rollups ({@code POST /usage/rollup/list}); class read. Any accounting role may.
     *
     * <p>Lazy: pages are read as they are reached. {@code limit} is the size of a page, 1 to 256, 256 where it is not set.
     *
     * @throws IllegalArgumentException if the limit is out of range
     */
    public Paged<UsageRollup> list(UsageRollupListRequest request) {
        return list(request, RequestOptions.none());
    }

    /** Lists daily rollups, with options of its own for each page; otherwise as {@link #list(UsageRollupListRequest)}. */
    public Paged<UsageRollup> list(UsageRollupListRequest request, RequestOptions options) {
        return calls.paged(UsageRollupApi.LIST, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }
}
