package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.state.StoredRecord;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The trail of an inbox item: one line for each change, oldest first, saying who set what, when and why. */
final class InboxTrail {

    /** The property that holds it. */
    static final String TRAIL = "trail";

    private static final List<String> TOLD =
            List.of("status", "state", "resolution", "resolution_ref", "reason", "reason_code");

    private InboxTrail() {}

    /** Adds to the changes of an item the trail with a line about them. */
    static void tell(StoredRecord item, ObjectNode changes, String actor, Instant now) {
        ObjectNode line = Json.object().put("revision", item.revision() + 1);
        for (String property : TOLD) {
            JsonNode told = changes.path(property);
            if (!told.isMissingNode() && !told.isNull()) {
                line.set(property, told);
            }
        }
        line.put("actor", actor).put("changed_at", now.toString());
        changes.set(TRAIL, trail(item).add(line));
    }

    private static ArrayNode trail(StoredRecord item) {
        return item.facts().get(TRAIL) instanceof ArrayNode trail ? trail.deepCopy() : Json.array();
    }
}
