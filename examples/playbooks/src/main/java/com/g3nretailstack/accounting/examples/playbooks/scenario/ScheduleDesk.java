package com.g3nretailstack.accounting.examples.playbooks.scenario;

import com.g3nretailstack.accounting.ExportScheduleService;
import com.g3nretailstack.accounting.examples.playbooks.export.Delivery;
import com.g3nretailstack.accounting.examples.playbooks.stage.Backstage;
import com.g3nretailstack.accounting.examples.playbooks.stage.Stage;
import com.g3nretailstack.accounting.examples.playbooks.story.Checks;
import com.g3nretailstack.accounting.examples.playbooks.story.Step;
import com.g3nretailstack.accounting.examples.playbooks.story.Story;
import com.g3nretailstack.accounting.mock.MockJobs;
import com.g3nretailstack.accounting.model.ExportBatch;
import com.g3nretailstack.accounting.model.ExportBatchGetRequest;
import com.g3nretailstack.accounting.model.ExportCadence;
import com.g3nretailstack.accounting.model.ExportKind;
import com.g3nretailstack.accounting.model.ExportSchedule;
import com.g3nretailstack.accounting.model.ExportScheduleCreateRequest;
import com.g3nretailstack.accounting.model.ExportScheduleGetRequest;
import com.g3nretailstack.accounting.model.ExportScheduleStatus;
import com.g3nretailstack.accounting.model.ExportScheduleWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes a schedule and lets it become due. Not thread-safe.
 *
 * <p>The sweep of schedules is the operator's: the embedded service runs it, elsewhere the export is made by hand.
 */
final class ScheduleDesk {
    private static final Duration UNTIL_DUE = Duration.ofHours(1);
    private static final long DAY = 1440;

    private final Stage stage;
    private final ExportScheduleService schedules;
    private @Nullable ExportSchedule schedule;

    ScheduleDesk(Stage stage) {
        this.stage = stage;
        this.schedules = stage.client().exports().schedules();
    }

    /** Makes a daily schedule that is due in an hour, for what happens until then. */
    void create(Step step) {
        Instant due = stage.now().truncatedTo(ChronoUnit.SECONDS).plus(UNTIL_DUE);
        ExportSchedule made = schedules.create(ExportScheduleCreateRequest.builder()
                .code(stage.run())
                .caption("Nightly export to the ERP")
                .cadence(ExportCadence.builder().intervalMinutes(DAY).build())
                .window(ExportScheduleWindow.builder()
                        .lengthMinutes(UNTIL_DUE.toMinutes())
                        .build())
                .startsAt(due)
                .exportKind(ExportKind.FINANCIAL_EVENTS)
                .build());
        step.out("schedule " + made.scheduleId() + " " + made.status().value() + ", due at " + made.nextRunAt());
        schedule = made;
    }

    /** Lets the first run happen, suspends the schedule and returns the run's batch. */
    ExportBatch sweep(Story story) {
        Backstage backstage = stage.backstage();
        Step step =
                story.step("The schedule is due", "the sweep makes one export and a first batch for each due window");
        ExportBatch batch = backstage == null ? byHand(step) : swept(backstage, step, story.checks());
        ExportSchedule suspended = schedules
                .setStatus(known().scheduleId(), current -> current.statusRequest(ExportScheduleStatus.SUSPENDED))
                .record();
        step.out("schedule " + suspended.scheduleId() + " " + suspended.status().value() + " again, its work is done");
        return batch;
    }

    private ExportBatch byHand(Step step) {
        step.out("the sweep is the operator's; what it would make is made by hand");
        Delivery delivery = new Delivery(stage);
        return delivery.batch(delivery.export(step), step);
    }

    private ExportBatch swept(Backstage backstage, Step step, Checks checks) {
        MockJobs jobs = backstage.mock().jobs();
        backstage.mock().clock().set(Objects.requireNonNull(known().nextRunAt(), "next_run_at"));
        ObjectNode first = jobs.exportScheduleSweep();
        step.out("sweep: " + first.path("matched") + " due, " + first.path("scheduled") + " scheduled");
        ObjectNode second = jobs.exportScheduleSweep();
        checks.equal(
                "a window that was swept is not swept again",
                0,
                second.path("scheduled").intValue());
        ExportSchedule after = schedules.get(ExportScheduleGetRequest.builder()
                .scheduleId(known().scheduleId())
                .build());
        step.out("export " + after.lastExportId() + ", batch " + after.lastBatchId() + ", next due at "
                + after.nextRunAt());
        return stage.client()
                .exports()
                .batches()
                .get(ExportBatchGetRequest.builder()
                        .batchId(Objects.requireNonNull(after.lastBatchId(), "last_batch_id"))
                        .build());
    }

    private ExportSchedule known() {
        return Objects.requireNonNull(schedule, "create comes first");
    }
}
