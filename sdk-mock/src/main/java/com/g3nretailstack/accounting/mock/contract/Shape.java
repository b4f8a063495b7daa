package com.g3nretailstack.accounting.mock.contract;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A schema as what it asserts, read once: says of a value that it fits for sure, or that the validator has to be asked.
 *
 * @param types the types that are allowed, any when there is none
 * @param text what a string must be beside
 * @param integerRange what an integer must lie in, if anything
 * @param required what an object must hold
 * @param properties what an object's properties must be
 * @param items what an array's items must be, if anything
 * @param reference what the value must be beside, if anything
 * @param known whether every keyword of the schema was understood; otherwise nothing fits for sure
 */
record Shape(
        Set<String> types,
        TextShape text,
        @Nullable String integerRange,
        List<String> required,
        Map<String, Shape> properties,
        @Nullable Shape items,
        @Nullable Supplier<Shape> reference,
        boolean known) {

    /** What nothing fits for sure. */
    static final Shape UNKNOWN = new Shape(Set.of(), TextShape.ANY, null, List.of(), Map.of(), null, null, false);

    /** Whether a value fits for sure; false says nothing. */
    boolean surelyFits(JsonNode value) {
        return known
                && (reference == null || reference.get().surelyFits(value))
                && (types.isEmpty() || types.contains(type(value)))
                && contentFits(value);
    }

    // what a keyword says of one type does not concern the others
    private boolean contentFits(JsonNode value) {
        if (value instanceof ObjectNode object) {
            return objectFits(object);
        }
        if (value instanceof ArrayNode array) {
            return arrayFits(array);
        }
        return value.isString() ? text.surelyFits(value.stringValue()) : integerRange == null || inRange(value);
    }

    private boolean objectFits(ObjectNode object) {
        for (String name : required) {
            if (!object.has(name)) {
                return false;
            }
        }
        for (var property : object.properties()) {
            Shape shape = properties.get(property.getKey());
            if (shape != null && !shape.surelyFits(property.getValue())) {
                return false;
            }
        }
        return true;
    }

    private boolean arrayFits(ArrayNode array) {
        if (items != null) {
            for (JsonNode item : array) {
                if (!items.surelyFits(item)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean inRange(JsonNode value) {
        return value.isIntegralNumber()
                && ("int32".equals(integerRange) ? value.canConvertToInt() : value.canConvertToLong());
    }

    private static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> "string";
            case OBJECT -> "object";
            case ARRAY -> "array";
            case BOOLEAN -> "boolean";
            case NULL -> "null";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            default -> "";
        };
    }
}
