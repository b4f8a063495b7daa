package com.g3nretailstack.accounting;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.api.UsageRollupApi;
import com.g3nretailstack.accounting.model.UsageRollup;
import com.g3nretailstack.accounting.model.UsageRollupGetRequest;
import com.g3nretailstack.accounting.model.UsageRollupListRequest;
import com.g3nretailstack.accounting.paging.Paged;

/**
 * Usage rollups: what a day's calls, deliveries, bandwidth and errors came to, by service and surface.
 *
 * <pre>{@code
 * long calls = 0;
 * for (UsageRollup day : accounting.usageRollups().list(UsageRollupListRequest.builder()
 *         .fromDt(LocalDate.of(2026, 4, 1)).toDt(LocalDate.of(2026, 5, 1)).service("accounting").build())) {
 *     calls += requireNonNullElse(day.apiCalls(), 0L);
 * }
 * }</pre>
 *
 * <p>One row for each day in UTC, service and surface, so rows can be summed; the parts of cost centres are in the row and in its
 * counters. {@code bandwidth} is in bytes (assumed). A job of the operator makes the rows for the day before, and the service lets
 * go of them at {@code expires_at}. Follows Accounting / ERP Readiness and accounting/PROTOCOL.md, "Internal jobs
 * (operator-only)". Immutable and thread-safe.
 */
public final class UsageRollupService {
    private final Calls calls;

    UsageRollupService(Calls calls) {
        this.calls = calls;
    }

    /**
     * Reads one day's rollup by its id ({@code POST /usage/rollup/get}); class read. Any accounting role may.
     *
     * @throws com.g3nretailstack.accounting.error.NotFoundException if there is none any more, or the caller is not associated with the organisation
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
     * <p>{@code dt} is one day; {@code from_dt} is the first day and {@code to_dt} the day after the last (assumed). Lazy: pages
     * are read as they are reached. {@code limit} is the size of a page, 1 to 256, 256 where it is not set.
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
