package com.g3nretailstack.accounting;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.api.ExportApi;
import com.g3nretailstack.accounting.model.Export;
import com.g3nretailstack.accounting.model.ExportCreateRequest;
import com.g3nretailstack.accounting.model.ExportGetRequest;
import com.g3nretailstack.accounting.model.ExportListRequest;
import com.g3nretailstack.accounting.paging.Paged;

/**
 * Export runs: what gathers events for an ERP or a tax audit, and the batches that carry them.
 *
 * <p>A run is created, running, then succeeded or failed; it never blocks recording. Follows the pages "Accounting / ERP
 * Readiness" and "Playbooks". Immutable and thread-safe.
 *
 * <pre>{@code
 * Export month = accounting.exports().create(ExportCreateRequest.builder()
 *         .exportKind(ExportKind.FINANCIAL_EVENTS)
 *         .code("ERP-2026-11")
 *         .fromUtc(Instant.parse("2026-11-01T00:00:00Z"))
 *         .toUtc(Instant.parse("2026-12-01T00:00:00Z"))
 *         .build());
 * }</pre>
 */
public final class ExportService {
    private final Calls calls;

    ExportService(Calls calls) {
        this.calls = calls;
    }

    /**
     * Creates an export run ({@code POST /export/create}); class create.
     *
     * <p>The run gathers the events that match when it is created and goes on by itself: read it until it has succeeded or failed. A
     * tax audit takes tax filters, of which one and the same tax has to meet all (assumed). A run fails where the organisation's
     * export policy requires a field that an event lacks, and {@code failure} names both (assumed).
     *
     * <p>{@code code} is the key by which the run is looked up after a lost answer: the caller vouches that no other run carries it.
     * Without one there is no look-up. Roles: export administrator, finance audit.
     *
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails; see {@code effect()}
     */
    public Export create(ExportCreateRequest request) {
        return create(request, RequestOptions.none());
    }

    /** Creates an export run, with options of its own; otherwise as {@link #create(ExportCreateRequest)}. */
    public Export create(ExportCreateRequest request, RequestOptions options) {
        return calls.data(ExportApi.CREATE, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Gets one export run by its id ({@code POST /export/get}); class read. Any accounting role may.
     *
     * @throws com.g3nretailstack.accounting.error.NotFoundException if there is none, or the caller is not associated with the organisation
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public Export get(ExportGetRequest request) {
        return get(request, RequestOptions.none());
    }

    /** Gets one export run by its id, with options of its own; otherwise as {@link #get(ExportGetRequest)}. */
    public Export get(ExportGetRequest request, RequestOptions options) {
        return calls.data(ExportApi.GET, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Lists export runs ({@code POST /export/list}); class read. Any accounting role may.
     *
     * <p>Lazy: pages are read as they are reached. {@code limit} is the size of a page, 1 to 256, 256 where it is not set.
     *
     * @throws IllegalArgumentException if the limit is out of range
     */
    public Paged<Export> list(ExportListRequest request) {
        return list(request, RequestOptions.none());
    }

    /** Lists export runs, with options of its own for each page; otherwise as {@link #list(ExportListRequest)}. */
    public Paged<Export> list(ExportListRequest request, RequestOptions options) {
        return calls.paged(ExportApi.LIST, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /** The batches of export runs. */
    public ExportBatchService batches() {
        return new ExportBatchService(calls);
    }

    /** The schedules that make export runs again and again. */
    public ExportScheduleService schedules() {
        return new ExportScheduleService(calls);
    }
}
