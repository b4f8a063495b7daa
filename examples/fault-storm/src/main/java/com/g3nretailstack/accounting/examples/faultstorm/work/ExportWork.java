package com.g3nretailstack.accounting.examples.faultstorm.work;

import com.g3nretailstack.accounting.model.ExportBatch;
import com.g3nretailstack.accounting.model.ExportBatchListRequest;
import com.g3nretailstack.accounting.model.ExportBatchStatus;
import com.g3nretailstack.accounting.model.ExportCreateRequest;
import com.g3nretailstack.accounting.model.ExportKind;
import com.g3nretailstack.accounting.model.ExportSchedule;
import com.g3nretailstack.accounting.model.ExportScheduleStatus;
import com.g3nretailstack.accounting.model.ExportScheduleStatusSetRequest;
import java.util.ArrayList;
import java.util.List;

/** Exports: made, their batches sent, their schedules switched on and off while they are swept. */
final class ExportWork {
    private ExportWork() {}

    static Answer create(Task task) {
        ExportCreateRequest request = ExportCreateRequest.builder()
                .code(task.mark())
                .exportKind(ExportKind.FINANCIAL_EVENTS)
                .idempotencyKey(task.mark())
                .build();
        return Answer.done(
                task.client().exports().create(request, task.options()).exportId());
    }

    /** The function form: marks a batch that a sweep made as sent, unless somebody did. */
    static Answer send(Task task) {
        List<ExportBatch> batches = new ArrayList<>();
        task.client()
                .exports()
                .batches()
                .list(ExportBatchListRequest.builder().build(), task.options())
                .forEach(batches::add);
        if (batches.isEmpty()) {
            return Answer.unchanged();
        }
        String batchId = batches.get(task.number(batches.size())).batchId();
        return Answer.of(
                task.client()
                        .exports()
                        .batches()
                        .setStatus(
                                batchId,
                                batch -> ExportBatchStatus.SENT.equals(batch.status())
                                        ? null
                                        : batch.statusRequest(ExportBatchStatus.SENT).toBuilder()
                                                .idempotencyKey(task.nextApplication())
                                                .build(),
                                task.options()),
                batchId);
    }

    /** The function form: suspends a schedule that is active, and activates one that is suspended. */
    static Answer flip(Task task) {
        String scheduleId = task.schedule();
        boolean marked = task.chance(0.5);
        return Answer.of(
                task.client()
                        .exports()
                        .schedules()
                        .setStatus(
                                scheduleId,
                                schedule -> flipped(schedule, task.nextApplication(), marked),
                                task.options()),
                scheduleId);
    }

    private static ExportScheduleStatusSetRequest flipped(ExportSchedule schedule, String application, boolean marked) {
        ExportScheduleStatus other = ExportScheduleStatus.ACTIVE.equals(schedule.status())
                ? ExportScheduleStatus.SUSPENDED
                : ExportScheduleStatus.ACTIVE;
        ExportScheduleStatusSetRequest.Builder request =
                schedule.statusRequest(other).toBuilder().idempotencyKey(application);
        return (marked ? request.sourceRefs(List.of(application)) : request).build();
    }
}
