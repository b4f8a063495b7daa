package com.g3nretailstack.accounting.mock.contract;

import com.g3nretailstack.accounting.mock.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Leaves of schemas what asserts something: a validator visits each keyword of a schema at each value, the describing ones too. */
final class Asserting {

    private static final String PROPERTIES = "properties";

    private Asserting() {}

    /** A document of the same schemas without descriptions and marks. */
    static ObjectNode schemasOf(ObjectNode document) {
        ObjectNode kept = Json.object();
        ObjectNode schemas = kept.putObject("components").putObject("schemas");
        for (var schema : document.path("components").path("schemas").properties()) {
            schemas.set(schema.getKey(), stripped(schema.getValue()));
        }
        return kept;
    }

    private static JsonNode stripped(JsonNode schema) {
        if (!(schema instanceof ObjectNode)) {
            return schema;
        }
        ObjectNode kept = Json.object();
        for (var keyword : schema.properties()) {
            String name = keyword.getKey();
            JsonNode value = keyword.getValue();
            if (name.equals(PROPERTIES)) {
                ObjectNode properties = kept.putObject(PROPERTIES);
                value.properties()
                        .forEach(property -> properties.set(property.getKey(), stripped(property.getValue())));
            } else if (!name.equals("description") && !name.startsWith("x-")) {
                kept.set(name, stripped(value));
            }
        }
        return kept;
    }
}
