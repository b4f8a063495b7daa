package com.g3nretailstack.accounting.examples.playbooks.scenario;

import com.g3nretailstack.accounting.examples.playbooks.erp.ErpBatch;
import com.g3nretailstack.accounting.examples.playbooks.export.Delivered;
import com.g3nretailstack.accounting.examples.playbooks.export.Delivery;
import com.g3nretailstack.accounting.examples.playbooks.export.Recorder;
import com.g3nretailstack.accounting.examples.playbooks.scenario.BatchRepair.Repaired;
import com.g3nretailstack.accounting.examples.playbooks.scenario.Sales.Article;
import com.g3nretailstack.accounting.examples.playbooks.scenario.Sales.Tax;
import com.g3nretailstack.accounting.examples.playbooks.stage.Stage;
import com.g3nretailstack.accounting.examples.playbooks.story.Step;
import com.g3nretailstack.accounting.examples.playbooks.story.Story;
import com.g3nretailstack.accounting.model.ExportBatch;
import com.g3nretailstack.accounting.model.InboxItem;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Scenario 5: a scheduled batch does not reach the ERP, a repair batch does, and the audit can follow from one to the other. */
public final class BatchRepair implements Scenario<Repaired> {
    private static final Article CLOCK = new Article("22727", "clocks", "24.60", "9.10");
    private static final Tax SOLD = new Tax("IE", 2300, "20.00", "4.60");
    private static final Tax BACK = new Tax("IE", 2300, "-20.00", "-4.60");

    /** Creates it. */
    public BatchRepair() {}

    /**
     * What playing it makes.
     *
     * @param delivered the repair batch, and what the source systems handed over
     * @param failedBatchId the batch that it takes the place of
     * @param inboxId the item that told of the failure
     */
    public record Repaired(Delivered delivered, String failedBatchId, String inboxId) {}

    @Override
    public String name() {
        return "batch-repair";
    }

    @Override
    public String title() {
        return "Scenario 5: export batch repair";
    }

    @Override
    public Repaired play(Stage stage, Story story) {
        Recorder recorder = new Recorder(stage);
        ScheduleDesk schedule = new ScheduleDesk(stage);
        schedule.create(
                story.step("Create an export schedule (POST /export/schedule/create)", "exports follow a cadence"));
        sell(stage, recorder, story.step("Record events in its window", "the first run has something to export"));
        ExportBatch scheduled = schedule.sweep(story);
        Delivery delivery = new Delivery(stage);
        Step failure = story.step(
                "The delivery fails (POST /export/batch/status/set)", "the failure and its reason are on record");
        ExportBatch failed = delivery.failed(scheduled, "The ERP refused the delivery: its period was closed", failure);
        AlertDesk alerts = new AlertDesk(stage.client().inbox());
        InboxItem item = alerts.take(
                failed,
                story.step(
                        "Take on the inbox item (POST /inbox/list, /inbox/state)",
                        "an exception finds somebody who acts on it"));
        Step repair = story.step(
                "Repair with new evidence (POST /export/batch/repair)",
                "the repair refers to the failed batch, which stays for the audit");
        ExportBatch repaired =
                delivery.sent(delivery.repair(failed, "The ERP opened its period again", repair), repair);
        alerts.settle(item, repaired, repair);
        return new Repaired(new Delivered(repaired.batchId(), recorder.ledger()), failed.batchId(), item.inboxId());
    }

    /** Returns whether an inbox item about a failed batch was made by this scenario, because the service raised none. */
    public static boolean isOwnCode(@Nullable String code, String failedBatchId) {
        return AlertDesk.code(failedBatchId).equals(code);
    }

    private static void sell(Stage stage, Recorder recorder, Step step) {
        Instant now = stage.now().truncatedTo(ChronoUnit.MILLIS);
        String first = stage.ref("order", "8001/1");
        recorder.record(stage.web(), Sales.sale(recorder, stage.web(), CLOCK, 1, SOLD, now.toString(), first), step);
        recorder.record(
                stage.web(),
                Sales.sale(recorder, stage.web(), CLOCK, 1, SOLD, now.toString(), stage.ref("order", "8002/1")),
                step);
        recorder.record(
                stage.store(),
                Sales.refund(
                        recorder, stage.store(), CLOCK, 1, BACK, now.toString(), stage.ref("return", "9001/1"), first),
                step);
    }

    @Override
    public void accept(Stage stage, Repaired made, Story story) {
        ErpBatch repair = Scenario.audited(stage, made.delivered(), story);
        RepairAudit.check(stage.client(), made, repair, story.checks());
    }
}
