package com.g3nretailstack.accounting;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.api.InboxApi;
import com.g3nretailstack.accounting.model.InboxCreateRequest;
import com.g3nretailstack.accounting.model.InboxGetRequest;
import com.g3nretailstack.accounting.model.InboxItem;
import com.g3nretailstack.accounting.model.InboxListRequest;
import com.g3nretailstack.accounting.model.InboxStateRequest;
import com.g3nretailstack.accounting.model.InboxStatusRequest;
import com.g3nretailstack.accounting.paging.Paged;
import com.g3nretailstack.accounting.revision.Outcome;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Inbox items: what asks somebody to look, to try again or to reverse.
 *
 * <p>An item has a status, what has become of its matter, and a state, whether it has been noticed; each is set by an operation
 * of its own, and the trail says who changed what and when. Exceptions raise items by themselves; which ones do is not
 * documented: failed batches, failed export runs and schedules that were left alone are assumed. Every call needs the
 * organisation; facility, channel and cost centre are optional. Follows the page "Accounting / ERP Readiness" and
 * common/comments-inbox.html. Immutable and thread-safe.
 *
 * <pre>{@code
 * InboxListRequest unread = InboxListRequest.builder().state(InboxState.UNREAD).build();
 * for (InboxItem item : accounting.inbox().list(unread).stream().toList()) {
 *     accounting.inbox().setState(item.inboxId(), current -> current.stateRequest(InboxState.ACKNOWLEDGED));
 * }
 * accounting.inbox().setStatus(inboxId, current -> current.statusRequest(InboxStatus.CLOSED).toBuilder()
 *         .resolution(InboxResolution.REVERSED)
 *         .resolutionRef(reversal.eventId())
 *         .build());
 * }</pre>
 */
public final class InboxService {
    private final Calls calls;

    InboxService(Calls calls) {
        this.calls = calls;
    }

    /**
     * Puts an item into a team's inbox or the organisation's ({@code POST /inbox/create}); class create.
     *
     * <p>{@code record_type}, {@code record_id} and {@code code} together are the key by which it is looked up after a lost
     * answer: the caller vouches that no other item carries them. Without all of them there is no look-up. The item goes to the
     * team named, or to the whole organisation where none is, and begins open and unread; its priority is normal where none is
     * given (all assumed). Roles: export administrator, finance audit.
     *
     * @throws com.g3nretailstack.accounting.error.NotFoundException if the record is not there (assumed), or the caller is not associated with the organisation
     * @throws com.g3nretailstack.accounting.error.OutcomeUnknownException if it cannot be told what became of the write
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public InboxItem create(InboxCreateRequest request) {
        return create(request, RequestOptions.none());
    }

    /** Puts an item into a team's inbox or the organisation's, with options of its own; otherwise as {@link #create(InboxCreateRequest)}. */
    public InboxItem create(InboxCreateRequest request, RequestOptions options) {
        return calls.data(InboxApi.CREATE, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Reads one item by its id, with its trail ({@code POST /inbox/get}); class read. Any accounting role may.
     *
     * <p>Reading does not mark it as read. An item that was never changed has no trail.
     *
     * @throws com.g3nretailstack.accounting.error.NotFoundException if there is none, or the caller is not associated with the organisation
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public InboxItem get(InboxGetRequest request) {
        return get(request, RequestOptions.none());
    }

    /** Reads one item by its id, with its trail, with options of its own; otherwise as {@link #get(InboxGetRequest)}. */
    public InboxItem get(InboxGetRequest request, RequestOptions options) {
        return calls.data(InboxApi.GET, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Lists items ({@code POST /inbox/list}); class read. Any accounting role may.
     *
     * <p>Lazy: pages are read as they are reached. {@code limit} is the size of a page, 1 to 256, 256 where it is not set. Rows
     * have no trail. Closed items are listed only where {@code status} or {@code code} asks for them (assumed).
     *
     * @throws IllegalArgumentException if the limit is out of range
     */
    public Paged<InboxItem> list(InboxListRequest request) {
        return list(request, RequestOptions.none());
    }

    /** Lists items, with options of its own for each page; otherwise as {@link #list(InboxListRequest)}. */
    public Paged<InboxItem> list(InboxListRequest request, RequestOptions options) {
        return calls.paged(InboxApi.LIST, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Says whether an item has been noticed ({@code POST /inbox/state}); class revisioned.
     *
     * <p>Unread, read and acknowledged, each from each other (assumed). The status stays as it is.
     *
     * <p>Strict: nothing is re-applied. After a lost answer the record is read to learn what became of the write. Roles: export
     * administrator, finance audit.
     *
     * @throws com.g3nretailstack.accounting.error.RevisionConflictException if somebody else wrote first
     * @throws com.g3nretailstack.accounting.error.RevisionRequiredException if the request has no {@code expected_revision}
     * @throws com.g3nretailstack.accounting.error.InvalidStateException if it is in that state already
     * @throws com.g3nretailstack.accounting.error.OutcomeUnknownException if it cannot be told what became of the write
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public InboxItem setState(InboxStateRequest request) {
        return setState(request, RequestOptions.none());
    }

    /** Says whether an item has been noticed, with options of its own; otherwise as {@link #setState(InboxStateRequest)}. */
    public InboxItem setState(InboxStateRequest request, RequestOptions options) {
        return calls.data(InboxApi.SET_STATE, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Says whether an item has been noticed, by a function of the record as it stands ({@code POST /inbox/state}).
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
    public Outcome<InboxItem> setState(String inboxId, Function<InboxItem, @Nullable InboxStateRequest> change) {
        return setState(inboxId, change, RequestOptions.none());
    }

    /** Says whether an item has been noticed, by a function, with options of its own; otherwise as {@link #setState(String, Function)}. */
    public Outcome<InboxItem> setState(
            String inboxId, Function<InboxItem, @Nullable InboxStateRequest> change, RequestOptions options) {
        requireNonNull(inboxId, "inboxId");
        return calls.update(
                InboxApi.SET_STATE,
                inboxId,
                requireNonNull(change, "change"),
                (request, revision) -> {
                    InboxStateRequest.Builder bound =
                            request.toBuilder().inboxId(Calls.sameId("inbox_id", inboxId, request.inboxId()));
                    return (revision == null ? bound : bound.expectedRevision(revision)).build();
                },
                requireNonNull(options, "options"));
    }

    /**
     * Says what has become of an item's matter ({@code POST /inbox/status}); class revisioned.
     *
     * <p>Between open and in progress, from either to closed, and from there back to open (assumed). Whoever closes an item can
     * say how it was settled, as {@code resolution}, and by what, as {@code resolution_ref}; an item that is opened again loses
     * both, and its trail keeps them. The state stays as it is.
     *
     * <p>Strict: nothing is re-applied. After a lost answer the record is read to learn what became of the write. Roles: export
     * administrator, finance audit.
     *
     * @throws com.g3nretailstack.accounting.error.RevisionConflictException if somebody else wrote first
     * @throws com.g3nretailstack.accounting.error.RevisionRequiredException if the request has no {@code expected_revision}
     * @throws com.g3nretailstack.accounting.error.InvalidStateException if its status does not lead there
     * @throws com.g3nretailstack.accounting.error.ValidationException if it gives a resolution and does not close the item
     * @throws com.g3nretailstack.accounting.error.OutcomeUnknownException if it cannot be told what became of the write
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public InboxItem setStatus(InboxStatusRequest request) {
        return setStatus(request, RequestOptions.none());
    }

    /** Says what has become of an item's matter, with options of its own; otherwise as {@link #setStatus(InboxStatusRequest)}. */
    public InboxItem setStatus(InboxStatusRequest request, RequestOptions options) {
        return calls.data(InboxApi.SET_STATUS, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Says what has become of an item's matter, by a function of the record as it stands ({@code POST /inbox/status}).
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
    public Outcome<InboxItem> setStatus(String inboxId, Function<InboxItem, @Nullable InboxStatusRequest> change) {
        return setStatus(inboxId, change, RequestOptions.none());
    }

    /** Says what has become of an item's matter, by a function, with options of its own; otherwise as {@link #setStatus(String, Function)}. */
    public Outcome<InboxItem> setStatus(
            String inboxId, Function<InboxItem, @Nullable InboxStatusRequest> change, RequestOptions options) {
        requireNonNull(inboxId, "inboxId");
        return calls.update(
                InboxApi.SET_STATUS,
                inboxId,
                requireNonNull(change, "change"),
                (request, revision) -> {
                    InboxStatusRequest.Builder bound =
                            request.toBuilder().inboxId(Calls.sameId("inbox_id", inboxId, request.inboxId()));
                    return (revision == null ? bound : bound.expectedRevision(revision)).build();
                },
                requireNonNull(options, "options"));
    }
}
