package com.g3nretailstack.accounting;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.api.RoyaltyApi;
import com.g3nretailstack.accounting.model.Royalty;
import com.g3nretailstack.accounting.model.RoyaltyCalculateRequest;
import com.g3nretailstack.accounting.model.RoyaltyGetRequest;
import com.g3nretailstack.accounting.model.RoyaltyListRequest;
import com.g3nretailstack.accounting.model.RoyaltyStatusSetRequest;
import com.g3nretailstack.accounting.paging.Paged;
import com.g3nretailstack.accounting.revision.Outcome;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Franchise royalties: what a franchisee owes for a period, by its rule.
 *
 * <p>A royalty is calculated for one whole period of the franchisee's rule: pending, then approved, then paid; until it is paid it
 * can be cancelled, which frees its period. Follows accounting/PROTOCOL.md, "Endpoint inventory"; shapes and rules are assumed.
 * Immutable and thread-safe.
 *
 * <pre>{@code
 * Royalty april = accounting.royalties()
 *         .calculate(RoyaltyCalculateRequest.builder()
 *                 .franchiseeId("fr-0017")
 *                 .fromUtc(Instant.parse("2026-04-01T00:00:00Z"))
 *                 .toUtc(Instant.parse("2026-05-01T00:00:00Z"))
 *                 .build());
 * }</pre>
 */
public final class RoyaltyService {
    private final Calls calls;

    RoyaltyService(Calls calls) {
        this.calls = calls;
    }

    /**
     * Calculates and keeps the royalty of a period ({@code POST /franchise/royalty/calculate}); class create.
     *
     * <p>The period is a month, quarter or year in UTC, as the rule says. The amount is rounded half up to the currency's smallest
     * unit, and is the rule's minimum where that is more.
     *
     * <p>{@code franchisee_id}, {@code from_utc} and {@code to_utc} together are the key by which it is looked up after a lost
     * answer: the caller vouches that no other record carries them. Without all of them there is no look-up. Roles: export
     * administrator, finance audit.
     *
     * @throws com.g3nretailstack.accounting.error.NotFoundException if the franchisee has no rule
     * @throws com.g3nretailstack.accounting.error.ValidationException if the period is not one whole period of the rule
     * @throws com.g3nretailstack.accounting.error.RevisionConflictException if another royalty covers the period or a part of it
     * @throws com.g3nretailstack.accounting.error.OutcomeUnknownException if it cannot be told what became of the write
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public Royalty calculate(RoyaltyCalculateRequest request) {
        return calculate(request, RequestOptions.none());
    }

    /** Calculates and keeps the royalty of a period, with options of its own; otherwise as {@link #calculate(RoyaltyCalculateRequest)}. */
    public Royalty calculate(RoyaltyCalculateRequest request, RequestOptions options) {
        return calls.data(RoyaltyApi.CALCULATE, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Reads one royalty by its id ({@code POST /franchise/royalty/get}); class read. Any accounting role may.
     *
     * @throws com.g3nretailstack.accounting.error.NotFoundException if there is none, or the caller is not associated with the organisation
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public Royalty get(RoyaltyGetRequest request) {
        return get(request, RequestOptions.none());
    }

    /** Reads one royalty by its id, with options of its own; otherwise as {@link #get(RoyaltyGetRequest)}. */
    public Royalty get(RoyaltyGetRequest request, RequestOptions options) {
        return calls.data(RoyaltyApi.GET, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Lists royalties ({@code POST /franchise/royalty/list}); class read. Any accounting role may.
     *
     * <p>Lazy: pages are read as they are reached. {@code limit} is the size of a page, 1 to 256, 256 where it is not set.
     * Cancelled ones are listed only where {@code status} asks for them.
     *
     * @throws IllegalArgumentException if the limit is out of range
     */
    public Paged<Royalty> list(RoyaltyListRequest request) {
        return list(request, RequestOptions.none());
    }

    /** Lists royalties, with options of its own for each page; otherwise as {@link #list(RoyaltyListRequest)}. */
    public Paged<Royalty> list(RoyaltyListRequest request, RequestOptions options) {
        return calls.paged(RoyaltyApi.LIST, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Approves a royalty, or marks it as paid or cancelled ({@code POST /franchise/royalty/status/set}); class revisioned.
     *
     * <p>An approval needs an actor and a role: a session says both itself, a key's caller names them in {@code actor} and
     * {@code actor_roles}. Strict: nothing is re-applied. After a lost answer the record is read to learn what became of the write.
     * Roles: export administrator, finance audit.
     *
     * @throws com.g3nretailstack.accounting.error.RevisionConflictException if somebody else wrote first
     * @throws com.g3nretailstack.accounting.error.RevisionRequiredException if the request has no {@code expected_revision}
     * @throws com.g3nretailstack.accounting.error.InvalidStateException if it is to be paid and not approved, or is paid or cancelled
     * @throws com.g3nretailstack.accounting.error.OutcomeUnknownException if it cannot be told what became of the write
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public Royalty setStatus(RoyaltyStatusSetRequest request) {
        return setStatus(request, RequestOptions.none());
    }

    /** Approves a royalty, or marks it as paid or cancelled, with options of its own; otherwise as {@link #setStatus(RoyaltyStatusSetRequest)}. */
    public Royalty setStatus(RoyaltyStatusSetRequest request, RequestOptions options) {
        return calls.data(
                RoyaltyApi.SET_STATUS, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Approves a royalty, or marks it as paid or cancelled, by a function of the record as it stands ({@code POST
     * /franchise/royalty/status/set}).
     *
     * <p>Reads the record, applies the function, writes with the revision that was read; on 409 and 428 reads again and applies
     * the function again, at most 64 times within the deadline, so it must have no other effect. Null means no change. The id
     * and the revision of the request are filled in.
     *
     * @throws IllegalArgumentException if the function makes a request for another record
     * @throws com.g3nretailstack.accounting.error.NotFoundException if there is no such record, or the caller is not associated with the organisation
     * @throws com.g3nretailstack.accounting.error.OutcomeUnknownException if it cannot be told what became of the write
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public Outcome<Royalty> setStatus(String royaltyId, Function<Royalty, @Nullable RoyaltyStatusSetRequest> change) {
        return setStatus(royaltyId, change, RequestOptions.none());
    }

    /** Approves a royalty, or marks it as paid or cancelled, by a function, with options of its own; otherwise as {@link #setStatus(String, Function)}. */
    public Outcome<Royalty> setStatus(
            String royaltyId, Function<Royalty, @Nullable RoyaltyStatusSetRequest> change, RequestOptions options) {
        requireNonNull(royaltyId, "royaltyId");
        return calls.update(
                RoyaltyApi.SET_STATUS,
                royaltyId,
                requireNonNull(change, "change"),
                (request, revision) -> {
                    RoyaltyStatusSetRequest.Builder bound =
                            request.toBuilder().royaltyId(Calls.sameId("royalty_id", royaltyId, request.royaltyId()));
                    return (revision == null ? bound : bound.expectedRevision(revision)).build();
                },
                requireNonNull(options, "options"));
    }

    /** The rules by which royalties are calculated. */
    public RoyaltyRuleService rules() {
        return new RoyaltyRuleService(calls);
    }
}
