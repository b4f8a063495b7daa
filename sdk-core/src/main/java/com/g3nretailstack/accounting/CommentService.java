package com.g3nretailstack.accounting;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.api.CommentApi;
import com.g3nretailstack.accounting.model.Comment;
import com.g3nretailstack.accounting.model.CommentAddRequest;
import com.g3nretailstack.accounting.model.CommentGetRequest;
import com.g3nretailstack.accounting.model.CommentListRequest;
import com.g3nretailstack.accounting.model.CommentReport;
import com.g3nretailstack.accounting.model.CommentReportRequest;
import com.g3nretailstack.accounting.model.CommentReviseRequest;
import com.g3nretailstack.accounting.model.CommentStatusRequest;
import com.g3nretailstack.accounting.paging.Paged;
import com.g3nretailstack.accounting.revision.Outcome;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Comments on exports, batches, events and whatever else has an id.
 *
 * <p>A thread is a comment and its replies; only its author revises a comment, and what it said before is kept. Follows the
 * page "Accounting / ERP Readiness". Immutable and thread-safe.
 */
public final class CommentService {
    private final Calls calls;

    CommentService(Calls calls) {
        this.calls = calls;
    }

    /**
     * Adds a comment to a record, or a reply to a comment ({@code POST /comment}); class create.
     *
     * <p>{@code target_type}, {@code target_id} and {@code code} together are the key by which it is looked up after a lost
     * answer: the caller vouches that no other record carries them. Without all of them there is no look-up. Roles: export
     * administrator, finance audit.
     *
     * @throws com.g3nretailstack.accounting.error.OutcomeUnknownException if it cannot be told what became of the write
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public Comment add(CommentAddRequest request) {
        return add(request, RequestOptions.none());
    }

    /** Adds a comment to a record, or a reply to a comment, with options of its own; otherwise as {@link #add(CommentAddRequest)}. */
    public Comment add(CommentAddRequest request, RequestOptions options) {
        return calls.data(CommentApi.ADD, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Reads one comment by its id, with its history ({@code POST /comment/get}); class read. Any accounting role may.
     *
     * @throws com.g3nretailstack.accounting.error.NotFoundException if there is none, or the caller is not associated with the organisation
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public Comment get(CommentGetRequest request) {
        return get(request, RequestOptions.none());
    }

    /** Reads one comment by its id, with its history, with options of its own; otherwise as {@link #get(CommentGetRequest)}. */
    public Comment get(CommentGetRequest request, RequestOptions options) {
        return calls.data(CommentApi.GET, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Lists comments ({@code POST /comment/list}); class read. Any accounting role may.
     *
     * <p>Lazy: pages are read as they are reached. {@code limit} is the size of a page, 1 to 256, 256 where it is not set.
     *
     * @throws IllegalArgumentException if the limit is out of range
     */
    public Paged<Comment> list(CommentListRequest request) {
        return list(request, RequestOptions.none());
    }

    /** Lists comments, with options of its own for each page; otherwise as {@link #list(CommentListRequest)}. */
    public Paged<Comment> list(CommentListRequest request, RequestOptions options) {
        return calls.paged(CommentApi.LIST, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Reports the largest comments ({@code POST /comment/report}); class read. Any accounting role may.
     *
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails
     */
    public CommentReport report(CommentReportRequest request) {
        return report(request, RequestOptions.none());
    }

    /** Reports the largest comments, with options of its own; otherwise as {@link #report(CommentReportRequest)}. */
    public CommentReport report(CommentReportRequest request, RequestOptions options) {
        return calls.data(CommentApi.REPORT, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Changes what a comment says ({@code POST /comment/revise}); class revisioned.
     *
     * <p>Strict: nothing is re-applied. After a lost answer the record is read to learn what became of the write. Roles: export
     * administrator, finance audit.
     *
     * @throws com.g3nretailstack.accounting.error.RevisionConflictException if somebody else wrote first
     * @throws com.g3nretailstack.accounting.error.RevisionRequiredException if the request has no {@code expected_revision}
     * @throws com.g3nretailstack.accounting.error.InvalidStateException if the state of the record does not allow it
     * @throws com.g3nretailstack.accounting.error.OutcomeUnknownException if it cannot be told what became of the write
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public Comment revise(CommentReviseRequest request) {
        return revise(request, RequestOptions.none());
    }

    /** Changes what a comment says, with options of its own; otherwise as {@link #revise(CommentReviseRequest)}. */
    public Comment revise(CommentReviseRequest request, RequestOptions options) {
        return calls.data(CommentApi.REVISE, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Changes what a comment says, by a function of the record as it stands ({@code POST /comment/revise}).
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
    public Outcome<Comment> revise(String commentId, Function<Comment, @Nullable CommentReviseRequest> change) {
        return revise(commentId, change, RequestOptions.none());
    }

    /** Changes what a comment says, by a function, with options of its own; otherwise as {@link #revise(String, Function)}. */
    public Outcome<Comment> revise(
            String commentId, Function<Comment, @Nullable CommentReviseRequest> change, RequestOptions options) {
        requireNonNull(commentId, "commentId");
        return calls.update(
                CommentApi.REVISE,
                commentId,
                requireNonNull(change, "change"),
                (request, revision) -> {
                    CommentReviseRequest.Builder bound =
                            request.toBuilder().commentId(Calls.sameId("comment_id", commentId, request.commentId()));
                    return (revision == null ? bound : bound.expectedRevision(revision)).build();
                },
                requireNonNull(options, "options"));
    }

    /**
     * Resolves, reopens or deletes a comment ({@code POST /comment/status}); class revisioned.
     *
     * <p>Strict: nothing is re-applied. After a lost answer the record is read to learn what became of the write. Roles: export
     * administrator, finance audit.
     *
     * @throws com.g3nretailstack.accounting.error.RevisionConflictException if somebody else wrote first
     * @throws com.g3nretailstack.accounting.error.RevisionRequiredException if the request has no {@code expected_revision}
     * @throws com.g3nretailstack.accounting.error.InvalidStateException if the state of the record does not allow it
     * @throws com.g3nretailstack.accounting.error.OutcomeUnknownException if it cannot be told what became of the write
     * @throws com.g3nretailstack.accounting.error.AccountingException if the call fails otherwise
     */
    public Comment setStatus(CommentStatusRequest request) {
        return setStatus(request, RequestOptions.none());
    }

    /** Resolves, reopens or deletes a comment, with options of its own; otherwise as {@link #setStatus(CommentStatusRequest)}. */
    public Comment setStatus(CommentStatusRequest request, RequestOptions options) {
        return calls.data(
                CommentApi.SET_STATUS, requireNonNull(request, "request"), requireNonNull(options, "options"));
    }

    /**
     * Resolves, reopens or deletes a comment, by a function of the record as it stands ({@code POST /comment/status}).
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
    public Outcome<Comment> setStatus(String commentId, Function<Comment, @Nullable CommentStatusRequest> change) {
        return setStatus(commentId, change, RequestOptions.none());
    }

    /** Resolves, reopens or deletes a comment, by a function, with options of its own; otherwise as {@link #setStatus(String, Function)}. */
    public Outcome<Comment> setStatus(
            String commentId, Function<Comment, @Nullable CommentStatusRequest> change, RequestOptions options) {
        requireNonNull(commentId, "commentId");
        return calls.update(
                CommentApi.SET_STATUS,
                commentId,
                requireNonNull(change, "change"),
                (request, revision) -> {
                    CommentStatusRequest.Builder bound =
                            request.toBuilder().commentId(Calls.sameId("comment_id", commentId, request.commentId()));
                    return (revision == null ? bound : bound.expectedRevision(revision)).build();
                },
                requireNonNull(options, "options"));
    }
}
