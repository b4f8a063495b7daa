package com.g3nretailstack.accounting.mock.contract;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns {@code x-assumed-required} of request schemas into {@code required}: the service is taken to insist. */
final class AssumedRequired {

    private AssumedRequired() {}

    /** A copy of the document in which request schemas require what is assumed to be required. */
    static ObjectNode enforcedIn(ObjectNode document) {
        ObjectNode copy = document.deepCopy();
        for (var schema : copy.path("components").path("schemas").properties()) {
            if (schema.getKey().endsWith("Request") && schema.getValue() instanceof ObjectNode request) {
                enforce(request);
            }
        }
        return copy;
    }

    private static void enforce(ObjectNode request) {
        ArrayNode required = request.withArray("required");
        for (JsonNode name : request.path("x-assumed-required")) {
            required.add(name);
        }
        if (required.isEmpty()) {
            request.remove("required");
        }
    }
}
