package com.g3nretailstack.accounting.mock.state;

import com.g3nretailstack.accounting.mock.json.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One event as it is kept: its JSON, packed, beside what is asked for most.
 *
 * @param packed the event's JSON without its batch
 * @param type the event's type
 * @param occurredMicros when it occurred, in microseconds since 1970
 * @param batchId the batch that holds it last, if any
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record EventRow(
        byte[] packed,
        String type,
        long occurredMicros,
        @Nullable String batchId) {

    private static final long MICROS_OF_A_DAY = 86_400_000_000L;

    /** Packs an event. */
    static EventRow of(ObjectNode event, @Nullable String batchId, Packer packer) {
        String type = Objects.requireNonNullElse(Json.text(event, "type"), "");
        byte[] packed = packer.pack(Json.bytes(event));
        return new EventRow(packed, type.intern(), micros(Json.text(event, "occurred_at")), batchId);
    }

    /** The same event in another batch. */
    EventRow in(String batch) {
        return new EventRow(packed, type, occurredMicros, batch);
    }

    /** The event's JSON, with the batch that it is in. */
    ObjectNode json(Packer packer) {
        ObjectNode event = Json.trusted(packer.unpack(packed));
        Json.putIfPresent(event, "export_batch_id", batchId);
        return event;
    }

    /** Whether it occurred in a half-open window; a bound that is null is open. */
    boolean occurredWithin(@Nullable Instant from, @Nullable Instant to) {
        return (from == null || occurredMicros >= micros(from)) && (to == null || occurredMicros < micros(to));
    }

    /** The day in UTC on which it occurred, such as {@code 2026-04-14}. */
    String day() {
        return LocalDate.ofEpochDay(Math.floorDiv(occurredMicros, MICROS_OF_A_DAY))
                .toString();
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
