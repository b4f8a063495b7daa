package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.state.EventLog;
import com.g3nretailstack.accounting.mock.state.EventQuery;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;
import tools.jackson.databind.node.ObjectNode;

/** Sales and what takes them back: refunds, returns, chargebacks, and corrections of any of these. */
final class SaleFamily {

    /** The type of a sale itself. */
    static final String SALE = "sale";

    private static final String CORRECTION = "correction";
    private static final Set<String> TYPES = Set.of(SALE, "refund", "return", "chargeback");
    private static final Set<String> TYPES_TO_LOOK_AT = Set.of(SALE, "refund", "return", "chargeback", CORRECTION);

    private SaleFamily() {}

    /** What is done with one event of the family. */
    interface Action {
        /**
         * Takes an event.
         *
         * @param type its type; for a correction, that of what it corrects in the end
         */
        void accept(String type, ObjectNode event);
    }

    /** Hands over the events of the family that a query finds, in the order in which they were recorded. */
    static void forEach(EventLog log, EventQuery query, Action action) {
        forEach(log, query, position -> true, action);
    }

    /** The same, where a correction counts only if what it corrects is known, too. */
    static void forEach(EventLog log, EventQuery query, IntPredicate known, Action action) {
        query.ofTypes(TYPES_TO_LOOK_AT).all(log).forEach(position -> {
            String type = rootType(log, position, known);
            if (TYPES.contains(type) && known.test(position)) {
                action.accept(type, log.json(position));
            }
        });
    }

    // corrections may be corrected, and by mistake even in a circle
    private static String rootType(EventLog log, int position, IntPredicate known) {
        Set<Integer> seen = new HashSet<>();
        int at = position;
        while (at >= 0 && known.test(at) && log.type(at).equals(CORRECTION) && seen.add(at)) {
            at = Originals.find(log, at, log.json(at));
        }
        return at < 0 || !known.test(at) ? CORRECTION : log.type(at);
    }

    /** Whether an event's goods belong to a party. */
    static boolean owned(ObjectNode event, String partyType, String partyRef) {
        ObjectNode ownership = Json.child(event, "ownership");
        return partyType.equals(Json.text(ownership, "owner_type"))
                && partyRef.equals(Json.text(ownership, "owner_ref"));
    }
}
