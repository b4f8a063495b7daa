package com.g3nretailstack.accounting.examples.playbooks.export;

import com.g3nretailstack.accounting.ExportBatchService;
import com.g3nretailstack.accounting.ExportService;
import com.g3nretailstack.accounting.examples.playbooks.stage.Reasons;
import com.g3nretailstack.accounting.examples.playbooks.stage.Stage;
import com.g3nretailstack.accounting.examples.playbooks.story.Step;
import com.g3nretailstack.accounting.examples.quickstart.tieout.BatchChecksum;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.EventListRequest;
import com.g3nretailstack.accounting.model.Export;
import com.g3nretailstack.accounting.model.ExportBatch;
import com.g3nretailstack.accounting.model.ExportBatchCreateRequest;
import com.g3nretailstack.accounting.model.ExportBatchRepairRequest;
import com.g3nretailstack.accounting.model.ExportBatchStatus;
import com.g3nretailstack.accounting.model.ExportBatchStatusSetRequest;
import com.g3nretailstack.accounting.model.ExportCreateRequest;
import com.g3nretailstack.accounting.model.ExportEvidence;
import com.g3nretailstack.accounting.model.ExportGetRequest;
import com.g3nretailstack.accounting.model.ExportKind;
import com.g3nretailstack.accounting.model.ExportStatus;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings the events of one program into export batches, and the batches to the ERP. */
public final class Delivery {
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int MOST_PAUSES = 600;

    private final Stage stage;
    private final ExportService exports;
    private final ExportBatchService batches;

    /** Creates one for a program. */
    public Delivery(Stage stage) {
        this.stage = stage;
        this.exports = stage.client().exports();
        this.batches = exports.batches();
    }

    /** Gathers the program's events in an export run and returns it once it has ended. */
    public Export export(Step step) {
        Export made = ended(exports.create(ExportCreateRequest.builder()
                .exportKind(ExportKind.FINANCIAL_EVENTS)
                .code(stage.run())
                .correlationId(stage.run())
                .build()));
        step.out("export " + made.exportId() + " " + made.status().value());
        return made;
    }

    /** Waits until an export run has succeeded or failed. */
    public Export ended(Export export) {
        Export current = export;
        for (int i = 0; isUnderWay(current); i++) {
            if (i == MOST_PAUSES) {
                throw new IllegalStateException("export " + export.exportId() + " does not end");
            }
            stage.pause(PAUSE);
            current = exports.get(
                    ExportGetRequest.builder().exportId(export.exportId()).build());
        }
        return current;
    }

    private static boolean isUnderWay(Export export) {
        return export.status().equals(ExportStatus.CREATED) || export.status().equals(ExportStatus.RUNNING);
    }

    /** Makes a batch of all the program's events. */
    public ExportBatch batch(Export export, Step step) {
        EventListRequest all =
                EventListRequest.builder().correlationId(stage.run()).build();
        ExportBatch batch = batches.create(ExportBatchCreateRequest.builder()
                .exportId(export.exportId())
                .code(stage.run())
                .evidence(evidence(all, "manifest-1"))
                .build());
        return told(batch, step);
    }

    /** Makes a batch in place of a failed one, with evidence of its own over the same events. */
    public ExportBatch repair(ExportBatch failed, String reason, Step step) {
        EventListRequest carried =
                EventListRequest.builder().exportBatchId(failed.batchId()).build();
        ExportBatch batch = batches.repair(ExportBatchRepairRequest.builder()
                .repairsBatchId(failed.batchId())
                .code(stage.run() + "-repair")
                .evidence(evidence(carried, "manifest-2"))
                .reason(reason)
                .reasonCode(Reasons.RETRY)
                .build());
        return told(batch, step);
    }

    /** Says that the ERP has the batch. */
    public ExportBatch sent(ExportBatch batch, Step step) {
        return set(batch, ExportBatchStatus.SENT, "The ERP acknowledged the delivery", null, step);
    }

    /** Says that the ERP refused the batch. */
    public ExportBatch failed(ExportBatch batch, String reason, Step step) {
        return set(batch, ExportBatchStatus.FAILED, reason, Reasons.REFUSED, step);
    }

    private ExportBatch set(
            ExportBatch batch, ExportBatchStatus status, String reason, @Nullable String reasonCode, Step step) {
        ExportBatch changed = batches.setStatus(batch.batchId(), current -> {
                    ExportBatchStatusSetRequest.Builder request =
                            current.statusRequest(status).toBuilder().reason(reason);
                    return (reasonCode == null ? request : request.reasonCode(reasonCode)).build();
                })
                .record();
        step.out("batch " + changed.batchId() + " " + changed.status().value() + ", revision " + changed.revision());
        return changed;
    }

    private ExportEvidence evidence(EventListRequest which, String manifest) {
        BatchChecksum checksum = new BatchChecksum();
        long count = 0;
        for (Event event : stage.client().events().list(which)) {
            checksum.add(event);
            count++;
        }
        return ExportEvidence.builder()
                .manifestRefs(List.of(stage.ref("manifest", manifest)))
                .eventCount(count)
                .checksum(checksum.hex())
                .build();
    }

    private static ExportBatch told(ExportBatch batch, Step step) {
        ExportEvidence evidence = batch.evidence();
        step.out("batch " + batch.batchId() + " " + batch.status().value()
                + (evidence == null ? "" : ", " + evidence.eventCount() + " events, checksum " + evidence.checksum()));
        return batch;
    }
}
