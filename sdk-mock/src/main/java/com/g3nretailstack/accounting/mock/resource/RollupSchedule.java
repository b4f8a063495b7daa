package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.state.Books;
import com.g3nretailstack.accounting.mock.state.EventLog;
import com.g3nretailstack.accounting.mock.state.Positions;
import com.g3nretailstack.accounting.mock.state.RecordKind;
import com.g3nretailstack.accounting.mock.state.RecordShelf;
import com.g3nretailstack.accounting.mock.state.StoredRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The days that were summed up by the clock: each at 02:00 UTC of the day after.
 *
 * @param first the first such day
 * @param end the day after the last one; the first one where there is none
 */
record RollupSchedule(LocalDate first, LocalDate end) {

    private static final int HOUR = 2;

    /** The days whose 02:00 has come since something was first recorded: before that there was nothing to sum up. */
    static RollupSchedule of(Books books, Instant now) {
        // a run at the instant of a record has not seen it
        LocalDate end = dayOfLastRun(now);
        LocalDate first = begin(books).map(RollupSchedule::dayOfLastRun).orElse(end);
        return new RollupSchedule(first, first.isAfter(end) ? first : end);
    }

    private static LocalDate dayOfLastRun(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).minusHours(HOUR).toLocalDate();
    }

    /** When a day is summed up. */
    static Instant runOf(LocalDate dt) {
        return dt.plusDays(1).atTime(HOUR, 0).toInstant(ZoneOffset.UTC);
    }

    /** Whether a day was summed up. */
    boolean ran(LocalDate dt) {
        return !dt.isBefore(first) && dt.isBefore(end);
    }

    /** The days, in order. */
    List<LocalDate> days() {
        return first.datesUntil(end).toList();
    }

    private static Optional<Instant> begin(Books books) {
        return Stream.of(
                        firstEvent(books.events()),
                        firstRecord(books.records(RecordKind.INVOICE)),
                        firstRecord(books.records(RecordKind.AR_PAYMENT)))
                .flatMap(Optional::stream)
                .map(Instant::parse)
                .min(Instant::compareTo);
    }

    private static Optional<String> firstEvent(EventLog log) {
        return log.take(log.all(), -1, 1, place -> true).positions().stream()
                .findFirst()
                .map(place -> Json.requireText(log.json(place), "recorded_at"));
    }

    private static Optional<String> firstRecord(RecordShelf<StoredRecord> shelf) {
        Positions all = shelf.all();
        return all.size() == 0
                ? Optional.empty()
                : Optional.of(Json.requireText(shelf.at(all.at(0)).facts(), "created_at"));
    }
}
