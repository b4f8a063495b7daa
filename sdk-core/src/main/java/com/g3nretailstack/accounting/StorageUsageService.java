package com.g3nretailstack.accounting;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.api.StorageUsageApi;
import com.g3nretailstack.accounting.model.StorageUsage;
import com.g3nretailstack.accounting.model.StorageUsageGetRequest;
import com.g3nretailstack.accounting.model.StorageUsageListRequest;
import com.g3nretailstack.accounting.model.StorageUsageReconcile;
import com.g3nretailstack.accounting.model.StorageUsageReconcileRequest;
import com.g3nretailstack.accounting.model.StorageUsageRecordRequest;
import com.g3nretailstack.accounting.paging.Continued;
import com.g3nretailstack.accounting.paging.Paged;

/**
 * Storage usage: a ledger of how many bytes an organisation keeps, resource by resource and window by window.
 *
 * <pre>{@code
 * StorageUsageService usage = accounting.storageUsage();
 * StorageUsage attachments = usage.record(StorageUsageRecordRequest.builder()
 *         .resourceKind(StorageResourceKind.OBJECT).resourceRef("s3://scm-attachments/ACME/").logicalBytes(734_003_200L)
 *         .fromUtc(yesterday).toUtc(today).sourceRefs(List.of("scan:2026-04-30")).build());
 * StorageUsageReconcile whole = usage.reconcileAll(
 *         StorageUsageReconcileRequest.builder().fromUtc(yesterday).toUtc(today).build()).total();
 * usage.get(StorageUsageGetRequest.builder().usageId(attachments.usageId()).build()).status();    // reconciled
 * }</pre>
 *
 * <p>A sweep of the operator or a caller records what a window took; a reconciliation measures the window again, fills the holes
 * and confirms or corrects what is there. Bytes are logical ones, before replication and compression; those of records may be an
 * estimate. Follows the playbook "Storage usage + daily rollups" and common/storage-billing.html. Immutable and thread-safe.
 */
public final class StorageUsageService {
    private final Calls calls;

    StorageUsageService(Calls calls) {
        this.calls = calls;
    }

    /**
     * Records how much storage a resource took in a window ({@code POST /storage/usage/record}); class create.
     *
     * <p>Not idempotent. {@code from_utc}, {@code to_utc}, {@code resource_ref} and the first of {@code source_refs} together are
     * the key by which it is looked up after a lost answer: the caller vouches that no other record carries them. Without all of
     * them there is no look-up. {@code resource_kind} and {@code logical_bytes} are assumed to be required. A cost centre of the
     * context is what the usage is attributed to. Roles: export administrator, finance audit (assumed).
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
     * <p>{@code status} tells whether a reconciliation has confirmed it.
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
     * <p>The documents name no filter, so all of them are assumed: {@code from_utc} and {@code to_utc} enclose whole windows,
     * {@code resource_prefix} is what a reference begins with, the rest is compared as it stands. Lazy: pages are read as they are
     * reached. {@code limit} is the size of a page, 1 to 256, 256 where it is not set.
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
     * Measures a part of a window again, in one call ({@code POST /storage/usage/reconcile}); class idempotent.
     *
     * <p>One call may not get through: where {@code partial} is true, the rest waits for the next call with {@code cursor};
     * {@link #reconcileAll(StorageUsageReconcileRequest)} makes them all. The service documents it as idempotent for organisation,
     * window and resource prefix, so it is sent again after a lost answer. {@code limit} is the number of prefixes for this call,
     * the service's choice where it is not set; {@code dry_run} counts and records nothing. Which windows are open is not
     * documented. Roles: export administrator, finance audit (assumed).
     *
     * @throws com.g3nretailstack.accounting.error.InvalidStateException if the window is not open
     * @throws com.g3nretailstack.accounting.error.ValidationException if the window is empty or reversed, or the cursor is of another one
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public StorageUsageReconcile reconcile(StorageUsageReconcileRequest request) {
        return reconcile(request, RequestOptions.none());
    }

    /** Measures a part of a window again, with options of its own; otherwise as {@link #reconcile(StorageUsageReconcileRequest)}. */
    public StorageUsageReconcile reconcile(StorageUsageReconcileRequest request, RequestOptions options) {
        return calls.data(
                StorageUsageApi.RECONCILE, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Measures a whole window again, part by part while it is walked; each part as {@link #reconcile(StorageUsageReconcileRequest)}.
     *
     * <p>Lazy: nothing is sent before the first part is asked for, and a walk that is left early leaves the rest undone. The request
     * is the same for each part, apart from the cursor; one that it holds is where the walk starts. The deadline counts for each
     * part. {@code total()} makes all calls and adds their counters up.
     */
    public Continued<StorageUsageReconcile> reconcileAll(StorageUsageReconcileRequest request) {
        return reconcileAll(request, RequestOptions.none());
    }

    /** Measures a whole window again, with options of its own for each part; otherwise as {@link #reconcileAll(StorageUsageReconcileRequest)}. */
    public Continued<StorageUsageReconcile> reconcileAll(StorageUsageReconcileRequest request, RequestOptions options) {
        ReconcileParts parts =
                new ReconcileParts(calls, requireNonNull(request, "request"), requireNonNull(options, "options"));
        return Calls.continued(StorageUsageApi.RECONCILE, parts, request.cursor());
    }
}
