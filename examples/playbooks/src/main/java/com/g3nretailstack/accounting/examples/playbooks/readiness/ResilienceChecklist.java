package com.g3nretailstack.accounting.examples.playbooks.readiness;

import com.g3nretailstack.accounting.examples.playbooks.export.Recorder;
import com.g3nretailstack.accounting.examples.playbooks.scenario.BatchRepair;
import com.g3nretailstack.accounting.examples.playbooks.stage.Backstage;
import com.g3nretailstack.accounting.examples.playbooks.stage.Stage;
import com.g3nretailstack.accounting.examples.playbooks.story.Checks;
import com.g3nretailstack.accounting.mock.fault.Fault;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.EventListRequest;
import com.g3nretailstack.accounting.model.EventRecordRequest;
import com.g3nretailstack.accounting.model.EventType;
import com.g3nretailstack.accounting.model.Export;
import com.g3nretailstack.accounting.model.ExportCreateRequest;
import com.g3nretailstack.accounting.model.ExportGetRequest;
import com.g3nretailstack.accounting.model.ExportKind;
import com.g3nretailstack.accounting.model.ExportStatus;
import com.g3nretailstack.accounting.model.InboxGetRequest;
import com.g3nretailstack.accounting.model.InboxItem;
import com.g3nretailstack.accounting.model.InboxResolution;
import java.util.ArrayList;
import java.util.List;

/** The operational resilience checklist, line by line. */
final class ResilienceChecklist {
    private final Stage stage;
    private final Played played;
    private final Checks checks;

    private ResilienceChecklist(Stage stage, Played played, Checks checks) {
        this.stage = stage;
        this.played = played;
        this.checks = checks;
    }

    static void check(Stage stage, Played played, Checks checks) {
        ResilienceChecklist list = new ResilienceChecklist(stage, played, checks);
        list.appliedOnce();
        list.nonBlocking();
        list.outOfOrder();
        list.inbox();
        checks.that(
                "Long-running workflows are resumable with explicit state checkpoints.",
                ResumedWindow.holds(stage),
                "a window's reconciliation was left after one part and resumed from its cursor");
        list.repair();
    }

    /** The service applies the event and its answer is lost: the client finds it by its source reference. */
    private void appliedOnce() {
        String line = "Operations are idempotent and retry-safe; duplicate submissions do not double-apply.";
        Backstage backstage = stage.backstage();
        if (backstage == null) {
            checks.notCheckable(line, "no answer can be lost on purpose from here");
            return;
        }
        backstage.org().faults().on("/event/record").times(1).play(Fault.commitThenDrop());
        EventRecordRequest request = sale("lost-answer");
        Event recorded = stage.at(stage.web()).events().record(request);
        List<Event> found = bySource(stage.ref("order", "lost-answer"));
        checks.that(
                line,
                found.equals(List.of(recorded)),
                "an answer was lost after the service had applied the event: " + found.size() + " event is there");
    }

    private List<Event> bySource(String ref) {
        return stage
                .client()
                .events()
                .list(EventListRequest.builder().sourceRef(ref).build())
                .stream()
                .toList();
    }

    /** What a program sees of it: recording is answered while an export run is under way. */
    private void nonBlocking() {
        String line = "Event emission is non-blocking; operational actions do not wait on analytics pipelines.";
        Export export = stage.client()
                .exports()
                .create(ExportCreateRequest.builder()
                        .exportKind(ExportKind.FINANCIAL_EVENTS)
                        .code(stage.run() + "-meanwhile")
                        .correlationId(stage.run())
                        .build());
        Event recorded = stage.at(stage.web()).events().record(sale("meanwhile"));
        ExportStatus status = stage.client()
                .exports()
                .get(ExportGetRequest.builder().exportId(export.exportId()).build())
                .status();
        if (status.equals(ExportStatus.SUCCEEDED) || status.equals(ExportStatus.FAILED)) {
            checks.notCheckable(line, "the export run ended before the event was recorded");
        } else {
            checks.that(line, true, recorded.eventId() + " was recorded while " + export.exportId() + " was " + status);
        }
    }

    private EventRecordRequest sale(String id) {
        return new Recorder(stage)
                .draft(EventType.SALE, stage.web(), "1.00", "2026-04-14T16:02:11Z", stage.ref("order", id))
                .build();
    }

    private void outOfOrder() {
        List<String> order = played.of("sales-export").stream()
                .map(event -> event.type().value() + " " + event.sku())
                .toList();
        int refund = order.indexOf("refund 22423");
        int sale = order.indexOf("sale 22423");
        List<String> unlinked =
                played.without("every reversal and adjustment is linked to its original", List.of("sales-export"));
        checks.that(
                "Out-of-order events are tolerated; reconciliation uses timestamps and source references.",
                refund >= 0 && refund < sale && unlinked.isEmpty(),
                "a refund was recorded before its sale and is linked to it by source reference");
    }

    private void inbox() {
        InboxItem item = stage.client()
                .inbox()
                .get(InboxGetRequest.builder()
                        .inboxId(played.repaired().inboxId())
                        .build());
        boolean byTheService =
                !BatchRepair.isOwnCode(item.code(), played.repaired().failedBatchId());
        checks.that(
                "Exceptions generate actionable inbox items and can be retried or reversed with audit trails.",
                byTheService
                        && InboxResolution.RETRIED.equals(item.resolution())
                        && item.trail() != null
                        && !item.trail().isEmpty(),
                item.inboxId() + " was raised " + (byTheService ? "by the service" : "BY HAND") + " and is "
                        + item.resolution());
    }

    private void repair() {
        List<String> faults = new ArrayList<>();
        for (String check : List.of(
                "the repair names the failed batch",
                "the failed batch names its repair",
                "the repair has evidence of its own")) {
            faults.addAll(played.without(check, List.of("batch-repair")));
        }
        checks.none(
                "Repair workflows create a new export batch and reference the failed batch for audit.",
                faults,
                played.repaired().delivered().batchId() + " repairs "
                        + played.repaired().failedBatchId());
    }
}
