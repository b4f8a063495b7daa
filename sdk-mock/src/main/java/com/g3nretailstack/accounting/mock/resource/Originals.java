package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.state.EventLog;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Finds the event that a reversal or correction refers to, whichever of the two came first. */
final class Originals {

    private static final Set<String> REVERSALS = Set.of("refund", "return", "chargeback", "commission_clawback");
    private static final String CORRECTION = "correction";

    private Originals() {}

    /** Whether events of a type have to refer to another one. */
    static boolean needed(String type) {
        return type.equals(CORRECTION) || REVERSALS.contains(type);
    }

    /** The place of the event that the one in a place refers to, or -1. */
    static int find(EventLog log, int position, ObjectNode event) {
        ObjectNode reference = Json.child(event, "original_event");
        String eventId = Json.text(reference, "event_id");
        if (eventId != null) {
            return log.find(eventId);
        }
        String source = Json.text(reference, "source_ref");
        return source == null ? -1 : findBySource(log, position, source);
    }

    // two refunds may name one order before its sale is here: neither is the other's original
    private static int findBySource(EventLog log, int position, String source) {
        boolean reversal = REVERSALS.contains(log.type(position));
        return log.findBySource(source, other -> other != position && !(reversal && needed(log.type(other))));
    }
}
