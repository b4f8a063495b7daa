package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.refusal.Refusal;
import com.g3nretailstack.accounting.mock.state.RecordKind;
import com.g3nretailstack.accounting.mock.state.StoredRecord;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Export schedules: active ones are swept when they are due, suspended ones are not. */
public final class ExportSchedules {

    private final Records schedules = new Records(RecordKind.EXPORT_SCHEDULE);

    /** Makes the resource. */
    public ExportSchedules() {}

    /** Makes an active schedule; one whose cron expression cannot be read has no next run. */
    public Reply create(Call call) {
        ObjectNode facts = schedules.facts(call);
        ObjectNode cadence = Json.child(facts, "cadence");
        Cadence.check(cadence);
        checkWindow(Json.child(facts, "window"));
        facts.put("status", "active");
        Instant from = Objects.requireNonNullElse(call.instant("starts_at"), call.now());
        @Nullable Instant first = Cadence.of(cadence).first(from);
        if (first != null) {
            facts.put("next_run_at", first.toString());
        }
        return Reply.record(schedules.add(call, facts).json());
    }

    private static void checkWindow(ObjectNode window) {
        Cadence.checkMinutes("window", window, "length_minutes", 1);
        Cadence.checkMinutes("window", window, "delay_minutes", 0);
    }

    /** Answers one schedule. */
    public Reply get(Call call) {
        return Reply.record(schedules.find(call).json());
    }

    /** Answers one page of schedules, oldest first. */
    public Reply list(Call call) {
        Window made = call.window();
        @Nullable Instant dueBy = call.instant("due_by_utc");
        return schedules.page(
                call,
                schedule -> Filters.equal(call, schedule.facts(), "status", "export_kind")
                        && made.contains(Instant.parse(Json.requireText(schedule.facts(), "created_at")))
                        && (dueBy == null || new Schedule(schedule).due(dueBy)));
    }

    /** Suspends an active schedule, or makes a suspended one active again; it goes on where its last window ended. */
    public Reply setStatus(Call call) {
        StoredRecord schedule = schedules.expected(call);
        String wanted = call.required("status");
        if (schedule.status().equals(wanted)) {
            throw Refusal.invalidState("status: the schedule is " + wanted + " already.");
        }
        return schedules.change(call, schedule, Json.object().put("status", wanted));
    }
}
