package com.g3nretailstack.accounting.mock.state;

import com.g3nretailstack.accounting.mock.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Which events are wanted: reads them from the smallest index, then compares the rest. */
public final class EventQuery {

    private final @Nullable Instant from;
    private final @Nullable Instant to;
    private final Map<String, String> wanted = new TreeMap<>();
    private final List<Positions> scopes = new ArrayList<>();
    private final List<Predicate<ObjectNode>> further = new ArrayList<>();
    private Set<String> types = Set.of();

    /** Wants events that occurred in a half-open window; a bound that is null is open. */
    public EventQuery(@Nullable Instant from, @Nullable Instant to) {
        this.from = from;
        this.to = to;
    }

    /** Wants a property, or the source reference, to have the value that a request gives it, if it gives one. */
    public EventQuery wanting(String property, ObjectNode request) {
        String value = Json.text(request, property);
        if (value != null) {
            wanted.put(property, value);
        }
        return this;
    }

    /** Wants events of these places only. */
    public EventQuery among(Positions places) {
        scopes.add(places);
        return this;
    }

    /** Wants events of one of these types. */
    public EventQuery ofTypes(Collection<String> wantedTypes) {
        types = Set.copyOf(wantedTypes);
        return this;
    }

    /** Wants events that pass a test. */
    public EventQuery where(Predicate<ObjectNode> test) {
        further.add(test);
        return this;
    }

    /** The next events, beginning after a place. */
    public Shelf.Slice take(EventLog log, int after, int limit) {
        return log.take(smallest(log), after, limit, position -> passes(log, position));
    }

    /** All events, as places. */
    public Postings all(EventLog log) {
        Postings found = new Postings();
        for (int position : take(log, -1, Integer.MAX_VALUE).positions()) {
            found.add(position);
        }
        return found;
    }

    private Positions smallest(EventLog log) {
        Positions best = log.all();
        for (Positions scope : scopes) {
            best = smaller(best, scope);
        }
        for (var entry : wanted.entrySet()) {
            best = smaller(best, log.candidates(entry.getKey(), entry.getValue()));
        }
        return best;
    }

    private static Positions smaller(Positions one, Positions other) {
        return other.size() < one.size() ? other : one;
    }

    // cheap tests first: most rows fall to them without being unpacked
    private boolean passes(EventLog log, int position) {
        EventRow row = log.event(position);
        return row.occurredWithin(from, to)
                && scopes.stream().allMatch(scope -> scope.contains(position))
                && (types.isEmpty() || types.contains(row.type()))
                && wanted.getOrDefault("type", row.type()).equals(row.type())
                && (!looksInside() || passes(log.json(position)));
    }

    private boolean looksInside() {
        return !further.isEmpty() || wanted.size() > (wanted.containsKey("type") ? 1 : 0);
    }

    private boolean passes(ObjectNode event) {
        return wanted.entrySet().stream().allMatch(entry -> carries(event, entry.getKey(), entry.getValue()))
                && further.stream().allMatch(test -> test.test(event));
    }

    private static boolean carries(ObjectNode event, String property, String value) {
        return property.equals(EventLog.SOURCE_REF)
                ? Json.texts(event, "source_refs").contains(value)
                : value.equals(Json.text(event, property));
    }
}
