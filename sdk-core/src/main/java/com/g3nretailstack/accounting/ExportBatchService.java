package com.g3nretailstack.accounting;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.api.ExportBatchApi;
import com.g3nretailstack.accounting.model.ExportBatch;
import com.g3nretailstack.accounting.model.ExportBatchCreateRequest;
import com.g3nretailstack.accounting.model.ExportBatchGetRequest;
import com.g3nretailstack.accounting.model.ExportBatchListRequest;
import com.g3nretailstack.accounting.model.ExportBatchRepairRequest;
import com.g3nretailstack.accounting.model.ExportBatchStatusSetRequest;
import com.g3nretailstack.accounting.paging.Paged;
import com.g3nretailstack.accounting.revision.Outcome;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Batches of an export: what is handed to the ERP, with the evidence that it is whole.
 *
 * <p>A batch is ready, then sent or failed; a failed one is repaired by a new batch that refers to it. Follows the pages
 * "Accounting / ERP Readiness" and "Playbooks". Immutable and thread-safe.
 *
 * <pre>{@code
 * Outcome<ExportBatch> sent = accounting.exports().batches()
 *         .setStatus(batchId, batch -> batch.statusRequest(ExportBatchStatus.SENT));
 * }</pre>
 */
public final class ExportBatchService {
    private final Calls calls;

    ExportBatchService(Calls calls) {
        this.calls = calls;
    }

    /**
     * Creates a batch ({@code POST /export/batch/create}); class create.
     *
     * <p>{@code export_id} and {@code code} together are the key by which the batch is looked up after a lost answer: the caller
     * vouches that no other batch of the export carries the code. Roles: export administrator, finance audit.
     *
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails; see {@code effect()}
     */
    public ExportBatch create(ExportBatchCreateRequest request) {
        return create(request, RequestOptions.none());
    }

    /** Creates a batch, with options of its own; otherwise as {@link #create(ExportBatchCreateRequest)}. */
    public ExportBatch create(ExportBatchCreateRequest request, RequestOptions options) {
        return calls.data(
                ExportBatchApi.CREATE, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Gets one batch by its id ({@code POST /export/batch/get}); class read. Any accounting role may.
     *
     * @throws com.g3nretailstack.accounting.error.NotFoundException if there is none, or the caller is not associated with the organisation
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public ExportBatch get(ExportBatchGetRequest request) {
        return get(request, RequestOptions.none());
    }

    /** Gets one batch by its id, with options of its own; otherwise as {@link #get(ExportBatchGetRequest)}. */
    public ExportBatch get(ExportBatchGetRequest request, RequestOptions options) {
        return calls.data(ExportBatchApi.GET, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Lists batches ({@code POST /export/batch/list}); class read. Any accounting role may.
     *
     * <p>Lazy: pages are read as they are reached. {@code limit} is the size of a page, 1 to 256, 256 where it is not set.
     *
     * @throws IllegalArgumentException if the limit is out of range
     */
    public Paged<ExportBatch> list(ExportBatchListRequest request) {
        return list(request, RequestOptions.none());
    }

    /** Lists batches, with options of its own for each page; otherwise as {@link #list(ExportBatchListRequest)}. */
    public Paged<ExportBatch> list(ExportBatchListRequest request, RequestOptions options) {
        return calls.paged(ExportBatchApi.LIST, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Makes a new batch in place of a failed one ({@code POST /export/batch/repair}); class create.
     *
     * <p>The failed batch stays, and both refer to one another. It is the key by which the repair is looked up after a lost answer.
     * Roles: export administrator, finance audit.
     *
     * @throws com.g3nretailstack.accounting.error.InvalidStateException if the batch has not failed, or was repaired before
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails; see {@code effect()}
     */
    public ExportBatch repair(ExportBatchRepairRequest request) {
        return repair(request, RequestOptions.none());
    }

    /** Makes a new batch in place of a failed one, with options of its own; otherwise as {@link #repair(ExportBatchRepairRequest)}. */
    public ExportBatch repair(ExportBatchRepairRequest request, RequestOptions options) {
        return calls.data(
                ExportBatchApi.REPAIR, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Sets the status of a batch, with a revision of the caller's own ({@code POST /export/batch/status/set}); class revisioned.
     *
     * <p>Strict: nothing is re-applied. After a lost answer the batch is read to learn what became of the write. Roles: export
     * administrator, finance audit.
     *
     * @throws com.g3nretailstack.accounting.error.RevisionConflictException if somebody else wrote first
     * @throws com.g3nretailstack.accounting.error.RevisionRequiredException if the request has no {@code expected_revision}
     * @throws com.g3nretailstack.accounting.error.InvalidStateException if the batch is sent or failed already
     * @throws com.g3nretailstack.accounting.error.OutcomeUnknownException if it cannot be told what became of the write
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public ExportBatch setStatus(ExportBatchStatusSetRequest request) {
        return setStatus(request, RequestOptions.none());
    }

    /** Sets the status of a batch, with a revision of the caller's own, with options of its own; otherwise as {@link #setStatus(ExportBatchStatusSetRequest)}. */
    public ExportBatch setStatus(ExportBatchStatusSetRequest request, RequestOptions options) {
        return calls.data(
                ExportBatchApi.SET_STATUS, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Sets the status of a batch by a function of the batch as it stands ({@code POST /export/batch/status/set}).
     *
     * <p>Reads the batch, applies the function, writes with the revision that was read; on 409 and 428 reads again and applies the
     * function again, at most 64 times within the deadline, so it must have no other effect. Null means no change. The id and the
     * revision of the request are filled in.
     *
     * @throws IllegalArgumentException if the function makes a request for another batch
     * @throws com.g3nretailstack.accounting.error.NotFoundException if there is no such batch, or the caller is not associated with the organisation
     * @throws com.g3nretailstack.accounting.error.OutcomeUnknownException if it cannot be told what became of the write
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public Outcome<ExportBatch> setStatus(
            String batchId, Function<ExportBatch, @Nullable ExportBatchStatusSetRequest> change) {
        return setStatus(batchId, change, RequestOptions.none());
    }

    /** Sets the status by a function, with options of its own; otherwise as {@link #setStatus(String, Function)}. */
    public Outcome<ExportBatch> setStatus(
            String batchId,
            Function<ExportBatch, @Nullable ExportBatchStatusSetRequest> change,
            RequestOptions options) {
        requireNonNull(batchId, "batchId");
        return calls.update(
                ExportBatchApi.SET_STATUS,
                batchId,
                requireNonNull(change, "change"),
                (request, revision) -> {
                    ExportBatchStatusSetRequest.Builder bound =
                            request.toBuilder().batchId(Calls.sameId("batch_id", batchId, request.batchId()));
                    return (revision == null ? bound : bound.expectedRevision(revision)).build();
                },
                requireNonNull(options, "options"));
    }
}
