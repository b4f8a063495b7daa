package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.state.EventLog;
import com.g3nretailstack.accounting.mock.state.EventQuery;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Types of events that are summed together; a correction belongs where the event belongs that it corrects. */
final class Families {

    /** The type of a sale itself. */
    static final String SALE = "sale";

    /** Sales and what takes them back. */
    static final Set<String> SALES = Set.of(SALE, "refund", "return", "chargeback");

    private static final String CORRECTION = "correction";

    private Families() {}

    /** What is done with one event of a family. */
    interface Action {
        /**
         * Takes an event.
         *
         * @param type its type; for a correction, that of what it corrects in the end
         */
        void accept(String type, ObjectNode event);
    }

    /** The types of two families. */
    static Set<String> together(Set<String> family, String... more) {
        return Stream.concat(family.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }

    /** Hands over the events of a family that a query finds, in the order in which they were recorded. */
    static void forEach(EventLog log, EventQuery query, Set<String> family, Action action) {
        forEach(log, query, family, event -> true, action);
    }

    /** The same for events that are known; a correction counts only if what it corrects is known, too. */
    static void forEach(
            EventLog log, EventQuery query, Set<String> family, Predicate<ObjectNode> known, Action action) {
        query.ofTypes(together(family, CORRECTION)).all(log).forEach(position -> {
            ObjectNode event = log.json(position);
            String type = known.test(event) ? rootType(log, position, event, known) : "";
            if (family.contains(type)) {
                action.accept(type, event);
            }
        });
    }

    // corrections may be corrected, and by mistake even in a circle
    private static String rootType(EventLog log, int position, ObjectNode event, Predicate<ObjectNode> known) {
        Set<Integer> seen = new HashSet<>();
        int at = position;
        ObjectNode reached = event;
        while (log.type(at).equals(CORRECTION) && seen.add(at)) {
            at = Originals.find(log, at, reached);
            if (at < 0) {
                return CORRECTION;
            }
            reached = log.json(at);
            if (!known.test(reached)) {
                return CORRECTION;
            }
        }
        return log.type(at);
    }

    /** Whether an event's goods belong to a party. */
    static boolean owned(ObjectNode event, String partyType, String partyRef) {
        ObjectNode ownership = Json.child(event, "ownership");
        return partyType.equals(Json.text(ownership, "owner_type"))
                && partyRef.equals(Json.text(ownership, "owner_ref"));
    }
}
