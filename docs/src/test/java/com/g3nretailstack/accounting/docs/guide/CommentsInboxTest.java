package com.g3nretailstack.accounting.docs.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.Credentials;
import com.g3nretailstack.accounting.error.ForbiddenException;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.junit5.MockAccountingExtension;
import com.g3nretailstack.accounting.model.Comment;
import com.g3nretailstack.accounting.model.CommentAddRequest;
import com.g3nretailstack.accounting.model.CommentAttachment;
import com.g3nretailstack.accounting.model.CommentReviseRequest;
import com.g3nretailstack.accounting.model.CommentRevision;
import com.g3nretailstack.accounting.model.ExportBatch;
import com.g3nretailstack.accounting.model.ExportBatchRepairRequest;
import com.g3nretailstack.accounting.model.ExportBatchStatus;
import com.g3nretailstack.accounting.model.InboxChange;
import com.g3nretailstack.accounting.model.InboxGetRequest;
import com.g3nretailstack.accounting.model.InboxItem;
import com.g3nretailstack.accounting.model.InboxListRequest;
import com.g3nretailstack.accounting.model.InboxResolution;
import com.g3nretailstack.accounting.model.InboxState;
import com.g3nretailstack.accounting.model.InboxStatus;
import com.g3nretailstack.accounting.model.RecordType;
import com.g3nretailstack.accounting.revision.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MockAccountingExtension.class)
final class CommentsInboxTest {
    @Test
    void keepsAThreadTogether(MockAccounting mock, MockOrg org) {
        try (AccountingClient store = Shop.client(mock, org)) {
            ExportBatch batch = Batches.ready(store);
            // tag::thread[]
            Comment comment = store.comments()
                    .add(CommentAddRequest.builder()
                            .targetType(RecordType.EXPORT_BATCH)
                            .targetId(batch.batchId())
                            .code(batch.batchId() + "-refused")
                            .caption("Refused by the ERP")
                            .body("Line 12 has a currency without a rate.")
                            .hashtags(List.of("erp", "month-end"))
                            .attachments(List.of(CommentAttachment.builder()
                                    .recordId("mr-55120")
                                    .filename("erp-log.txt")
                                    .build()))
                            .build());
            Comment reply = store.comments()
                    .add(CommentAddRequest.builder()
                            .targetType(RecordType.EXPORT_BATCH)
                            .targetId(batch.batchId())
                            .parentCommentId(comment.commentId())
                            .code(batch.batchId() + "-refused-1")
                            .body("The rate is there now.")
                            .build());
            // end::thread[]

            assertThat(reply.threadId()).isEqualTo(comment.threadId());
            assertThat(comment.toString()).doesNotContain("signature");
        }
    }

    @Test
    void keepsWhatItSaidBefore(MockAccounting mock, MockOrg org) {
        try (AccountingClient store = Shop.client(mock, org)) {
            String commentId = comment(store).commentId();
            // tag::revise[]
            Outcome<Comment> revised = store.comments()
                    .revise(
                            commentId,
                            current -> CommentReviseRequest.builder()
                                    .body(current.body() + " It was entered on Tuesday.")
                                    .build());
            List<CommentRevision> before = revised.record().history();
            // end::revise[]

            assertThat(before).extracting(CommentRevision::body).containsExactly("The rate is there now.");
            refusesAnotherCaller(mock, org, commentId);
        }
    }

    private static void refusesAnotherCaller(MockAccounting mock, MockOrg org, String commentId) {
        Credentials other = Credentials.apiKey(org.newApiKey("finance_audit"));
        try (AccountingClient audit = Shop.builder(mock, org).credentials(other).build()) {
            assertThatThrownBy(() -> audit.comments()
                            .revise(
                                    commentId,
                                    current -> CommentReviseRequest.builder()
                                            .body("No.")
                                            .build()))
                    .isInstanceOf(ForbiddenException.class);
        }
    }

    @Test
    void noticesWhatIsUnread(MockAccounting mock, MockOrg org) {
        try (AccountingClient store = Shop.client(mock, org)) {
            failed(store);
            InboxListRequest unread =
                    InboxListRequest.builder().state(InboxState.UNREAD).build();
            // tag::notice[]
            for (InboxItem item : store.inbox().list(unread).stream().toList()) {
                store.inbox().setState(item.inboxId(), current -> current.stateRequest(InboxState.ACKNOWLEDGED));
            }
            // end::notice[]

            assertThat(store.inbox().list(unread)).isEmpty();
        }
    }

    @Test
    void leadsFromTheFailureToTheRepair(MockAccounting mock, MockOrg org) {
        try (AccountingClient store = Shop.client(mock, org)) {
            ExportBatch failed = failed(store);
            InboxItem item = about(store, failed);
            String inboxId = item.inboxId();
            // tag::retried[]
            ExportBatch repair = store.exports()
                    .batches()
                    .repair(ExportBatchRepairRequest.builder()
                            .repairsBatchId(failed.batchId())
                            .code("2026-11-1-repair")
                            .evidence(failed.evidence()) // of the same events
                            .reason("The rate was entered")
                            .build());
            InboxItem settled =
                    store.inbox().get(InboxGetRequest.builder().inboxId(inboxId).build());
            // end::retried[]

            assertThat(settled.status()).isEqualTo(InboxStatus.CLOSED);
            assertThat(settled.resolution()).isEqualTo(InboxResolution.RETRIED);
            assertThat(settled.trail()).extracting(InboxChange::resolutionRef).containsExactly(repair.batchId());
        }
    }

    @Test
    void leadsFromTheFailureToTheReversal(MockAccounting mock, MockOrg org) {
        try (AccountingClient store = Shop.client(mock, org)) {
            String inboxId = about(store, failed(store)).inboxId();
            String correctionId = store.events().record(Shop.sale(2)).eventId();
            // tag::reversed[]
            Outcome<InboxItem> closed = store.inbox()
                    .setStatus(
                            inboxId,
                            current -> current.statusRequest(InboxStatus.CLOSED).toBuilder()
                                    .resolution(InboxResolution.REVERSED)
                                    .resolutionRef(correctionId) // the event that took it back
                                    .reason("Booked by mistake")
                                    .build());
            // end::reversed[]

            assertThat(closed.record().trail())
                    .extracting(InboxChange::resolutionRef)
                    .containsExactly(correctionId);
        }
    }

    private static Comment comment(AccountingClient store) {
        return store.comments()
                .add(CommentAddRequest.builder()
                        .targetType(RecordType.EVENT)
                        .targetId(store.events().record(Shop.sale(1)).eventId())
                        .body("The rate is there now.")
                        .build());
    }

    private static ExportBatch failed(AccountingClient store) {
        return store.exports()
                .batches()
                .setStatus(Batches.ready(store).batchId(), batch -> batch.statusRequest(ExportBatchStatus.FAILED))
                .record();
    }

    private static InboxItem about(AccountingClient store, ExportBatch batch) {
        return store.inbox()
                .list(InboxListRequest.builder()
                        .recordType(RecordType.EXPORT_BATCH)
                        .recordId(batch.batchId())
                        .build())
                .iterator()
                .next();
    }
}
