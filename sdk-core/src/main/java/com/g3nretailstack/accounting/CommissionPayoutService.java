package com.g3nretailstack.accounting;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.api.CommissionPayoutApi;
import com.g3nretailstack.accounting.model.CommissionPayout;
import com.g3nretailstack.accounting.model.CommissionPayoutCreateRequest;
import com.g3nretailstack.accounting.model.CommissionPayoutGetRequest;
import com.g3nretailstack.accounting.model.CommissionPayoutListRequest;
import com.g3nretailstack.accounting.model.CommissionPayoutStatusSetRequest;
import com.g3nretailstack.accounting.paging.Paged;
import com.g3nretailstack.accounting.revision.Outcome;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Payouts of commissions: pending, approved, then paid.
 *
 * <p>A payout covers an associate's shares of a period that no other payout covers, so that none is paid twice; what is taken back
 * of a share that was paid already is deducted from the next one. Follows accounting/calls.html and accounting/PROTOCOL.md,
 * "Endpoint inventory"; the states are documented, fields and rules are assumed. Needs an organisation in the context, no facility
 * or channel. Immutable and thread-safe.
 *
 * <pre>{@code
 * CommissionPayout payout = accounting.commissions().payouts().create(CommissionPayoutCreateRequest.builder()
 *         .associateId("as-0031").fromUtc(firstOfApril).toUtc(firstOfMay).build());
 * accounting.commissions().payouts().setStatus(payout.payoutId(), pending -> pending
 *         .statusRequest(CommissionPayoutStatus.APPROVED).toBuilder()
 *         .actor("user_guid:5d0c7a52").actorRoles(List.of("finance_audit"))
 *         .build());
 * }</pre>
 */
public final class CommissionPayoutService {
    private final Calls calls;

    CommissionPayoutService(Calls calls) {
        this.calls = calls;
    }

    /**
     * Makes a payout of an associate's commissions ({@code POST /commission/payout/create}); class create.
     *
     * <p>Its amount is the sum of the open shares that occurred from the begin to before the end of the period. {@code currency} may be
     * left out where the period has one only. {@code associate_id}, {@code from_utc} and {@code to_utc} together are the key by which
     * it is looked up after a lost answer; where the associate has payouts of one period in several currencies the outcome stays
     * unknown. Roles (assumed): export administrator, finance audit.
     *
     * @throws com.g3nretailstack.accounting.error.RevisionConflictException if there is a payout for this associate, period and currency
     * @throws com.g3nretailstack.accounting.error.InvalidStateException if the period has nothing to pay, or more is taken back than earned
     * @throws com.g3nretailstack.accounting.error.ValidationException if the currency is left out and the period has several
     * @throws com.g3nretailstack.accounting.error.OutcomeUnknownException if it cannot be told what became of the write
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public CommissionPayout create(CommissionPayoutCreateRequest request) {
        return create(request, RequestOptions.none());
    }

    /** Makes a payout of an associate's commissions, with options of its own; otherwise as {@link #create(CommissionPayoutCreateRequest)}. */
    public CommissionPayout create(CommissionPayoutCreateRequest request, RequestOptions options) {
        return calls.data(
                CommissionPayoutApi.CREATE, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Reads one payout by its id ({@code POST /commission/payout/get}); class read. Any accounting role may.
     *
     * @throws com.g3nretailstack.accounting.error.NotFoundException if there is none, or the caller is not associated with the organisation
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public CommissionPayout get(CommissionPayoutGetRequest request) {
        return get(request, RequestOptions.none());
    }

    /** Reads one payout by its id, with options of its own; otherwise as {@link #get(CommissionPayoutGetRequest)}. */
    public CommissionPayout get(CommissionPayoutGetRequest request, RequestOptions options) {
        return calls.data(
                CommissionPayoutApi.GET, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Lists payouts ({@code POST /commission/payout/list}); class read. Any accounting role may.
     *
     * <p>Oldest first; a period asked for holds payouts whose own period lies within it. Lazy: pages are read as they are reached.
     * {@code limit} is the size of a page, 1 to 256, 256 where it is not set.
     *
     * @throws IllegalArgumentException if the limit is out of range
     */
    public Paged<CommissionPayout> list(CommissionPayoutListRequest request) {
        return list(request, RequestOptions.none());
    }

    /** Lists payouts, with options of its own for each page; otherwise as {@link #list(CommissionPayoutListRequest)}. */
    public Paged<CommissionPayout> list(CommissionPayoutListRequest request, RequestOptions options) {
        return calls.paged(
                CommissionPayoutApi.LIST, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Approves a payout or marks it as paid ({@code POST /commission/payout/status/set}); class revisioned.
     *
     * <p>From pending to approved and on to paid, nothing else. An approval needs actor and role, in the request, in its context or by
     * the session. Strict: nothing is re-applied. After a lost answer the payout is read to learn what became of the write. Roles
     * (assumed): export administrator, finance audit.
     *
     * @throws com.g3nretailstack.accounting.error.ValidationException if actor or role of an approval lack
     * @throws com.g3nretailstack.accounting.error.RevisionConflictException if somebody else wrote first
     * @throws com.g3nretailstack.accounting.error.RevisionRequiredException if the request has no {@code expected_revision}
     * @throws com.g3nretailstack.accounting.error.InvalidStateException if the payout is not in the state before
     * @throws com.g3nretailstack.accounting.error.OutcomeUnknownException if it cannot be told what became of the write
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public CommissionPayout setStatus(CommissionPayoutStatusSetRequest request) {
        return setStatus(request, RequestOptions.none());
    }

    /** Approves a payout or marks it as paid, with options of its own; otherwise as {@link #setStatus(CommissionPayoutStatusSetRequest)}. */
    public CommissionPayout setStatus(CommissionPayoutStatusSetRequest request, RequestOptions options) {
        return calls.data(
                CommissionPayoutApi.SET_STATUS, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Approves a payout or marks it as paid, by a function of the record as it stands ({@code POST
     * /commission/payout/status/set}).
     *
     * <p>Reads the record, applies the function, writes with the revision that was read; on 409 and 428 reads again and applies
     * the function again, at most 64 times within the deadline, so it must have no other effect. Null means no change. The id
     * and the revision of the request are filled in.
     *
     * @throws IllegalArgumentException if the function makes a request for another record
     * @throws com.g3nretailstack.accounting.error.NotFoundException if there is no such payout, or the caller is not associated with the organisation
     * @throws com.g3nretailstack.accounting.error.InvalidStateException if the payout is not in the state before
     * @throws com.g3nretailstack.accounting.error.OutcomeUnknownException if it cannot be told what became of the write
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public Outcome<CommissionPayout> setStatus(
            String payoutId, Function<CommissionPayout, @Nullable CommissionPayoutStatusSetRequest> change) {
        return setStatus(payoutId, change, RequestOptions.none());
    }

    /** Approves a payout or marks it as paid, by a function, with options of its own; otherwise as {@link #setStatus(String, Function)}. */
    public Outcome<CommissionPayout> setStatus(
            String payoutId,
            Function<CommissionPayout, @Nullable CommissionPayoutStatusSetRequest> change,
            RequestOptions options) {
        requireNonNull(payoutId, "payoutId");
        return calls.update(
                CommissionPayoutApi.SET_STATUS,
                payoutId,
                requireNonNull(change, "change"),
                (request, revision) -> {
                    CommissionPayoutStatusSetRequest.Builder bound =
                            request.toBuilder().payoutId(Calls.sameId("payout_id", payoutId, request.payoutId()));
                    return (revision == null ? bound : bound.expectedRevision(revision)).build();
                },
                requireNonNull(options, "options"));
    }
}
