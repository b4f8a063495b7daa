package com.g3nretailstack.accounting;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.api.ConsignmentSettlementApi;
import com.g3nretailstack.accounting.model.ConsignmentSettlement;
import com.g3nretailstack.accounting.model.ConsignmentSettlementApproveRequest;
import com.g3nretailstack.accounting.model.ConsignmentSettlementCreateRequest;
import com.g3nretailstack.accounting.model.ConsignmentSettlementGetRequest;
import com.g3nretailstack.accounting.model.ConsignmentSettlementListRequest;
import com.g3nretailstack.accounting.model.ConsignmentSettlementStatusSetRequest;
import com.g3nretailstack.accounting.paging.Paged;
import com.g3nretailstack.accounting.revision.Outcome;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Consignment settlements: what a vendor is owed for a period's sales of its goods.
 *
 * <p>A settlement sums sales less what came back, keeps the commission, and owes the rest. It is pending, then approved, then
 * paid; until it is paid it can be cancelled, which frees its period. That there are settlements, and an approval apart from the
 * status, is documented (accounting/PROTOCOL.md, "Endpoint inventory"); shapes and rules are assumed. Immutable and thread-safe.
 *
 * <pre>{@code
 * ConsignmentSettlement april = accounting.consignmentSettlements()
 *         .create(ConsignmentSettlementCreateRequest.builder()
 *                 .vendorId("ve-0208")
 *                 .fromUtc(Instant.parse("2026-04-01T00:00:00Z"))
 *                 .toUtc(Instant.parse("2026-05-01T00:00:00Z"))
 *                 .commissionBps(BigDecimal.valueOf(3000))
 *                 .build());
 * }</pre>
 */
public final class ConsignmentSettlementService {
    private final Calls calls;

    ConsignmentSettlementService(Calls calls) {
        this.calls = calls;
    }

    /**
     * Settles with a consignor for a period ({@code POST /consignment/settlement/create}); class create.
     *
     * <p>{@code from_utc} is part of the period, {@code to_utc} is not. {@code commission_bps} are basis points: 3000 keeps 30 %,
     * rounded half up to the currency's smallest unit. {@code currency} is needed where the period has events in several.
     *
     * <p>{@code vendor_id}, {@code from_utc} and {@code to_utc} together are the key by which it is looked up after a lost
     * answer: the caller vouches that no other record carries them, so a second currency of the period has no look-up that could
     * tell. One that was looked up may lack its lines. Roles: export administrator, finance audit.
     *
     * @throws com.g3nretailstack.accounting.error.RevisionConflictException if another settlement covers the period or a part of it
     * @throws com.g3nretailstack.accounting.error.InvalidStateException if the vendor has no sales in the period
     * @throws com.g3nretailstack.accounting.error.OutcomeUnknownException if it cannot be told what became of the write
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public ConsignmentSettlement create(ConsignmentSettlementCreateRequest request) {
        return create(request, RequestOptions.none());
    }

    /** Settles with a consignor for a period, with options of its own; otherwise as {@link #create(ConsignmentSettlementCreateRequest)}. */
    public ConsignmentSettlement create(ConsignmentSettlementCreateRequest request, RequestOptions options) {
        return calls.data(
                ConsignmentSettlementApi.CREATE,
                requireNonNull(request, "request"),
                requireNonNull(options, "options"));
    }

    /**
     * Reads one settlement by its id ({@code POST /consignment/settlement/get}); class read. Any accounting role may.
     *
     * @throws com.g3nretailstack.accounting.error.NotFoundException if there is none, or the caller is not associated with the organisation
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public ConsignmentSettlement get(ConsignmentSettlementGetRequest request) {
        return get(request, RequestOptions.none());
    }

    /** Reads one settlement by its id, with options of its own; otherwise as {@link #get(ConsignmentSettlementGetRequest)}. */
    public ConsignmentSettlement get(ConsignmentSettlementGetRequest request, RequestOptions options) {
        return calls.data(
                ConsignmentSettlementApi.GET, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Lists settlements ({@code POST /consignment/settlement/list}); class read. Any accounting role may.
     *
     * <p>Lazy: pages are read as they are reached. {@code limit} is the size of a page, 1 to 256, 256 where it is not set.
     * Cancelled ones are listed only where {@code status} asks for them; rows may lack their lines.
     *
     * @throws IllegalArgumentException if the limit is out of range
     */
    public Paged<ConsignmentSettlement> list(ConsignmentSettlementListRequest request) {
        return list(request, RequestOptions.none());
    }

    /** Lists settlements, with options of its own for each page; otherwise as {@link #list(ConsignmentSettlementListRequest)}. */
    public Paged<ConsignmentSettlement> list(ConsignmentSettlementListRequest request, RequestOptions options) {
        return calls.paged(
                ConsignmentSettlementApi.LIST, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Approves a settlement ({@code POST /consignment/settlement/approve}); class revisioned.
     *
     * <p>An approval needs an actor and a role: a session says both itself, a key's caller names them in {@code actor} and
     * {@code actor_roles}. Strict: nothing is re-applied. After a lost answer the record is read to learn what became of the write.
     * Roles: export administrator, finance audit.
     *
     * @throws com.g3nretailstack.accounting.error.RevisionConflictException if somebody else wrote first
     * @throws com.g3nretailstack.accounting.error.RevisionRequiredException if the request has no {@code expected_revision}
     * @throws com.g3nretailstack.accounting.error.InvalidStateException if it is not pending
     * @throws com.g3nretailstack.accounting.error.ValidationException if actor or role lacks
     * @throws com.g3nretailstack.accounting.error.OutcomeUnknownException if it cannot be told what became of the write
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public ConsignmentSettlement approve(ConsignmentSettlementApproveRequest request) {
        return approve(request, RequestOptions.none());
    }

    /** Approves a settlement, with options of its own; otherwise as {@link #approve(ConsignmentSettlementApproveRequest)}. */
    public ConsignmentSettlement approve(ConsignmentSettlementApproveRequest request, RequestOptions options) {
        return calls.data(
                ConsignmentSettlementApi.APPROVE,
                requireNonNull(request, "request"),
                requireNonNull(options, "options"));
    }

    /**
     * Approves a settlement, by a function of the record as it stands ({@code POST /consignment/settlement/approve}).
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
    public Outcome<ConsignmentSettlement> approve(
            String settlementId,
            Function<ConsignmentSettlement, @Nullable ConsignmentSettlementApproveRequest> change) {
        return approve(settlementId, change, RequestOptions.none());
    }

    /** Approves a settlement, by a function, with options of its own; otherwise as {@link #approve(String, Function)}. */
    public Outcome<ConsignmentSettlement> approve(
            String settlementId,
            Function<ConsignmentSettlement, @Nullable ConsignmentSettlementApproveRequest> change,
            RequestOptions options) {
        requireNonNull(settlementId, "settlementId");
        return calls.update(
                ConsignmentSettlementApi.APPROVE,
                settlementId,
                requireNonNull(change, "change"),
                (request, revision) -> {
                    ConsignmentSettlementApproveRequest.Builder bound = request.toBuilder()
                            .settlementId(Calls.sameId("settlement_id", settlementId, request.settlementId()));
                    return (revision == null ? bound : bound.expectedRevision(revision)).build();
                },
                requireNonNull(options, "options"));
    }

    /**
     * Marks a settlement as paid or cancelled ({@code POST /consignment/settlement/status/set}); class revisioned.
     *
     * <p>Strict: nothing is re-applied. After a lost answer the record is read to learn what became of the write. Roles: export
     * administrator, finance audit.
     *
     * @throws com.g3nretailstack.accounting.error.RevisionConflictException if somebody else wrote first
     * @throws com.g3nretailstack.accounting.error.RevisionRequiredException if the request has no {@code expected_revision}
     * @throws com.g3nretailstack.accounting.error.InvalidStateException if it is to be paid and not approved, or is paid or cancelled
     * @throws com.g3nretailstack.accounting.error.OutcomeUnknownException if it cannot be told what became of the write
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public ConsignmentSettlement setStatus(ConsignmentSettlementStatusSetRequest request) {
        return setStatus(request, RequestOptions.none());
    }

    /** Marks a settlement as paid or cancelled, with options of its own; otherwise as {@link #setStatus(ConsignmentSettlementStatusSetRequest)}. */
    public ConsignmentSettlement setStatus(ConsignmentSettlementStatusSetRequest request, RequestOptions options) {
        return calls.data(
                ConsignmentSettlementApi.SET_STATUS,
                requireNonNull(request, "request"),
                requireNonNull(options, "options"));
    }

    /**
     * Marks a settlement as paid or cancelled, by a function of the record as it stands ({@code POST
     * /consignment/settlement/status/set}).
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
    public Outcome<ConsignmentSettlement> setStatus(
            String settlementId,
            Function<ConsignmentSettlement, @Nullable ConsignmentSettlementStatusSetRequest> change) {
        return setStatus(settlementId, change, RequestOptions.none());
    }

    /** Marks a settlement as paid or cancelled, by a function, with options of its own; otherwise as {@link #setStatus(String, Function)}. */
    public Outcome<ConsignmentSettlement> setStatus(
            String settlementId,
            Function<ConsignmentSettlement, @Nullable ConsignmentSettlementStatusSetRequest> change,
            RequestOptions options) {
        requireNonNull(settlementId, "settlementId");
        return calls.update(
                ConsignmentSettlementApi.SET_STATUS,
                settlementId,
                requireNonNull(change, "change"),
                (request, revision) -> {
                    ConsignmentSettlementStatusSetRequest.Builder bound = request.toBuilder()
                            .settlementId(Calls.sameId("settlement_id", settlementId, request.settlementId()));
                    return (revision == null ? bound : bound.expectedRevision(revision)).build();
                },
                requireNonNull(options, "options"));
    }
}
