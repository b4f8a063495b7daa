package com.g3nretailstack.accounting;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.api.CommissionApi;
import com.g3nretailstack.accounting.model.Commission;
import com.g3nretailstack.accounting.model.CommissionAdjustRequest;
import com.g3nretailstack.accounting.model.CommissionGetRequest;
import com.g3nretailstack.accounting.model.CommissionListRequest;
import com.g3nretailstack.accounting.model.CommissionSplitSetRequest;
import com.g3nretailstack.accounting.model.CommissionStatement;
import com.g3nretailstack.accounting.model.CommissionStatementRequest;
import com.g3nretailstack.accounting.paging.Paged;
import com.g3nretailstack.accounting.revision.Outcome;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Commissions: what associates earn, share and give back.
 *
 * <p>Nothing creates a commission by hand: a {@code commission_earned} event does, and a refund, a return or a {@code
 * commission_clawback} takes it back, as an entry of its own (assumed). Entries are never edited; an adjustment is one more. Amounts
 * are exact and in the currency's major units, negative where they are taken back; shares are basis points and sum to exactly
 * 10000. Follows accounting/calls.html and accounting/PROTOCOL.md, "Endpoint inventory"; fields are assumed. Needs an organisation
 * in the context, no facility or channel. Immutable and thread-safe.
 *
 * <pre>{@code
 * accounting.commissions().setSplit(commissionId, commission -> CommissionSplitSetRequest.builder()
 *         .splits(List.of(
 *                 CommissionSplit.builder().associateId("as-0031").splitBps(7000).build(),
 *                 CommissionSplit.builder().associateId("as-0044").splitBps(3000).build()))
 *         .build());
 * CommissionStatement april = accounting.commissions().statement(CommissionStatementRequest.builder()
 *         .associateId("as-0031").fromUtc(firstOfApril).toUtc(firstOfMay).build());
 * }</pre>
 */
public final class CommissionService {
    private final Calls calls;

    CommissionService(Calls calls) {
        this.calls = calls;
    }

    /**
     * Reads one commission by its id ({@code POST /commission/get}); class read. Any accounting role may.
     *
     * @throws com.g3nretailstack.accounting.error.NotFoundException if there is none, or the caller is not associated with the organisation
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public Commission get(CommissionGetRequest request) {
        return get(request, RequestOptions.none());
    }

    /** Reads one commission by its id, with options of its own; otherwise as {@link #get(CommissionGetRequest)}. */
    public Commission get(CommissionGetRequest request, RequestOptions options) {
        return calls.data(CommissionApi.GET, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Lists commissions ({@code POST /commission/list}); class read. Any accounting role may.
     *
     * <p>In the order in which they came on record. An associate's are those that were earned or are shared by the associate; a
     * period compares {@code occurred_at}, its end not included. Lazy: pages are read as they are reached. {@code limit} is the
     * size of a page, 1 to 256, 256 where it is not set.
     *
     * @throws IllegalArgumentException if the limit is out of range
     */
    public Paged<Commission> list(CommissionListRequest request) {
        return list(request, RequestOptions.none());
    }

    /** Lists commissions, with options of its own for each page; otherwise as {@link #list(CommissionListRequest)}. */
    public Paged<Commission> list(CommissionListRequest request, RequestOptions options) {
        return calls.paged(CommissionApi.LIST, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Records a bonus, a chargeback or a correction ({@code POST /commission/adjust}); class create.
     *
     * <p>The answer is a new entry; the commission that it names as its original stays as it is. A bonus is positive, a chargeback
     * negative, a correction either. Actor and role are required, in the request, in its context or by the session. The first of
     * {@code source_refs} is the key by which it is looked up after a lost answer: the caller vouches that no other commission
     * carries it. Without it there is no look-up. Roles (assumed): export administrator, finance audit.
     *
     * @throws com.g3nretailstack.accounting.error.ValidationException if actor or role lack, or the amount has the wrong sign for its kind
     * @throws com.g3nretailstack.accounting.error.NotFoundException if the original is not there
     * @throws com.g3nretailstack.accounting.error.OutcomeUnknownException if it cannot be told what became of the write
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public Commission adjust(CommissionAdjustRequest request) {
        return adjust(request, RequestOptions.none());
    }

    /** Records a bonus, a chargeback or a correction, with options of its own; otherwise as {@link #adjust(CommissionAdjustRequest)}. */
    public Commission adjust(CommissionAdjustRequest request, RequestOptions options) {
        return calls.data(CommissionApi.ADJUST, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Sets how associates share a commission ({@code POST /commission/split/set}); class revisioned.
     *
     * <p>The parts replace those of before and sum to exactly 10000 basis points; each amount is rounded towards zero to the
     * currency's smallest unit, and what is left goes to the first one (assumed). Strict: nothing is re-applied. After a lost answer
     * the commission is read to learn what became of the write. Roles (assumed): export administrator, finance audit.
     *
     * @throws com.g3nretailstack.accounting.error.ValidationException if the parts do not sum to 10000, or name an associate twice
     * @throws com.g3nretailstack.accounting.error.RevisionConflictException if somebody else wrote first
     * @throws com.g3nretailstack.accounting.error.RevisionRequiredException if the request has no {@code expected_revision}
     * @throws com.g3nretailstack.accounting.error.InvalidStateException if a part of the commission is in a payout
     * @throws com.g3nretailstack.accounting.error.OutcomeUnknownException if it cannot be told what became of the write
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public Commission setSplit(CommissionSplitSetRequest request) {
        return setSplit(request, RequestOptions.none());
    }

    /** Sets how associates share a commission, with options of its own; otherwise as {@link #setSplit(CommissionSplitSetRequest)}. */
    public Commission setSplit(CommissionSplitSetRequest request, RequestOptions options) {
        return calls.data(
                CommissionApi.SET_SPLIT, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Sets how associates share a commission, by a function of the record as it stands ({@code POST /commission/split/set}).
     *
     * <p>Reads the record, applies the function, writes with the revision that was read; on 409 and 428 reads again and applies
     * the function again, at most 64 times within the deadline, so it must have no other effect. Null means no change. The id
     * and the revision of the request are filled in.
     *
     * @throws IllegalArgumentException if the function makes a request for another record
     * @throws com.g3nretailstack.accounting.error.NotFoundException if there is no such commission, or the caller is not associated with the organisation
     * @throws com.g3nretailstack.accounting.error.InvalidStateException if a part of the commission is in a payout
     * @throws com.g3nretailstack.accounting.error.OutcomeUnknownException if it cannot be told what became of the write
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public Outcome<Commission> setSplit(
            String commissionId, Function<Commission, @Nullable CommissionSplitSetRequest> change) {
        return setSplit(commissionId, change, RequestOptions.none());
    }

    /** Sets how associates share a commission, by a function, with options of its own; otherwise as {@link #setSplit(String, Function)}. */
    public Outcome<Commission> setSplit(
            String commissionId,
            Function<Commission, @Nullable CommissionSplitSetRequest> change,
            RequestOptions options) {
        requireNonNull(commissionId, "commissionId");
        return calls.update(
                CommissionApi.SET_SPLIT,
                commissionId,
                requireNonNull(change, "change"),
                (request, revision) -> {
                    CommissionSplitSetRequest.Builder bound = request.toBuilder()
                            .commissionId(Calls.sameId("commission_id", commissionId, request.commissionId()));
                    return (revision == null ? bound : bound.expectedRevision(revision)).build();
                },
                requireNonNull(options, "options"));
    }

    /**
     * Reports what an associate earned in a period ({@code POST /commission/statement}); class read. Any accounting role may.
     *
     * <p>Computed at the call: the associate's shares in the commissions that occurred from the begin to before the end of the
     * period, summed by currency. The sums count every entry; at most 256 are listed, the others by {@link #list}.
     *
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails
     */
    public CommissionStatement statement(CommissionStatementRequest request) {
        return statement(request, RequestOptions.none());
    }

    /** Reports what an associate earned in a period, with options of its own; otherwise as {@link #statement(CommissionStatementRequest)}. */
    public CommissionStatement statement(CommissionStatementRequest request, RequestOptions options) {
        return calls.data(
                CommissionApi.STATEMENT, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /** Payouts of what statements show as open. */
    public CommissionPayoutService payouts() {
        return new CommissionPayoutService(calls);
    }
}
