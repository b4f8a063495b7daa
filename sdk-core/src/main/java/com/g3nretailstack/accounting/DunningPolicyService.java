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
 * <p>An organisation has one, and each change replaces it as a whole. Levels count up from 1, each sets in later than the one before
 * it, and a fee has a currency. Only that the operations exist is documented ("Endpoint inventory" of accounting/PROTOCOL.md): shapes
 * and rules are assumed. Needs an organisation in the context, no facility or channel. Immutable and thread-safe.
 *
 * <pre>{@code
 * DunningPolicy policy = accounting.dunning().policies().set(DunningPolicySetRequest.builder()
 *         .levels(List.of(
 *                 DunningLevel.builder().level(1).daysOverdue(7).action(DunningActionKind.REMINDER).build(),
 *                 DunningLevel.builder().level(2).daysOverdue(30).action(DunningActionKind.DEMAND)
 *                         .fee(new BigDecimal("15.00")).currency("GBP").build()))
 *         .build());
 * }</pre>
 */
public final class DunningPolicyService {
    private final Calls calls;

    DunningPolicyService(Calls calls) {
        this.calls = calls;
    }

    /**
     * Sets the organisation's dunning policy ({@code POST /dunning/policy/set}); class upsert.
     *
     * <p>Without {@code policy_id} and {@code expected_revision} it makes the first one; an unknown outcome of that stays unknown, and
     * {@link #get} tells what the policy is. With them it replaces the policy, strictly: nothing is re-applied, and after a lost
     * answer the policy is read to learn what became of the write. Roles (assumed): export administrator, finance audit.
     *
     * @throws com.g3nretailstack.accounting.error.ValidationException if a level is out of order or incomplete; the message names it
     * @throws com.g3nretailstack.accounting.error.NotFoundException if {@code policy_id} is not the organisation's policy
     * @throws com.g3nretailstack.accounting.error.RevisionConflictException if somebody else wrote first
     * @throws com.g3nretailstack.accounting.error.RevisionRequiredException if there is a policy and the request has no {@code expected_revision}
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
     * and the revision of the request are filled in. The first policy is made by {@link #set(DunningPolicySetRequest)} alone: its
     * id comes from the service.
     *
     * @throws IllegalArgumentException if the function makes a request for another record
     * @throws com.g3nretailstack.accounting.error.NotFoundException if there is no such policy, or the caller is not associated with the organisation
     * @throws com.g3nretailstack.accounting.error.OutcomeUnknownException if it cannot be told what became of the write
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public Outcome<DunningPolicy> set(
            String policyId, Function<DunningPolicy, @Nullable DunningPolicySetRequest> change) {
        return set(policyId, change, RequestOptions.none());
    }

    /** Sets the organisation's dunning policy, by a function, with options of its own; otherwise as {@link #set(String, Function)}. */
    public Outcome<DunningPolicy> set(
            String policyId,
            Function<DunningPolicy, @Nullable DunningPolicySetRequest> change,
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
     * <p>An empty request reads it whatever its id is.
     *
     * @throws com.g3nretailstack.accounting.error.NotFoundException if none was ever set, or it has another id, or the caller is not associated with the organisation
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
