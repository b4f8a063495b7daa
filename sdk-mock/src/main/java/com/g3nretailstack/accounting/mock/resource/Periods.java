package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.refusal.Refusal;
import com.g3nretailstack.accounting.mock.refusal.Tag;
import com.g3nretailstack.accounting.mock.state.StoredRecord;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Periods that are settled once: {@code from_utc} to {@code to_utc} of a record. */
final class Periods {

    private static final Map<String, Integer> MONTHS = Map.of("month", 1, "quarter", 3, "year", 12);

    private Periods() {}

    /** The period that the body names, both bounds there. */
    static Window of(Call call) {
        Window period = call.window();
        Objects.requireNonNull(period.from(), "from_utc");
        Objects.requireNonNull(period.to(), "to_utc");
        return period;
    }

    /** Writes a period into a record, in UTC. */
    static void write(Window period, ObjectNode facts) {
        facts.put("from_utc", String.valueOf(period.from())).put("to_utc", String.valueOf(period.to()));
    }

    /** Refuses a period that is not one whole month, quarter or year in UTC. */
    static void refusePartial(Window period, String length) {
        int months = Objects.requireNonNull(MONTHS.get(length), length);
        ZonedDateTime from = Objects.requireNonNull(period.from()).atZone(ZoneOffset.UTC);
        boolean first = from.getDayOfMonth() == 1
                && from.toLocalTime().equals(LocalTime.MIDNIGHT)
                && (from.getMonthValue() - 1) % months == 0;
        if (!first || !from.plusMonths(months).toInstant().equals(period.to())) {
            throw Refusal.invalidInput("from_utc to to_utc is not one whole " + length + " in UTC.");
        }
    }

    /** Refuses a period of which one of the records that are not cancelled covers a part. */
    static void refuseOverlap(Iterable<StoredRecord> records, Window period, Predicate<StoredRecord> same) {
        for (StoredRecord record : records) {
            if (!record.status().equals(ApprovalPath.CANCELLED) && overlaps(record, period) && same.test(record)) {
                throw new Refusal(Tag.CONFLICT, record.id() + " covers from_utc to to_utc, or a part of it, already.");
            }
        }
    }

    private static boolean overlaps(StoredRecord record, Window period) {
        return bound(record, "from_utc").isBefore(period.to())
                && bound(record, "to_utc").isAfter(period.from());
    }

    /** Whether a record's period lies within the window that a list asks for. */
    static boolean within(Window asked, StoredRecord record) {
        return new Window(bound(record, "from_utc"), bound(record, "to_utc")).within(asked);
    }

    private static Instant bound(StoredRecord record, String property) {
        return Instant.parse(Objects.requireNonNull(record.text(property), property));
    }
}
