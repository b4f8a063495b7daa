package com.g3nretailstack.accounting.mock.state;

import com.g3nretailstack.accounting.mock.json.Json;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The events of an org in the order in which they were recorded; guarded by its org's lock. */
public final class EventLog extends Shelf<EventRow> {

    private static final String ID = "event_id";
    private static final String SOURCE_REFS = "source_refs";

    /** The index by source reference. */
    public static final String SOURCE_REF = "source_ref";

    /** The index by the day in UTC on which events occurred. */
    public static final String DAY = "day";

    /** The index by what an event refers to as its original: an event's id, or a source reference. */
    public static final String ORIGINAL = "original";

    private static final List<String> PLAIN = List.of(ID, "correlation_id", "type", "logical_guid", "channel_code");

    private final Packer packer = new Packer();

    /** Makes a log without events. */
    public EventLog() {
        super(ID, "correlation_id", "type", "logical_guid", "channel_code", SOURCE_REF, ORIGINAL, DAY);
    }

    /** Adds an event and returns its place. */
    public int add(ObjectNode event) {
        int position = append(EventRow.of(event, null, packer));
        indexAll(event, position);
        return position;
    }

    private void indexAll(ObjectNode event, int position) {
        for (String name : PLAIN) {
            String key = Json.text(event, name);
            if (key != null) {
                index(name, key, position);
            }
        }
        for (String reference : Json.texts(event, SOURCE_REFS)) {
            index(SOURCE_REF, reference, position);
        }
        index(DAY, event(position).day(), position);
        for (JsonNode original : event.path("original_event")) {
            if (original.isString()) {
                index(ORIGINAL, original.stringValue(), position);
            }
        }
    }

    /** The type of the event in a place. */
    public String type(int position) {
        return event(position).type();
    }

    /** The event in a place; it must not have been taken out. */
    EventRow event(int position) {
        return Objects.requireNonNull(row(position), "no event there");
    }

    /** The place of an event, or -1. */
    public int find(String eventId) {
        return first(candidates(ID, eventId), position -> eventId.equals(Json.text(json(position), ID)));
    }

    /** The place of the first event that carries a source reference and passes, or -1. */
    public int findBySource(String reference, IntPredicate filter) {
        return first(
                candidates(SOURCE_REF, reference),
                position -> filter.test(position)
                        && Json.texts(json(position), SOURCE_REFS).contains(reference));
    }

    private int first(Positions among, IntPredicate filter) {
        Slice slice = take(among, -1, 1, filter);
        return slice.positions().isEmpty() ? -1 : slice.positions().get(0);
    }

    /** The JSON of the event in a place. */
    public ObjectNode json(int position) {
        return event(position).json(packer);
    }

    /** Notes that events are in a batch. */
    public void assign(Positions members, String batchId) {
        members.forEach(position -> {
            @Nullable EventRow row = row(position);
            if (row != null) {
                replace(position, row.in(batchId));
            }
        });
    }

    /** Takes an event out, around all rules. */
    public void drop(int position) {
        remove(position);
    }

    /** Puts another content in an event's place, around all rules; old keys stay findable and no longer match. */
    public void alter(int position, ObjectNode event) {
        event.remove("export_batch_id");
        replace(position, EventRow.of(event, event(position).batchId(), packer));
        indexAll(event, position);
    }

    /** Adds a second event with the same content and another id, in the same batch, around all rules. */
    public int duplicate(int position, String newId) {
        ObjectNode copy = json(position).put(ID, newId);
        copy.remove("export_batch_id");
        int place = append(EventRow.of(copy, event(position).batchId(), packer));
        indexAll(copy, place);
        return place;
    }
}
