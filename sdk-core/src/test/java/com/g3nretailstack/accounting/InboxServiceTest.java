package com.g3nretailstack.accounting;

import static com.g3nretailstack.accounting.model.ExportBatchStatus.FAILED;
import static com.g3nretailstack.accounting.model.InboxState.ACKNOWLEDGED;
import static com.g3nretailstack.accounting.model.InboxState.READ;
import static com.g3nretailstack.accounting.model.InboxState.UNREAD;
import static com.g3nretailstack.accounting.model.InboxStatus.CLOSED;
import static com.g3nretailstack.accounting.model.InboxStatus.IN_PROGRESS;
import static com.g3nretailstack.accounting.model.InboxStatus.OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.EventRecordRequest;
import com.g3nretailstack.accounting.model.EventType;
import com.g3nretailstack.accounting.model.ExportBatch;
import com.g3nretailstack.accounting.model.ExportBatchRepairRequest;
import com.g3nretailstack.accounting.model.InboxChange;
import com.g3nretailstack.accounting.model.InboxCreateRequest;
import com.g3nretailstack.accounting.model.InboxGetRequest;
import com.g3nretailstack.accounting.model.InboxItem;
import com.g3nretailstack.accounting.model.InboxListRequest;
import com.g3nretailstack.accounting.model.InboxPriority;
import com.g3nretailstack.accounting.model.InboxResolution;
import com.g3nretailstack.accounting.model.InboxStateRequest;
import com.g3nretailstack.accounting.model.InboxStatusRequest;
import com.g3nretailstack.accounting.model.OriginalEvent;
import com.g3nretailstack.accounting.model.RecordType;
import com.g3nretailstack.accounting.revision.Outcome;
import com.g3nretailstack.accounting.testing.Evidence;
import com.g3nretailstack.accounting.testing.Sales;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(MockAccountingExtension.class)
@SuppressWarnings("NullAway") // what is absent fails the test anyway
class InboxServiceTest {
    private AccountingClient client;
    private InboxService inbox;
    private MockOrg org;

    @BeforeEach
    void open(MockAccounting mock, MockOrg org) {
        this.org = org;
        client = Shop.builder(mock, org).build();
        inbox = client.inbox();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void createsAnOpenUnreadItem() {
        InboxItem item = inbox.create(item("I-1").teamGuid("tm-finance").build());

        assertThat(item.status()).isEqualTo(OPEN);
        assertThat(item.state()).isEqualTo(UNREAD);
        assertThat(item.priority()).isEqualTo(InboxPriority.NORMAL);
        assertThat(item.orgWide()).isFalse();
        assertThat(item.trail()).isNull();
        assertThat(get(item)).isEqualTo(item);
    }

    @Test
    void listsAcrossPagesAndByFilters() {
        for (int i = 1; i <= 5; i++) {
            inbox.create(item("I-" + i).build());
        }
        InboxItem team = inbox.create(item("I-6").teamGuid("tm-1").build(), RequestOptions.none());

        assertThat(inbox.list(InboxListRequest.builder().limit(2).orgWide(true).build()))
                .extracting(InboxItem::code)
                .containsExactly("I-1", "I-2", "I-3", "I-4", "I-5");
        assertThat(inbox.list(InboxListRequest.builder().teamGuid("tm-1").build(), RequestOptions.none()))
                .containsExactly(team);
    }

    @Test
    void stateAndStatusGoTheirOwnWaysAndLeaveATrail() {
        InboxItem item = inbox.create(item("I-1").build());

        InboxItem noticed = inbox.setState(item.inboxId(), current -> current.stateRequest(ACKNOWLEDGED))
                .record();
        InboxItem begun = inbox.setStatus(item.inboxId(), current -> current.statusRequest(IN_PROGRESS))
                .record();

        assertThat(noticed.status()).isEqualTo(OPEN);
        assertThat(begun.state()).isEqualTo(ACKNOWLEDGED);
        assertThat(begun.status()).isEqualTo(IN_PROGRESS);
        assertThat(begun.trail()).extracting(InboxChange::state).containsExactly(ACKNOWLEDGED, null);
        assertThat(begun.trail()).extracting(InboxChange::status).containsExactly(null, IN_PROGRESS);
        assertThat(begun.trail())
                .extracting(InboxChange::revision)
                .containsExactly(noticed.revision(), begun.revision());
        assertThat(begun.trail()).allSatisfy(change -> {
            assertThat(change.actor()).startsWith("service_account:");
            assertThat(change.changedAt()).isBetween(item.createdAt(), begun.updatedAt());
        });
    }

    @Test
    void aFailedBatchIsRepairedAndItsItemLeadsToTheRepair() {
        ExportBatch failed = failedBatch();
        InboxItem raised = only(about(failed));
        inbox.setState(raised.stateRequest(ACKNOWLEDGED));

        ExportBatch repair = client.exports()
                .batches()
                .repair(ExportBatchRepairRequest.builder()
                        .repairsBatchId(failed.batchId())
                        .code("B-1R")
                        .evidence(Evidence.of(Shop.all(client)))
                        .reason("Rate entered")
                        .build());

        InboxItem settled = get(raised);
        assertThat(settled.status()).isEqualTo(CLOSED);
        assertThat(settled.state()).isEqualTo(ACKNOWLEDGED);
        assertThat(settled.resolution()).isEqualTo(InboxResolution.RETRIED);
        assertThat(settled.resolutionRef()).isEqualTo(repair.batchId());
        assertThat(repair.repairsBatchId()).isEqualTo(settled.recordId());
        assertThat(settled.trail()).extracting(InboxChange::status).containsExactly(null, CLOSED);
        InboxChange retried = settled.trail().get(1);
        assertThat(retried.resolution()).isEqualTo(InboxResolution.RETRIED);
        assertThat(retried.resolutionRef()).isEqualTo(repair.batchId());
        assertThat(retried.reason()).isEqualTo("Rate entered");
        assertThat(retried.changedAt()).isEqualTo(repair.createdAt());
        assertThat(inbox.list(about(failed))).isEmpty();
    }

    @Test
    void aFailedBatchIsReversedAndItsItemLeadsToTheReversal() {
        ExportBatch failed = failedBatch();
        InboxItem raised = only(about(failed));
        Event sale = Shop.all(client).get(0);

        Event reversal = client.events()
                .record(EventRecordRequest.builder()
                        .type(EventType.CORRECTION)
                        .amount(sale.amount().negate())
                        .currency(sale.currency())
                        .occurredAt(Sales.OCCURRED_AT)
                        .originalEvent(
                                OriginalEvent.builder().eventId(sale.eventId()).build())
                        .actor("user_guid:5d0c7a52")
                        .actorRoles(List.of("finance_audit"))
                        .sourceRefs(List.of("reversal:1"))
                        .build());
        Outcome<InboxItem> closed = inbox.setStatus(
                raised.inboxId(),
                current -> current.statusRequest(CLOSED).toBuilder()
                        .resolution(InboxResolution.REVERSED)
                        .resolutionRef(reversal.eventId())
                        .reason("Booked by mistake")
                        .build());

        assertThat(closed.status()).isEqualTo(Outcome.Status.APPLIED);
        assertThat(closed.record().resolution()).isEqualTo(InboxResolution.REVERSED);
        InboxChange change = closed.record().trail().get(0);
        assertThat(change.resolution()).isEqualTo(InboxResolution.REVERSED);
        assertThat(change.resolutionRef()).isEqualTo(reversal.eventId());
        assertThat(change.reason()).isEqualTo("Booked by mistake");
        assertThat(inbox.list(about(failed))).isEmpty();
        assertThat(inbox.list(about(failed).toBuilder().status(CLOSED).build()))
                .extracting(InboxItem::inboxId)
                .containsExactly(raised.inboxId());
    }

    @Test
    void aFailedRunRaisesAnItemThatSaysWhy() {
        org.failNextExport("ERP_DOWN", "the ERP is closed");

        String exportId = Shop.succeeded(client, org).exportId();

        InboxItem raised = only(InboxListRequest.builder()
                .recordType(RecordType.EXPORT)
                .recordId(exportId)
                .build());
        assertThat(raised.reasonCode()).isEqualTo("ERP_DOWN");
        assertThat(raised.body()).isEqualTo("the ERP is closed");
    }

    @Test
    void anItemThatIsOpenedAgainLosesItsResolutionAndKeepsItInTheTrail() {
        String id = inbox.create(item("I-1").build()).inboxId();
        inbox.setStatus(
                id,
                current -> current.statusRequest(CLOSED).toBuilder()
                        .resolution(InboxResolution.DISMISSED)
                        .build());

        InboxItem reopened =
                inbox.setStatus(id, current -> current.statusRequest(OPEN)).record();

        assertThat(reopened.resolution()).isNull();
        assertThat(reopened.trail())
                .extracting(InboxChange::resolution)
                .containsExactly(InboxResolution.DISMISSED, null);
    }

    @Test
    void anItemWhoseAnswerWasLostIsFoundByRecordAndCodeAndNotMadeTwice() {
        ExportBatch failed = failedBatch();
        org.faults().on("/inbox/create").nth(1).play(Fault.commitThenDrop());

        InboxItem item = inbox.create(item("I-1")
                .recordType(RecordType.EXPORT_BATCH)
                .recordId(failed.batchId())
                .build());

        assertThat(item.code()).isEqualTo("I-1");
        assertThat(inbox.list(about(failed))).extracting(InboxItem::code).containsExactly("export-batch-failed", "I-1");
    }

    @Test
    void anItemAboutNothingHasNoLookUp() {
        org.faults().on("/inbox/create").nth(1).play(Fault.commitThenDrop());

        assertThatThrownBy(() -> inbox.create(item("I-1").build())).isInstanceOf(OutcomeUnknownException.class);
    }

    @Test
    void aChangeWhoseAnswerWasLostIsThereOnce() {
        InboxItem item = inbox.create(item("I-1").build());
        org.faults().on("/inbox/status").nth(1).play(Fault.commitThenDrop());

        Outcome<InboxItem> closed = inbox.setStatus(
                item.inboxId(),
                current -> current.statusRequest(CLOSED).toBuilder()
                        .resolution(InboxResolution.DISMISSED)
                        .build());

        assertThat(closed.status()).isEqualTo(Outcome.Status.ALREADY_AS_REQUESTED);
        assertThat(closed.record().trail()).hasSize(1);
    }

    @Test
    void theFunctionFormsWriteNothingWhereTheFunctionSaysNull() {
        InboxItem item = inbox.create(item("I-1").build());

        assertThat(inbox.setState(item.inboxId(), current -> null, RequestOptions.none())
                        .status())
                .isEqualTo(Outcome.Status.UNCHANGED);
        assertThat(inbox.setStatus(item.inboxId(), current -> null, RequestOptions.none())
                        .status())
                .isEqualTo(Outcome.Status.UNCHANGED);
        assertThat(get(item)).isEqualTo(item);
    }

    @Test
    void theStrictFormsWriteWithTheCallersRevision() {
        InboxItem item = inbox.create(item("I-1").build());

        InboxItem read = inbox.setState(item.stateRequest(READ), RequestOptions.none());
        InboxItem closed = inbox.setStatus(read.statusRequest(CLOSED), RequestOptions.none());

        assertThat(closed.state()).isEqualTo(READ);
        assertThatThrownBy(() -> inbox.setState(item.stateRequest(ACKNOWLEDGED)))
                .isInstanceOf(RevisionConflictException.class);
        assertThatThrownBy(() -> inbox.setStatus(item.statusRequest(OPEN)))
                .isInstanceOf(RevisionConflictException.class);
        assertThatThrownBy(() -> inbox.setState(InboxStateRequest.builder()
                        .inboxId(item.inboxId())
                        .state(UNREAD)
                        .build()))
                .isInstanceOf(RevisionRequiredException.class);
        assertThatThrownBy(() -> inbox.setStatus(InboxStatusRequest.builder()
                        .inboxId(item.inboxId())
                        .status(OPEN)
                        .build()))
                .isInstanceOf(RevisionRequiredException.class);
    }

    @Test
    void whatTheLifecyclesForbidIsRefused() {
        InboxItem item = inbox.create(item("I-1").build());

        assertThatThrownBy(() -> inbox.setState(item.stateRequest(UNREAD))).isInstanceOf(InvalidStateException.class);
        assertThatThrownBy(() -> inbox.setStatus(item.statusRequest(OPEN))).isInstanceOf(InvalidStateException.class);
    }

    @Test
    void aResolutionOfWhatIsNotClosedIsRefused() {
        InboxItem item = inbox.create(item("I-1").build());

        assertThatThrownBy(() -> inbox.setStatus(item.statusRequest(IN_PROGRESS).toBuilder()
                        .resolution(InboxResolution.RETRIED)
                        .build()))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("resolution");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThatThrownBy(() ->
                        inbox.get(InboxGetRequest.builder().inboxId("ib-none").build()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> inbox.create(item("I-1")
                        .recordType(RecordType.INVOICE)
                        .recordId("in-none")
                        .build()))
                .isInstanceOf(NotFoundException.class);
    }

    private ExportBatch failedBatch() {
        Shop.record(client, 2);
        ExportBatch ready = Shop.ready(client, org);
        return client.exports()
                .batches()
                .setStatus(ready.batchId(), batch -> batch.statusRequest(FAILED))
                .record();
    }

    private InboxItem only(InboxListRequest request) {
        List<InboxItem> items = inbox.list(request).stream().toList();
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private InboxItem get(InboxItem item) {
        return inbox.get(InboxGetRequest.builder().inboxId(item.inboxId()).build(), RequestOptions.none());
    }

    private static InboxListRequest about(ExportBatch batch) {
        return InboxListRequest.builder()
                .recordType(RecordType.EXPORT_BATCH)
                .recordId(batch.batchId())
                .build();
    }

    private static InboxCreateRequest.Builder item(String code) {
        return InboxCreateRequest.builder().code(code).caption("Look");
    }
}
