package com.g3nretailstack.accounting;

import static com.g3nretailstack.accounting.model.CommentStatus.DELETED;
import static com.g3nretailstack.accounting.model.CommentStatus.OPEN;
import static com.g3nretailstack.accounting.model.CommentStatus.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.error.FirewallBlockedException;
import com.g3nretailstack.accounting.error.ForbiddenException;
import com.g3nretailstack.accounting.error.InvalidStateException;
import com.g3nretailstack.accounting.error.NotFoundException;
import com.g3nretailstack.accounting.error.OutcomeUnknownException;
import com.g3nretailstack.accounting.error.RevisionConflictException;
import com.g3nretailstack.accounting.error.RevisionRequiredException;
import com.g3nretailstack.accounting.error.ValidationException;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.fault.Fault;
import com.g3nretailstack.accounting.mock.junit5.MockAccountingExtension;
import com.g3nretailstack.accounting.model.Comment;
import com.g3nretailstack.accounting.model.CommentAddRequest;
import com.g3nretailstack.accounting.model.CommentAttachment;
import com.g3nretailstack.accounting.model.CommentGetRequest;
import com.g3nretailstack.accounting.model.CommentListRequest;
import com.g3nretailstack.accounting.model.CommentReport;
import com.g3nretailstack.accounting.model.CommentReportRequest;
import com.g3nretailstack.accounting.model.CommentReviseRequest;
import com.g3nretailstack.accounting.model.CommentSize;
import com.g3nretailstack.accounting.model.CommentStatusRequest;
import com.g3nretailstack.accounting.model.RecordType;
import com.g3nretailstack.accounting.revision.Outcome;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MockAccountingExtension.class)
@SuppressWarnings("NullAway") // what is absent fails the test anyway
class CommentServiceTest {
    private AccountingClient client;
    private CommentService comments;
    private MockAccounting mock;
    private MockOrg org;
    private String saleId;

    @BeforeEach
    void open(MockAccounting mock, MockOrg org) {
        this.mock = mock;
        this.org = org;
        client = Shop.builder(mock, org).build();
        comments = client.comments();
        saleId = Shop.record(client, 1).get(0).eventId();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void addsACommentWithWhatItRefersTo() {
        Comment comment = comments.add(about("C-1")
                .caption("Odd")
                .hashtags(List.of("erp"))
                .userRefs(List.of("user_guid:7"))
                .teamRefs(List.of("team:finance"))
                .build());

        assertThat(comment.status()).isEqualTo(OPEN);
        assertThat(comment.threadId()).isEqualTo(comment.commentId());
        assertThat(comment.hashtags()).containsExactly("erp");
        assertThat(comment.userRefs()).containsExactly("user_guid:7");
        assertThat(comment.teamRefs()).containsExactly("team:finance");
        assertThat(comment.actor()).startsWith("service_account:");
        assertThat(comment.userGuid()).isNull();
        assertThat(get(comment)).isEqualTo(comment);
    }

    @Test
    void repliesWithinAThread() {
        Comment first = comments.add(about("C-1").build());

        Comment reply =
                comments.add(about("C-2").parentCommentId(first.commentId()).build(), RequestOptions.none());

        assertThat(reply.threadId()).isEqualTo(first.commentId());
        assertThat(comments.list(
                        CommentListRequest.builder().threadId(first.threadId()).build()))
                .containsExactly(first, reply);
    }

    @Test
    void aParentOnAnotherTargetAndATargetThatIsNotThereAreRefused() {
        Comment elsewhere = comments.add(
                about("C-1").targetId(Shop.record(client, 1).get(0).eventId()).build());

        assertThatThrownBy(() -> comments.add(
                        about("C-2").parentCommentId(elsewhere.commentId()).build()))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("parent_comment_id");
        assertThatThrownBy(() -> comments.add(about("C-3").targetId("ev-none").build()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void anAttachmentsAddressIsTheServicesAndPrintsMasked() {
        Comment comment =
                comments.add(about("C-1").attachments(List.of(log().build())).build());

        CommentAttachment file = comment.attachments().get(0);
        assertThat(file.filename()).isEqualTo("erp-log.txt");
        assertThat(file.sizeBytes()).isEqualTo(18_230);
        assertThat(file.inlineOk()).isFalse();
        assertThat(file.urlExpiresAt()).isAfter(comment.createdAt());
        assertThat(file.url()).contains("signature=");
        assertThat(comment.toString()).doesNotContain("signature=");
    }

    @Test
    void listsAcrossPagesAndHidesDeletedOnes() {
        for (int i = 1; i <= 5; i++) {
            comments.add(about("C-" + i).build());
        }
        comments.list(CommentListRequest.builder().code("C-2").build())
                .forEach(comment -> comments.setStatus(comment.statusRequest(DELETED)));

        assertThat(comments.list(CommentListRequest.builder().limit(2).build()))
                .extracting(Comment::code)
                .containsExactly("C-1", "C-3", "C-4", "C-5");
        assertThat(comments.list(CommentListRequest.builder().status(DELETED).build(), RequestOptions.none()))
                .extracting(Comment::code)
                .containsExactly("C-2");
    }

    @Test
    void reportsTheLargest() {
        comments.add(about("C-1").body("short").build());
        comments.add(about("C-2").attachments(List.of(log().build())).build());

        CommentReport report =
                comments.report(CommentReportRequest.builder().limit(1).build());

        assertThat(report.commentCount()).isEqualTo(2);
        assertThat(report.sizeBytes()).isEqualTo(5 + 4 + 18_230);
        assertThat(report.largest()).extracting(CommentSize::sizeBytes).containsExactly(4 + 18_230L);
        assertThat(comments.report(CommentReportRequest.builder().build(), RequestOptions.none())
                        .largest())
                .hasSize(2);
    }

    @Test
    void theFunctionFormRevisesAndKeepsWhatItSaidBefore() {
        Comment comment = comments.add(about("C-1").build());

        Outcome<Comment> outcome = comments.revise(
                comment.commentId(),
                current -> CommentReviseRequest.builder()
                        .body(current.body() + " indeed")
                        .build());

        Comment revised = outcome.record();
        assertThat(outcome.status()).isEqualTo(Outcome.Status.APPLIED);
        assertThat(revised.body()).isEqualTo("Text indeed");
        assertThat(revised.history()).hasSize(1);
        assertThat(revised.history().get(0).body()).isEqualTo("Text");
        assertThat(revised.history().get(0).actor()).isEqualTo(comment.actor());
        assertThat(revised.history().get(0).writtenAt()).isEqualTo(comment.createdAt());
        assertThat(get(comment)).isEqualTo(revised);
    }

    @Test
    void theFunctionFormWritesNothingWhereTheFunctionSaysNull() {
        Comment comment = comments.add(about("C-1").build());

        assertThat(comments.revise(comment.commentId(), current -> null, RequestOptions.none())
                        .status())
                .isEqualTo(Outcome.Status.UNCHANGED);
        assertThat(comments.setStatus(comment.commentId(), current -> null, RequestOptions.none())
                        .status())
                .isEqualTo(Outcome.Status.UNCHANGED);
    }

    @Test
    void anotherCallerIsForbiddenToReviseAndIsToldTheRule() {
        Comment comment = comments.add(about("C-1").build());

        try (AccountingClient other = Shop.builder(mock, org)
                .credentials(Credentials.apiKey(org.newApiKey("acct_export_admin")))
                .build()) {
            assertThatThrownBy(() -> other.comments().revise(comment.commentId(), current -> saying("mine")))
                    .isInstanceOf(ForbiddenException.class)
                    .hasMessageContaining("Only the author of a comment may revise it.");
        }

        assertThat(get(comment)).isEqualTo(comment);
    }

    @Test
    void aRevisionWhoseAnswerWasLostIsThereOnce() {
        Comment comment = comments.add(about("C-1").build());
        org.faults().on("/comment/revise").nth(1).play(Fault.commitThenDrop());

        Outcome<Comment> outcome = comments.revise(comment.commentId(), current -> saying("Better"));

        assertThat(outcome.status()).isEqualTo(Outcome.Status.ALREADY_AS_REQUESTED);
        assertThat(outcome.record().body()).isEqualTo("Better");
        assertThat(outcome.record().history()).hasSize(1);
    }

    @Test
    void aCommentWhoseAnswerWasLostIsFoundByItsCodeAndNotMadeTwice() {
        org.faults().on("/comment").nth(1).play(Fault.commitThenDrop());

        Comment comment =
                comments.add(about("C-1").attachments(List.of(log().build())).build());

        assertThat(comment.code()).isEqualTo("C-1");
        assertThat(comments.list(CommentListRequest.builder().build())).hasSize(1);
    }

    @Test
    void aCommentWithoutACodeHasNoLookUp() {
        org.faults().on("/comment").nth(1).play(Fault.commitThenDrop());

        assertThatThrownBy(() -> comments.add(about(null).build())).isInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void isResolvedReopenedAndDeletedForGood() {
        String id = comments.add(
                        about("C-1").attachments(List.of(log().build())).build())
                .commentId();

        assertThat(comments.setStatus(id, current -> current.statusRequest(RESOLVED))
                        .record()
                        .status())
                .isEqualTo(RESOLVED);
        assertThat(comments.setStatus(id, current -> current.statusRequest(OPEN))
                        .record()
                        .status())
                .isEqualTo(OPEN);
        Comment deleted = comments.setStatus(id, current -> current.statusRequest(DELETED))
                .record();

        assertThat(deleted.attachments().get(0).url()).isNull();
        assertThat(deleted.attachments().get(0).deletedAt()).isEqualTo(deleted.updatedAt());
        assertThatThrownBy(() -> comments.setStatus(id, current -> current.statusRequest(OPEN)))
                .isInstanceOf(InvalidStateException.class);
        assertThatThrownBy(() -> comments.revise(id, current -> saying("more")))
                .isInstanceOf(InvalidStateException.class);
    }

    @Test
    void theStrictFormsWriteWithTheCallersRevision() {
        Comment comment = comments.add(about("C-1").build());
        CommentStatusRequest resolve = comment.statusRequest(RESOLVED);

        assertThat(comments.setStatus(resolve, RequestOptions.none()).status()).isEqualTo(RESOLVED);

        assertThatThrownBy(() -> comments.setStatus(comment.statusRequest(DELETED)))
                .isInstanceOf(RevisionConflictException.class);
        assertThatThrownBy(() -> comments.revise(
                        saying("x").toBuilder().commentId(comment.commentId()).build()))
                .isInstanceOf(RevisionRequiredException.class);
        assertThatThrownBy(() -> comments.revise(
                        saying("x").toBuilder()
                                .commentId(comment.commentId())
                                .expectedRevision(comment.revision())
                                .build(),
                        RequestOptions.none()))
                .isInstanceOf(RevisionConflictException.class);
    }

    @Test
    void theStateThatItHasAlreadyIsRefused() {
        Comment comment = comments.add(about("C-1").build());

        assertThatThrownBy(() -> comments.setStatus(comment.statusRequest(OPEN)))
                .isInstanceOf(InvalidStateException.class);
    }

    @Test
    void textThatTheFirewallBlocksHasNoEffect() {
        org.faults().on("/comment").nth(1).play(Fault.firewall());

        assertThatThrownBy(() ->
                        comments.add(about("C-1").body("select * from sales").build()))
                .isInstanceOf(FirewallBlockedException.class);
        assertThat(comments.list(CommentListRequest.builder().build())).isEmpty();
    }

    @Test
    void anUnknownCommentIsNotFound() {
        assertThatThrownBy(() -> comments.get(
                        CommentGetRequest.builder().commentId("co-none").build()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> comments.revise("co-none", current -> saying("x")))
                .isInstanceOf(NotFoundException.class);
    }

    private Comment get(Comment comment) {
        return comments.get(
                CommentGetRequest.builder().commentId(comment.commentId()).build(), RequestOptions.none());
    }

    private static CommentReviseRequest saying(String body) {
        return CommentReviseRequest.builder().body(body).build();
    }

    private CommentAddRequest.Builder about(String code) {
        CommentAddRequest.Builder request = CommentAddRequest.builder()
                .targetType(RecordType.EVENT)
                .targetId(saleId)
                .body("Text");
        return code == null ? request : request.code(code);
    }

    private static CommentAttachment.Builder log() {
        return CommentAttachment.builder()
                .recordId("mr-55120")
                .filename("erp-log.txt")
                .contentType("text/plain")
                .sizeBytes(18_230L);
    }
}
