package com.g3nretailstack.accounting.mock;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.state.Books;
import com.g3nretailstack.accounting.mock.state.EventLog;
import com.g3nretailstack.accounting.mock.state.Org;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/**
 * An org's events seen and changed around all rules of the service, for tests that need spoiled data; thread-safe.
 *
 * <p>Nothing here is validated, journalled or authorised: that is its purpose.
 */
public final class MockEvents {

    private final Org org;

    MockEvents(Org org) {
        this.org = org;
    }

    /** How many events there are. */
    public int count() {
        return org.reading(books -> books.events().count());
    }

    /** Hands over every event as JSON text, in the order in which they were recorded; the org cannot be written to meanwhile. */
    public void forEach(Consumer<String> action) {
        org.reading(books -> {
            EventLog log = books.events();
            log.all().forEach(position -> {
                if (log.filled(position)) {
                    action.accept(text(log.json(position)));
                }
            });
            return log.count();
        });
    }

    /** Every event as JSON text, in the order in which they were recorded. */
    public List<String> list() {
        List<String> events = new ArrayList<>();
        forEach(events::add);
        return events;
    }

    /** Takes an event out, as though it had never been recorded; batches that held it keep their evidence. */
    public void drop(String eventId) {
        changing(eventId, (log, position) -> log.drop(position));
    }

    /** Adds a second event with the same content, in the same batches, and returns its id. */
    public String duplicate(String eventId) {
        return org.writing(books -> {
            String newId = books.ids().next("ev");
            int position = place(books, eventId);
            int copy = books.events().duplicate(position, newId);
            books.batches()
                    .matching(books.batches().all(), batch -> batch.members().contains(position))
                    .forEach(batch -> batch.members().add(copy));
            return newId;
        });
    }

    /** Replaces an event's content by what a function makes of a copy of it. */
    public void alter(String eventId, UnaryOperator<ObjectNode> change) {
        changing(eventId, (log, position) -> log.alter(position, change.apply(log.json(position))));
    }

    /** How many rows lists and look-ups have looked at since the start or the last reset, for tests that count work. */
    public long rowsVisited() {
        return org.reading(books -> books.events().visited());
    }

    private interface Change {
        void apply(EventLog log, int position);
    }

    private void changing(String eventId, Change change) {
        org.writing(books -> {
            change.apply(books.events(), place(books, eventId));
            return books;
        });
    }

    private static int place(Books books, String eventId) {
        int position = books.events().find(eventId);
        if (position < 0) {
            throw new NoSuchElementException("no event " + eventId);
        }
        return position;
    }

    private static String text(ObjectNode event) {
        return new String(Json.bytes(event), StandardCharsets.UTF_8);
    }
}
