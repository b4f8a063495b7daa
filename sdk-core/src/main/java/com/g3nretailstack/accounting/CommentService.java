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
 * Comments on exports, batches, events and other records.
 *
 * <p>A thread is a comment and its replies, all about the same record. Only its author revises a comment, and what it said
 * before is kept; anybody who may write resolves, reopens or deletes it. Files are described here and kept by the media
 * service. Text that looks like code or SQL can be blocked by the firewall in front of the service
 * ({@link com.g3nretailstack.accounting.error.FirewallBlockedException}). Every call needs the organisation; facility, channel
 * and cost centre are optional. Follows the page "Accounting / ERP Readiness" and common/comments-inbox.html. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * Comment comment = accounting.comments().add(CommentAddRequest.builder()
 *         .targetType(RecordType.EXPORT_BATCH)
 *         .targetId(batchId)
 *         .code(batchId + "-refused")
 *         .body("The ERP refused line 12.")
 *         .build());
 * accounting.comments().setStatus(comment.commentId(), current -> current.statusRequest(CommentStatus.RESOLVED));
 * }</pre>
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
     * answer: the caller vouches that no other comment carries them. Without all of them there is no look-up. A reply names its
     * parent and has the same target. The author is whom the credential belongs to. Of an attachment the address, when it
     * expires, whether it may be shown in place and when it was deleted are the service's to say. Roles: export administrator,
     * finance audit.
     *
     * @throws com.g3nretailstack.accounting.error.NotFoundException if target or parent is not there (assumed), or the caller is not associated with the organisation
     * @throws com.g3nretailstack.accounting.error.ValidationException if the parent is about another record (assumed)
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
     * <p>The history holds what the comment said before, oldest first; a comment that was never revised has none. Addresses of
     * attachments hold for a while only and are as good as credentials: read again for a fresh one.
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
     * <p>Lazy: pages are read as they are reached. {@code limit} is the size of a page, 1 to 256, 256 where it is not set. Rows
     * have no history. Deleted comments are listed only where {@code status} or {@code code} asks for them (assumed).
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
     * <p>Sizes are bytes of caption and body in UTF-8 and of the attachments as described (assumed). {@code limit} is how many of
     * the largest are listed: 8 where it is not set, clamped by the service to 1 to 256; count and sum are over all that match.
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
     * <p>What the request leaves out stays as it was (assumed); the text before goes into the history. A list that is given takes
     * the place of the one before.
     *
     * <p>Strict: nothing is re-applied. After a lost answer the record is read to learn what became of the write. Roles: export
     * administrator, finance audit.
     *
     * @throws com.g3nretailstack.accounting.error.ForbiddenException if the caller is not the author, or lacks the role
     * @throws com.g3nretailstack.accounting.error.RevisionConflictException if somebody else wrote first
     * @throws com.g3nretailstack.accounting.error.RevisionRequiredException if the request has no {@code expected_revision}
     * @throws com.g3nretailstack.accounting.error.InvalidStateException if the comment is deleted (assumed)
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
     * @throws com.g3nretailstack.accounting.error.ForbiddenException if the caller is not the author, or lacks the role
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
     * <p>A comment goes between open and resolved, and from either to deleted, where it stays (assumed). Attachments of a deleted
     * one have no address any more.
     *
     * <p>Strict: nothing is re-applied. After a lost answer the record is read to learn what became of the write. Roles: export
     * administrator, finance audit.
     *
     * @throws com.g3nretailstack.accounting.error.RevisionConflictException if somebody else wrote first
     * @throws com.g3nretailstack.accounting.error.RevisionRequiredException if the request has no {@code expected_revision}
     * @throws com.g3nretailstack.accounting.error.InvalidStateException if it has that status already, or is deleted
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
