package com.g3nretailstack.accounting;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.api.StorageUsageApi;
import com.g3nretailstack.accounting.model.StorageUsage;
import com.g3nretailstack.accounting.model.StorageUsageGetRequest;
import com.g3nretailstack.accounting.model.StorageUsageListRequest;
import com.g3nretailstack.accounting.model.StorageUsageReconcile;
import com.g3nretailstack.accounting.model.StorageUsageReconcileRequest;
import com.g3nretailstack.accounting.model.StorageUsageRecordRequest;
import com.g3nretailstack.accounting.paging.Paged;

/**
 * Storage usage: measurements of how many bytes an organisation keeps, and of which resources.
 *
 * <p>A window is recorded by sweeps or by hand, and reconciled where a sweep has left holes. Follows the pages "Accounting /
 * ERP Readiness" and "Playbooks". Immutable and thread-safe.
 */
public final class StorageUsageService {
    private final Calls calls;

    StorageUsageService(Calls calls) {
        this.calls = calls;
    }

    /**
     * Records how much storage a resource took in a window ({@code POST /storage/usage/record}); class create.
     *
     * <p>{@code from_utc}, {@code to_utc}, {@code resource_ref} and {@code source_refs} together are the key by which it is
     * looked up after a lost answer: the caller vouches that no other record carries them. Without all of them there is no
     * look-up. Roles: export administrator, finance audit.
     *
     * @throws com.g3nretailstack.accounting.error.OutcomeUnknownException if it cannot be told what became of the write
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public StorageUsage record(StorageUsageRecordRequest request) {
        return record(request, RequestOptions.none());
    }

    /** Records how much storage a resource took in a window, with options of its own; otherwise as {@link #record(StorageUsageRecordRequest)}. */
    public StorageUsage record(StorageUsageRecordRequest request, RequestOptions options) {
        return calls.data(
                StorageUsageApi.RECORD, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Reads one usage record by its id ({@code POST /storage/usage/get}); class read. Any accounting role may.
     *
     * @throws com.g3nretailstack.accounting.error.NotFoundException if there is none, or the caller is not associated with the organisation
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public StorageUsage get(StorageUsageGetRequest request) {
        return get(request, RequestOptions.none());
    }

    /** Reads one usage record by its id, with options of its own; otherwise as {@link #get(StorageUsageGetRequest)}. */
    public StorageUsage get(StorageUsageGetRequest request, RequestOptions options) {
        return calls.data(StorageUsageApi.GET, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Lists usage records ({@code POST /storage/usage/list}); class read. Any accounting role may.
     *
     * <p>Lazy: pages are read as they are reached. {@code limit} is the size of a page, 1 to 256, 256 where it is not set.
     *
     * @throws IllegalArgumentException if the limit is out of range
     */
    public Paged<StorageUsage> list(StorageUsageListRequest request) {
        return list(request, RequestOptions.none());
    }

    /** Lists usage records, with options of its own for each page; otherwise as {@link #list(StorageUsageListRequest)}. */
    public Paged<StorageUsage> list(StorageUsageListRequest request, RequestOptions options) {
        return calls.paged(
                StorageUsageApi.LIST, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Measures a window of one organisation again ({@code POST /storage/usage/reconcile}); class idempotent.
     *
     * <p>The service documents it as idempotent, so it is sent again after a lost answer. Roles: export administrator, finance
     * audit.
     *
     * @throws com.g3nretailstack.accounting.error.InvalidStateException if the state of the record does not allow it
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public StorageUsageReconcile reconcile(StorageUsageReconcileRequest request) {
        return reconcile(request, RequestOptions.none());
    }

    /** Measures a window of one organisation again, with options of its own; otherwise as {@link #reconcile(StorageUsageReconcileRequest)}. */
    public StorageUsageReconcile reconcile(StorageUsageReconcileRequest request, RequestOptions options) {
        return calls.data(
                StorageUsageApi.RECONCILE, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }
}
