package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.paging.Pages;
import com.g3nretailstack.accounting.mock.state.Batch;
import com.g3nretailstack.accounting.mock.state.EventLog;
import com.g3nretailstack.accounting.mock.state.EventQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Which source transaction each event comes from, and which batch carries it. */
public final class Lineage {

    private static final List<String> COPIED = List.of(
            "event_id", "type", "source_refs", "original_event", "export_batch_id", "occurred_at", "recorded_at");

    /** Makes the resource. */
    public Lineage() {}

    /** Answers one page, one entry per event in the order in which they were recorded. */
    public Reply list(Call call) {
        EventLog log = call.books().events();
        EventQuery query =
                Events.query(call).wanting("event_id", call.body()).wanting(EventLog.SOURCE_REF, call.body());
        return call.page(query.take(log, call.after(), Pages.limit(call.body())), position -> entry(call, position));
    }

    private static ObjectNode entry(Call call, int position) {
        EventLog log = call.books().events();
        ObjectNode event = log.json(position);
        ObjectNode entry = Json.object();
        for (String property : COPIED) {
            if (event.has(property)) {
                entry.set(property, event.get(property));
            }
        }
        entry.put("linked", linked(event));
        nameExport(call, entry);
        nameOriginal(log, position, entry);
        return entry;
    }

    /** Whether an event names at least one source. */
    static boolean linked(ObjectNode event) {
        return !Json.texts(event, "source_refs").isEmpty();
    }

    private static void nameExport(Call call, ObjectNode entry) {
        String batchId = Json.text(entry, "export_batch_id");
        @Nullable Batch batch = batchId == null ? null : call.books().batches().find(batchId);
        if (batch != null) {
            entry.put("export_id", batch.exportId());
        }
    }

    private static void nameOriginal(EventLog log, int position, ObjectNode entry) {
        int original = Originals.find(log, position, entry);
        if (original >= 0) {
            Json.child(entry, "original_event").put("event_id", Json.requireText(log.json(original), "event_id"));
        }
    }
}
