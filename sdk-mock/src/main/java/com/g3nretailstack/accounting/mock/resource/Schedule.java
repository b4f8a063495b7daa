package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.state.StoredRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An export schedule as its record says: whether it is due, which window it exports then, and what comes after. */
public final class Schedule {

    // what a schedule and the exports that it makes have in common
    private static final List<String> FILTERS = List.of(
            "export_kind",
            "types",
            "logical_guid",
            "channel_code",
            "tax_jurisdiction",
            "tax_type",
            "tax_policy_version",
            "cccode",
            "caption");

    private final StoredRecord record;
    private final Cadence cadence;

    /** Reads a record, which may change later. */
    public Schedule(StoredRecord record) {
        this.record = record;
        this.cadence = Cadence.of(Json.child(record.facts(), "cadence"));
    }

    /** Whether it can be told when it runs; a cron expression may be unreadable. */
    public boolean readable() {
        return cadence.readable();
    }

    /** Whether its next run has come. */
    public boolean due(Instant asOf) {
        Instant next = nextRunAt();
        return next != null && !next.isAfter(asOf);
    }

    /** When it is due next, or null. */
    public @Nullable Instant nextRunAt() {
        return instant("next_run_at");
    }

    private Instant dueAt() {
        return Objects.requireNonNull(nextRunAt(), "the schedule is never due");
    }

    /** The window of the run that is due: it begins where the one before ended unless it has a length of its own. */
    Window window() {
        ObjectNode window = Json.child(record.facts(), "window");
        Instant end = dueAt().minus(minutes(window, "delay_minutes"));
        Instant begin = window.hasNonNull("length_minutes")
                ? end.minus(minutes(window, "length_minutes"))
                : instant("covered_to_utc");
        return new Window(begin, end);
    }

    private static Duration minutes(ObjectNode window, String property) {
        return Duration.ofMinutes(window.path(property).longValue(0));
    }

    /** The code of the export that is due: the schedule's code, or its id, a hyphen and the end of the window. */
    public String exportCode() {
        String code = record.text("code");
        return (code == null ? record.id() : code) + "-" + window().to();
    }

    /** The request of the export that is due. */
    ObjectNode exportRequest() {
        ObjectNode request = Json.object().put("code", exportCode());
        for (String property : FILTERS) {
            JsonNode value = record.facts().get(property);
            if (value != null) {
                request.set(property, value);
            }
        }
        Window window = window();
        if (window.from() != null) {
            request.put("from_utc", window.from().toString());
        }
        request.put("to_utc", Objects.requireNonNull(window.to()).toString());
        request.putArray("source_refs").add("export_schedule:" + record.id());
        return request;
    }

    /** What changes once the window that is due is exported: it is covered, and the cadence says when the next run is due. */
    ObjectNode movedOn() {
        Instant next = Objects.requireNonNull(cadence.next(dueAt()), "a cadence that ran once runs again");
        return Json.object()
                .put("next_run_at", next.toString())
                .put("covered_to_utc", Objects.requireNonNull(window().to()).toString());
    }

    private @Nullable Instant instant(String property) {
        String text = record.text(property);
        return text == null ? null : OffsetDateTime.parse(text).toInstant();
    }
}
