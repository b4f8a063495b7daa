package com.g3nretailstack.accounting.examples.playbooks.scenario;

import com.g3nretailstack.accounting.InboxService;
import com.g3nretailstack.accounting.examples.playbooks.stage.Reasons;
import com.g3nretailstack.accounting.examples.playbooks.story.Step;
import com.g3nretailstack.accounting.model.ExportBatch;
import com.g3nretailstack.accounting.model.InboxCreateRequest;
import com.g3nretailstack.accounting.model.InboxGetRequest;
import com.g3nretailstack.accounting.model.InboxItem;
import com.g3nretailstack.accounting.model.InboxListRequest;
import com.g3nretailstack.accounting.model.InboxPriority;
import com.g3nretailstack.accounting.model.InboxResolution;
import com.g3nretailstack.accounting.model.InboxState;
import com.g3nretailstack.accounting.model.InboxStatus;
import com.g3nretailstack.accounting.model.RecordType;

/** Takes on the inbox item about a failed batch and closes it once it is repaired. */
final class AlertDesk {
    private final InboxService inbox;

    AlertDesk(InboxService inbox) {
        this.inbox = inbox;
    }

    /** Returns the item about the batch, acknowledged; makes it where the service raised none. */
    InboxItem take(ExportBatch failed, Step step) {
        InboxListRequest about = InboxListRequest.builder()
                .recordType(RecordType.EXPORT_BATCH)
                .recordId(failed.batchId())
                .build();
        InboxItem item = inbox.list(about).stream()
                .filter(row -> failed.batchId().equals(row.recordId()))
                .findFirst()
                .orElseGet(() -> raised(failed, step));
        step.out("item " + item.inboxId() + ": " + item.caption() + ", because: " + item.reason());
        InboxItem taken = inbox.setState(item.inboxId(), current -> current.stateRequest(InboxState.ACKNOWLEDGED))
                .record();
        step.out("item " + taken.inboxId() + " " + taken.state());
        return taken;
    }

    private InboxItem raised(ExportBatch failed, Step step) {
        step.out("the service raised no item, so one is made");
        return inbox.create(InboxCreateRequest.builder()
                .recordType(RecordType.EXPORT_BATCH)
                .recordId(failed.batchId())
                .code(code(failed.batchId()))
                .caption("Export batch failed")
                .priority(InboxPriority.HIGH)
                .orgWide(true)
                .reason(String.valueOf(failed.reason()))
                .reasonCode(Reasons.REFUSED)
                .build());
    }

    static String code(String failedBatchId) {
        return failedBatchId + "-failed";
    }

    /** Closes the item as retried by the repair, unless the service has done so itself. */
    void settle(InboxItem item, ExportBatch repair, Step step) {
        InboxItem settled = inbox.setStatus(
                        item.inboxId(),
                        current -> InboxStatus.CLOSED.equals(current.status())
                                ? null
                                : current.statusRequest(InboxStatus.CLOSED).toBuilder()
                                        .resolution(InboxResolution.RETRIED)
                                        .resolutionRef(repair.batchId())
                                        .reason("Repaired and sent")
                                        .build())
                .record();
        step.out("item " + settled.inboxId() + " " + settled.status() + ", " + settled.resolution() + " by "
                + settled.resolutionRef());
    }

    /** Returns the item as it stands now, with its trail. */
    static InboxItem current(InboxService inbox, String inboxId) {
        return inbox.get(InboxGetRequest.builder().inboxId(inboxId).build());
    }
}
