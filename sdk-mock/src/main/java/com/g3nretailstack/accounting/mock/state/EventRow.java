package com.g3nretailstack.accounting.mock.state;

import com.g3nretailstack.accounting.mock.json.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One event as it is kept: its JSON, packed, beside what is asked for most. */
public final class EventRow {

    private final byte[] packed;
    private final String type;
    private final long occurredMicros;
    private final @Nullable String batchId;

    private EventRow(byte[] packed, String type, long occurredMicros, @Nullable String batchId) {
        this.packed = packed;
        this.type = type;
        this.occurredMicros = occurredMicros;
        this.batchId = batchId;
    }

    /** Packs an event. */
    static EventRow of(ObjectNode event, @Nullable String batchId) {
        String type = Objects.requireNonNullElse(Json.text(event, "type"), "");
        return new EventRow(Json.bytes(event), type.intern(), micros(Json.text(event, "occurred_at")), batchId);
    }

    /** The same event in another batch. */
    EventRow in(String batch) {
        return new EventRow(packed, type, occurredMicros, batch);
    }

    /** The event's JSON, with the batch that it is in. */
    public ObjectNode json() {
        ObjectNode event = Json.trusted(packed);
        Json.putIfPresent(event, "export_batch_id", batchId);
        return event;
    }

    /** The event's type. */
    public String type() {
        return type;
    }

    /** The batch that holds it last, if any. */
    public @Nullable String batchId() {
        return batchId;
    }

    /** Whether it occurred in a half-open window; a bound that is null is open. */
    public boolean occurredWithin(@Nullable Instant from, @Nullable Instant to) {
        return (from == null || occurredMicros >= micros(from)) && (to == null || occurredMicros < micros(to));
    }

    private static long micros(@Nullable String time) {
        try {
            return time == null ? 0 : micros(OffsetDateTime.parse(time).toInstant());
        } catch (DateTimeException e) {
            return 0; // only a test that alters an event can bring this about
        }
    }

    private static long micros(Instant instant) {
        return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000;
    }
}
