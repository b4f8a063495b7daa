package com.g3nretailstack.accounting;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.api.FinancialRollupApi;
import com.g3nretailstack.accounting.model.FinancialRollup;
import com.g3nretailstack.accounting.model.FinancialRollupExport;
import com.g3nretailstack.accounting.model.FinancialRollupExportRequest;
import com.g3nretailstack.accounting.model.FinancialRollupGetRequest;
import com.g3nretailstack.accounting.model.FinancialRollupListRequest;
import com.g3nretailstack.accounting.paging.Paged;

/**
 * Financial rollups: a day's sales, tender, tax, receivables and cost, for BI.
 *
 * <p>One record per day and dimension, computed daily at 02:00 UTC for the day before. It says what was known then; a day that is
 * computed again gets a new revision. The four dimensions of the documents and the hour are documented (accounting/PROTOCOL.md,
 * "Endpoint inventory", and the service's start page); cost and stock follow "Accounting / ERP Readiness", "BI and KPI
 * expectations", and shapes and rules are assumed. Immutable and thread-safe.
 *
 * <pre>{@code
 * FinancialRollup sales = accounting.financialRollups()
 *         .get(FinancialRollupGetRequest.builder()
 *                 .dt(LocalDate.parse("2026-04-14"))
 *                 .dimension(FinancialRollupDimension.SALES)
 *                 .build());
 * }</pre>
 */
public final class FinancialRollupService {
    private final Calls calls;

    FinancialRollupService(Calls calls) {
        this.calls = calls;
    }

    /**
     * Reads the sums of one day ({@code POST /rollup/financial/get}); class read. Any accounting role may.
     *
     * <p>Named by {@code rollup_id}, or by {@code dt} and {@code dimension} together. Amounts are exact, in major units.
     *
     * @throws com.g3nretailstack.accounting.error.NotFoundException if the day was not computed yet, or the caller is not associated with the organisation
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public FinancialRollup get(FinancialRollupGetRequest request) {
        return get(request, RequestOptions.none());
    }

    /** Reads the sums of one day, with options of its own; otherwise as {@link #get(FinancialRollupGetRequest)}. */
    public FinancialRollup get(FinancialRollupGetRequest request, RequestOptions options) {
        return calls.data(
                FinancialRollupApi.GET, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Lists the sums of days ({@code POST /rollup/financial/list}); class read. Any accounting role may.
     *
     * <p>By day and dimension. {@code from_dt} is part of what is listed, {@code to_dt} is not. Lazy: pages are read as they are
     * reached. {@code limit} is the size of a page, 1 to 256, 256 where it is not set.
     *
     * @throws IllegalArgumentException if the limit is out of range
     */
    public Paged<FinancialRollup> list(FinancialRollupListRequest request) {
        return list(request, RequestOptions.none());
    }

    /** Lists the sums of days, with options of its own for each page; otherwise as {@link #list(FinancialRollupListRequest)}. */
    public Paged<FinancialRollup> list(FinancialRollupListRequest request, RequestOptions options) {
        return calls.paged(
                FinancialRollupApi.LIST, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Exports the sums of days for BI ({@code POST /rollup/financial/export}); class create.
     *
     * <p>The answer proves what was handed out: counts, and a SHA-256 over one line per rollup, sorted by id: id, day, dimension and
     * revision, separated by tabs, each ended by a newline (assumed). {@code to_dt} is the day after the last one. No look-up is
     * known: an outcome that is unknown stays unknown. Roles: export administrator, finance audit.
     *
     * @throws com.g3nretailstack.accounting.error.OutcomeUnknownException if it cannot be told what became of the write
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public FinancialRollupExport export(FinancialRollupExportRequest request) {
        return export(request, RequestOptions.none());
    }

    /** Exports the sums of days for BI, with options of its own; otherwise as {@link #export(FinancialRollupExportRequest)}. */
    public FinancialRollupExport export(FinancialRollupExportRequest request, RequestOptions options) {
        return calls.data(
                FinancialRollupApi.EXPORT, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }
}
