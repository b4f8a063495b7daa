package com.g3nretailstack.accounting;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.api.InferenceApi;
import com.g3nretailstack.accounting.model.InferenceConfig;
import com.g3nretailstack.accounting.model.InferenceConfigGetRequest;
import com.g3nretailstack.accounting.model.InferenceConfigSetRequest;
import com.g3nretailstack.accounting.model.InferenceSnapshot;
import com.g3nretailstack.accounting.model.InferenceSnapshotCreateRequest;
import com.g3nretailstack.accounting.revision.Outcome;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Inference: what is computed for BI and language models, and snapshots of it.
 *
 * <p>A configuration says which daily sums a model may read; a snapshot freezes them. The documents name the three operations and
 * nothing of their shape: all of it is assumed. Follows accounting/PROTOCOL.md, "Endpoint inventory". Immutable and thread-safe.
 *
 * <pre>{@code
 * InferenceSnapshot brief = accounting.inference()
 *         .createSnapshot(InferenceSnapshotCreateRequest.builder()
 *                 .configId(configId)
 *                 .dt(LocalDate.parse("2026-04-14"))
 *                 .build());
 * }</pre>
 */
public final class InferenceService {
    private final Calls calls;

    InferenceService(Calls calls) {
        this.calls = calls;
    }

    /**
     * Makes a configuration of what models may read, or changes one ({@code POST /inference/config/set}); class upsert.
     *
     * <p>Without {@code config_id} it makes a new one: enabled, of all dimensions, reaching back 28 days unless the request says
     * otherwise. With it, what is left out stays, and lists are replaced as a whole. No look-up is known for a new one: an outcome
     * that is unknown stays unknown. Roles: export administrator, finance audit.
     *
     * @throws com.g3nretailstack.accounting.error.RevisionConflictException if somebody else wrote first, or the code is taken
     * @throws com.g3nretailstack.accounting.error.RevisionRequiredException if there is a record and the request has no {@code expected_revision}
     * @throws com.g3nretailstack.accounting.error.OutcomeUnknownException if it cannot be told what became of the write
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public InferenceConfig setConfig(InferenceConfigSetRequest request) {
        return setConfig(request, RequestOptions.none());
    }

    /** Makes a configuration of what models may read, or changes one, with options of its own; otherwise as {@link #setConfig(InferenceConfigSetRequest)}. */
    public InferenceConfig setConfig(InferenceConfigSetRequest request, RequestOptions options) {
        return calls.data(
                InferenceApi.SET_CONFIG, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Makes a configuration of what models may read, or changes one, by a function of the record as it stands ({@code POST
     * /inference/config/set}).
     *
     * <p>Reads the record, applies the function, writes with the revision that was read; on 409 and 428 reads again and applies
     * the function again, at most 64 times within the deadline, so it must have no other effect. Null means no change. The id
     * and the revision of the request are filled in. With {@link RequestOptions.Builder#createIfAbsent} the function is given
     * null where there is no record, and what it makes is created.
     *
     * @throws IllegalArgumentException if the function makes a request for another record
     * @throws com.g3nretailstack.accounting.error.NotFoundException if there is no such record, or the caller is not associated with the organisation
     * @throws com.g3nretailstack.accounting.error.OutcomeUnknownException if it cannot be told what became of the write
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public Outcome<InferenceConfig> setConfig(
            String configId, Function<@Nullable InferenceConfig, @Nullable InferenceConfigSetRequest> change) {
        return setConfig(configId, change, RequestOptions.none());
    }

    /** Makes a configuration of what models may read, or changes one, by a function, with options of its own; otherwise as {@link #setConfig(String, Function)}. */
    public Outcome<InferenceConfig> setConfig(
            String configId,
            Function<@Nullable InferenceConfig, @Nullable InferenceConfigSetRequest> change,
            RequestOptions options) {
        requireNonNull(configId, "configId");
        return calls.update(
                InferenceApi.SET_CONFIG,
                configId,
                requireNonNull(change, "change"),
                (request, revision) -> {
                    InferenceConfigSetRequest.Builder bound =
                            request.toBuilder().configId(Calls.sameId("config_id", configId, request.configId()));
                    return (revision == null ? bound : bound.expectedRevision(revision)).build();
                },
                requireNonNull(options, "options"));
    }

    /**
     * Reads a configuration by its id ({@code POST /inference/config/get}); class read. Any accounting role may.
     *
     * @throws com.g3nretailstack.accounting.error.NotFoundException if there is none, or the caller is not associated with the organisation
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public InferenceConfig getConfig(InferenceConfigGetRequest request) {
        return getConfig(request, RequestOptions.none());
    }

    /** Reads a configuration by its id, with options of its own; otherwise as {@link #getConfig(InferenceConfigGetRequest)}. */
    public InferenceConfig getConfig(InferenceConfigGetRequest request, RequestOptions options) {
        return calls.data(
                InferenceApi.GET_CONFIG, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Freezes the daily sums that a configuration names ({@code POST /inference/snapshot/create}); class create.
     *
     * <p>{@code dt} is the last day, yesterday in UTC where it is not set. Nothing reads a snapshot again: keep the answer. No look-up
     * is known: an outcome that is unknown stays unknown. Roles: export administrator, finance audit.
     *
     * @throws com.g3nretailstack.accounting.error.NotFoundException if there is no such configuration, or the caller is not associated with the organisation
     * @throws com.g3nretailstack.accounting.error.InvalidStateException if the configuration is not enabled
     * @throws com.g3nretailstack.accounting.error.RevisionConflictException if the code is taken
     * @throws com.g3nretailstack.accounting.error.OutcomeUnknownException if it cannot be told what became of the write
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public InferenceSnapshot createSnapshot(InferenceSnapshotCreateRequest request) {
        return createSnapshot(request, RequestOptions.none());
    }

    /** Freezes the daily sums that a configuration names, with options of its own; otherwise as {@link #createSnapshot(InferenceSnapshotCreateRequest)}. */
    public InferenceSnapshot createSnapshot(InferenceSnapshotCreateRequest request, RequestOptions options) {
        return calls.data(
                InferenceApi.CREATE_SNAPSHOT, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }
}
