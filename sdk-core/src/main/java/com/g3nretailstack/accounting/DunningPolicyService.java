package com.g3nretailstack.accounting;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.api.DunningPolicyApi;
import com.g3nretailstack.accounting.model.DunningPolicy;
import com.g3nretailstack.accounting.model.DunningPolicyGetRequest;
import com.g3nretailstack.accounting.model.DunningPolicySetRequest;
import com.g3nretailstack.accounting.revision.Outcome;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The dunning policy of an organisation: levels, each with days overdue, an action and a fee.
 *
 * <p>Follows accounting/PROTOCOL.md, "Endpoint inventory"; shapes and rules are assumed. Immutable and thread-safe.
 */
public final class DunningPolicyService {
    private final Calls calls;

    DunningPolicyService(Calls calls) {
        this.calls = calls;
    }

    /**
     * Sets the organisation's dunning policy ({@code POST /dunning/policy/set}); class upsert.
     *
     * <p>No look-up is known: an outcome that is unknown stays unknown. Roles: export administrator, finance audit.
     *
     * @throws com.g3nretailstack.accounting.error.RevisionConflictException if somebody else wrote first
     * @throws com.g3nretailstack.accounting.error.RevisionRequiredException if there is a record and the request has no {@code expected_revision}
     * @throws com.g3nretailstack.accounting.error.OutcomeUnknownException if it cannot be told what became of the write
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public DunningPolicy set(DunningPolicySetRequest request) {
        return set(request, RequestOptions.none());
    }

    /** Sets the organisation's dunning policy, with options of its own; otherwise as {@link #set(DunningPolicySetRequest)}. */
    public DunningPolicy set(DunningPolicySetRequest request, RequestOptions options) {
        return calls.data(DunningPolicyApi.SET, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Sets the organisation's dunning policy, by a function of the record as it stands ({@code POST /dunning/policy/set}).
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
    public Outcome<DunningPolicy> set(
            String policyId, Function<@Nullable DunningPolicy, @Nullable DunningPolicySetRequest> change) {
        return set(policyId, change, RequestOptions.none());
    }

    /** Sets the organisation's dunning policy, by a function, with options of its own; otherwise as {@link #set(String, Function)}. */
    public Outcome<DunningPolicy> set(
            String policyId,
            Function<@Nullable DunningPolicy, @Nullable DunningPolicySetRequest> change,
            RequestOptions options) {
        requireNonNull(policyId, "policyId");
        return calls.update(
                DunningPolicyApi.SET,
                policyId,
                requireNonNull(change, "change"),
                (request, revision) -> {
                    DunningPolicySetRequest.Builder bound =
                            request.toBuilder().policyId(Calls.sameId("policy_id", policyId, request.policyId()));
                    return (revision == null ? bound : bound.expectedRevision(revision)).build();
                },
                requireNonNull(options, "options"));
    }

    /**
     * Reads the organisation's dunning policy ({@code POST /dunning/policy/get}); class read. Any accounting role may.
     *
     * @throws com.g3nretailstack.accounting.error.NotFoundException if there is none, or the caller is not associated with the organisation
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public DunningPolicy get(DunningPolicyGetRequest request) {
        return get(request, RequestOptions.none());
    }

    /** Reads the organisation's dunning policy, with options of its own; otherwise as {@link #get(DunningPolicyGetRequest)}. */
    public DunningPolicy get(DunningPolicyGetRequest request, RequestOptions options) {
        return calls.data(DunningPolicyApi.GET, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }
}
