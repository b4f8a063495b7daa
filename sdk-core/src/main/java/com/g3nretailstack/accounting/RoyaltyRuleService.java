package com.g3nretailstack.accounting;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.api.RoyaltyRuleApi;
import com.g3nretailstack.accounting.model.RoyaltyRule;
import com.g3nretailstack.accounting.model.RoyaltyRuleGetRequest;
import com.g3nretailstack.accounting.model.RoyaltyRuleSetRequest;
import com.g3nretailstack.accounting.revision.Outcome;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Royalty rules: rate in basis points, base and period, one for each franchisee.
 *
 * <p>Royalties that were calculated before a rule changed keep what they were calculated by. Follows accounting/PROTOCOL.md,
 * "Endpoint inventory"; shapes and rules are assumed. Immutable and thread-safe.
 *
 * <pre>{@code
 * accounting.royalties().rules()
 *         .set("fr-0017", rule -> RoyaltyRuleSetRequest.builder()
 *                 .rateBps(BigDecimal.valueOf(600))
 *                 .base(RoyaltyBase.NET_SALES)
 *                 .period(RoyaltyPeriod.MONTH)
 *                 .currency("GBP")
 *                 .build());
 * }</pre>
 */
public final class RoyaltyRuleService {
    private final Calls calls;

    RoyaltyRuleService(Calls calls) {
        this.calls = calls;
    }

    /**
     * Sets a franchisee's royalty rule ({@code POST /franchise/royalty/rule/set}); class upsert.
     *
     * <p>Without {@code expected_revision} it makes the first rule; with it, it replaces the rule as a whole: what the request leaves
     * out is gone. {@code rate_bps} are basis points, 600 is 6 %. No look-up is known for a first rule: an outcome that is unknown
     * stays unknown. Roles: export administrator, finance audit.
     *
     * @throws com.g3nretailstack.accounting.error.RevisionConflictException if somebody else wrote first
     * @throws com.g3nretailstack.accounting.error.RevisionRequiredException if there is a record and the request has no {@code expected_revision}
     * @throws com.g3nretailstack.accounting.error.OutcomeUnknownException if it cannot be told what became of the write
     * @throws com.g3nretailstack.accounting.error.ValidationException if the rate is not within 0 to 10000, or the minimum is less than 0
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public RoyaltyRule set(RoyaltyRuleSetRequest request) {
        return set(request, RequestOptions.none());
    }

    /** Sets a franchisee's royalty rule, with options of its own; otherwise as {@link #set(RoyaltyRuleSetRequest)}. */
    public RoyaltyRule set(RoyaltyRuleSetRequest request, RequestOptions options) {
        return calls.data(RoyaltyRuleApi.SET, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Sets a franchisee's royalty rule, by a function of the record as it stands ({@code POST /franchise/royalty/rule/set}).
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
    public Outcome<RoyaltyRule> set(
            String franchiseeId, Function<@Nullable RoyaltyRule, @Nullable RoyaltyRuleSetRequest> change) {
        return set(franchiseeId, change, RequestOptions.none());
    }

    /** Sets a franchisee's royalty rule, by a function, with options of its own; otherwise as {@link #set(String, Function)}. */
    public Outcome<RoyaltyRule> set(
            String franchiseeId,
            Function<@Nullable RoyaltyRule, @Nullable RoyaltyRuleSetRequest> change,
            RequestOptions options) {
        requireNonNull(franchiseeId, "franchiseeId");
        return calls.update(
                RoyaltyRuleApi.SET,
                franchiseeId,
                requireNonNull(change, "change"),
                (request, revision) -> {
                    RoyaltyRuleSetRequest.Builder bound = request.toBuilder()
                            .franchiseeId(Calls.sameId("franchisee_id", franchiseeId, request.franchiseeId()));
                    return (revision == null ? bound : bound.expectedRevision(revision)).build();
                },
                requireNonNull(options, "options"));
    }

    /**
     * Reads a franchisee's royalty rule ({@code POST /franchise/royalty/rule/get}); class read. Any accounting role may.
     *
     * @throws com.g3nretailstack.accounting.error.NotFoundException if there is none, or the caller is not associated with the organisation
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public RoyaltyRule get(RoyaltyRuleGetRequest request) {
        return get(request, RequestOptions.none());
    }

    /** Reads a franchisee's royalty rule, with options of its own; otherwise as {@link #get(RoyaltyRuleGetRequest)}. */
    public RoyaltyRule get(RoyaltyRuleGetRequest request, RequestOptions options) {
        return calls.data(RoyaltyRuleApi.GET, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }
}
