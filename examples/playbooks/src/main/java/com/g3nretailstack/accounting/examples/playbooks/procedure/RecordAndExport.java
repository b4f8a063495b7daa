package com.g3nretailstack.accounting.examples.playbooks.procedure;

import com.g3nretailstack.accounting.ExportBatchService;
import com.g3nretailstack.accounting.error.NotFoundException;
import com.g3nretailstack.accounting.error.RevisionConflictException;
import com.g3nretailstack.accounting.examples.playbooks.erp.BatchAudit;
import com.g3nretailstack.accounting.examples.playbooks.erp.ErpReader;
import com.g3nretailstack.accounting.examples.playbooks.export.Delivery;
import com.g3nretailstack.accounting.examples.playbooks.export.Recorder;
import com.g3nretailstack.accounting.examples.playbooks.stage.Stage;
import com.g3nretailstack.accounting.examples.playbooks.story.Checks;
import com.g3nretailstack.accounting.examples.playbooks.story.Figures;
import com.g3nretailstack.accounting.examples.playbooks.story.Program;
import com.g3nretailstack.accounting.examples.playbooks.story.Step;
import com.g3nretailstack.accounting.examples.playbooks.story.Story;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.EventGetRequest;
import com.g3nretailstack.accounting.model.EventListRequest;
import com.g3nretailstack.accounting.model.EventOwnership;
import com.g3nretailstack.accounting.model.EventRecordRequest;
import com.g3nretailstack.accounting.model.EventType;
import com.g3nretailstack.accounting.model.ExportBatch;
import com.g3nretailstack.accounting.model.ExportBatchGetRequest;
import com.g3nretailstack.accounting.model.ExportBatchListRequest;
import com.g3nretailstack.accounting.model.ExportBatchStatus;
import com.g3nretailstack.accounting.model.ExportBatchStatusSetRequest;
import com.g3nretailstack.accounting.model.PartyType;
import com.g3nretailstack.accounting.model.ReconcileReport;
import com.g3nretailstack.accounting.model.ReconcileReportRequest;
import com.g3nretailstack.accounting.revision.Outcome;
import java.math.BigDecimal;
import java.util.List;

/** The playbook "Record financial events + export batch", in its order and with its reasons. */
public final class RecordAndExport implements Program {

    /** Creates it. */
    public RecordAndExport() {}

    @Override
    public String name() {
        return "record-and-export";
    }

    @Override
    public String title() {
        return "Playbook: record financial events + export batch";
    }

    @Override
    public void run(Stage stage, Story story) {
        Recorder recorder = new Recorder(stage);
        Event sale = record(stage, recorder, story);
        read(stage, sale, story);
        ExportBatch ready = makeBatch(stage, story);
        setStatus(stage, ready, story);
        list(stage, story);
        reconcile(stage, ready, story);
        BatchAudit.check(new ErpReader(stage.client()).read(ready.batchId()), recorder.ledger(), story.checks());
    }

    private static Event record(Stage stage, Recorder recorder, Story story) {
        Step step =
                story.step("Record event (POST /event/record)", "captures financial activity with source references.");
        EventRecordRequest.Builder sale = recorder.draft(
                        EventType.SALE, stage.web(), "59.80", "2026-04-14T16:02:11Z", stage.ref("order", "1001/1"))
                .ownership(Recorder.owned(PartyType.CUSTOMER))
                .customerId("cu-17850")
                .sku("85123A")
                .qty(new BigDecimal("2"))
                .unitPrice(new BigDecimal("29.90"));
        EventRecordRequest.Builder liability = recorder.draft(
                        EventType.PROCUREMENT_LIABILITY,
                        stage.web(),
                        "1125.00",
                        "2026-04-15T08:00:00Z",
                        stage.ref("receipt", "3001/1"))
                .ownership(EventOwnership.builder()
                        .ownerType(PartyType.ORG)
                        .possessorType(PartyType.ORG)
                        .build())
                .vendorId("ve-204")
                .sku("85123A")
                .qty(new BigDecimal("100"))
                .unitCost(new BigDecimal("11.25"));
        recorder.record(stage.web(), liability, step);
        return recorder.record(stage.web(), sale, step);
    }

    private static void read(Stage stage, Event sale, Story story) {
        Step step = story.step(
                "Get/list events (POST /event/get, /event/list)", "verify ingestion and retrieve for audit.");
        Event got = stage.client()
                .events()
                .get(EventGetRequest.builder().eventId(sale.eventId()).build());
        List<Event> listed =
                stage
                        .client()
                        .events()
                        .list(EventListRequest.builder()
                                .correlationId(stage.run())
                                .build())
                        .stream()
                        .toList();
        step.out("get " + got.eventId() + ": " + Figures.money(got.amount(), got.currency()));
        listed.forEach(
                event -> step.out("list " + event.eventId() + " " + event.type().value()));
        story.checks()
                .that("what was recorded is read back", got.equals(sale) && listed.contains(sale), "get and list");
    }

    private static ExportBatch makeBatch(Stage stage, Story story) {
        Step step = story.step(
                "Create export batch (POST /export/create, /export/batch/create)", "groups events for export.");
        Delivery delivery = new Delivery(stage);
        return delivery.batch(delivery.export(step), step);
    }

    private static void setStatus(Stage stage, ExportBatch ready, Story story) {
        Step step = story.step(
                "Set batch status (POST /export/batch/status/set) as it progresses", "tracks export lifecycle.");
        ExportBatchService batches = stage.client().exports().batches();
        notFound(stage, batches, ready, step, story.checks());
        Delivery delivery = new Delivery(stage);
        delivery.sent(ready, step);
        conflict(batches, ready, step, story.checks());
    }

    /** The playbook's remediation: verify event or batch ids before status updates. */
    private static void notFound(Stage stage, ExportBatchService batches, ExportBatch ready, Step step, Checks checks) {
        String code = stage.run();
        try {
            // a code is not an id
            batches.setStatus(ready.toBuilder().batchId(code).build().statusRequest(ExportBatchStatus.SENT));
            checks.that("an id that is none is not-found", false, code + " was accepted");
        } catch (NotFoundException e) {
            step.out("not-found: '" + code + "' is no batch id; remedy: look the batch up by its code");
            List<String> ids = batches
                    .list(ExportBatchListRequest.builder().code(code).build())
                    .stream()
                    .map(ExportBatch::batchId)
                    .toList();
            step.out("the batch of that code is " + String.join(", ", ids));
            checks.equal("not-found is repaired by verifying the id", List.of(ready.batchId()), ids);
        }
    }

    // tag::conflict[]
    /** The playbook's remediation: re-read batch and retry with current revision. */
    private static void conflict(ExportBatchService batches, ExportBatch stale, Step step, Checks checks) {
        ExportBatchStatusSetRequest late = stale.statusRequest(ExportBatchStatus.SENT);
        try {
            batches.setStatus(late);
            checks.that("a stale revision is a conflict", false, "revision " + stale.revision() + " was accepted");
        } catch (RevisionConflictException e) {
            step.out("conflict: a colleague still holds revision " + stale.revision()
                    + "; remedy: re-read and decide again");
            Outcome<ExportBatch> outcome = batches.setStatus(
                    stale.batchId(),
                    current -> current.status().equals(ExportBatchStatus.READY)
                            ? current.statusRequest(ExportBatchStatus.SENT)
                            : null);
            step.out("re-read: " + outcome.record().status().value() + " at revision "
                    + outcome.record().revision() + ", nothing left to do");
            checks.equal("conflict is repaired by re-reading", Outcome.Status.UNCHANGED, outcome.status());
        }
    }
    // end::conflict[]

    private static void list(Stage stage, Story story) {
        Step step = story.step(
                "List/get batches (POST /export/batch/list, /export/batch/get)", "audit readiness and outcomes.");
        ExportBatchService batches = stage.client().exports().batches();
        for (ExportBatch listed :
                batches.list(ExportBatchListRequest.builder().code(stage.run()).build())) {
            ExportBatch got = batches.get(
                    ExportBatchGetRequest.builder().batchId(listed.batchId()).build());
            step.out(got.batchId() + " " + got.status().value() + " at " + got.sentAt());
            story.checks().that("the batch is listed as it is read", got.equals(listed), got.batchId());
        }
    }

    private static void reconcile(Stage stage, ExportBatch batch, Story story) {
        Step step = story.step(
                "Generate reconcile report (POST /reconcile/report)", "validate export completeness and lineage.");
        ReconcileReport report = stage.client()
                .reconciliation()
                .report(ReconcileReportRequest.builder()
                        .exportBatchId(batch.batchId())
                        .build());
        step.out(report.eventCount() + " events, " + report.exportedEventCount() + " of them exported, "
                + report.linkedEventCount() + " linked, " + report.discrepancyCount() + " discrepancies");
        story.checks()
                .equal(
                        "every event is exported",
                        String.valueOf(report.eventCount()),
                        String.valueOf(report.exportedEventCount()));
    }
}
