package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.receivable.OpenItem;
import com.g3nretailstack.accounting.mock.receivable.OpenItems;
import com.g3nretailstack.accounting.mock.state.Books;
import com.g3nretailstack.accounting.mock.state.EventLog;
import com.g3nretailstack.accounting.mock.state.EventQuery;
import com.g3nretailstack.accounting.mock.state.RecordKind;
import com.g3nretailstack.accounting.mock.state.RecordShelf;
import com.g3nretailstack.accounting.mock.state.StoredRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** An org's books of one day in UTC, as far as they were known before an instant. */
final class DayBooks {

    private final Books books;
    private final LocalDate dt;
    private final Window day;
    private final Instant knownBefore;

    /** Opens the books of a day; {@link Instant#MAX} where all that is in them is known. */
    DayBooks(Books books, LocalDate dt, Instant knownBefore) {
        this.books = books;
        this.dt = dt;
        this.day = new Window(midnight(dt), midnight(dt.plusDays(1)));
        this.knownBefore = knownBefore;
    }

    private static Instant midnight(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Hands over the events of a family that occurred on the day. */
    void onTheDay(Set<String> family, Families.Action action) {
        EventLog log = books.events();
        EventQuery query = Events.query(day).among(log.candidates(EventLog.DAY, dt.toString()));
        Families.forEach(log, query, family, this::known, action);
    }

    /** Hands over the events of a family that occurred up to the end of the day. */
    void untilItsEnd(Set<String> family, Families.Action action) {
        Families.forEach(books.events(), Events.query(new Window(null, day.to())), family, this::known, action);
    }

    private boolean known(ObjectNode event) {
        return before(event, "recorded_at");
    }

    private boolean before(ObjectNode record, String property) {
        return knownBefore.equals(Instant.MAX)
                || Instant.parse(Json.requireText(record, property)).isBefore(knownBefore);
    }

    /** The payments that were made on the day, in the order in which they were applied. */
    List<ObjectNode> payments() {
        RecordShelf<StoredRecord> shelf = books.records(RecordKind.AR_PAYMENT);
        return shelf
                .matching(
                        shelf.all(),
                        payment -> before(payment.facts(), "created_at")
                                && day.contains(Instant.parse(Json.requireText(payment.facts(), "paid_at"))))
                .stream()
                .map(StoredRecord::facts)
                .toList();
    }

    /** The invoices, to be asked for what was owed {@link #atItsEnd()}. */
    List<OpenItem> receivables() {
        return OpenItems.knownBefore(books, knownBefore);
    }

    /** The day's last instant. */
    Instant atItsEnd() {
        return midnight(dt.plusDays(1)).minusNanos(1);
    }
}
