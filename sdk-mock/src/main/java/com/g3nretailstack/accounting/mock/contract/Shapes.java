package com.g3nretailstack.accounting.mock.contract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The shapes of a document's schemas, by name; immutable once read.
 *
 * <p>A schema with a keyword, a format or a pattern that is not understood here is {@link Shape#UNKNOWN}: nothing is accepted that
 * was not looked at.
 */
final class Shapes {

    private static final String REFERENCE = "#/components/schemas/";
    private static final Set<String> UNDERSTOOD = Set.of(
            "type", "enum", "minLength", "maxLength", "pattern", "format", "required", "properties", "items", "$ref");
    private static final Set<String> RANGES = Set.of("int32", "int64");
    private static final Map<String, TimeForm> TIMES = Map.of("date", TimeForm.DATE, "date-time", TimeForm.INSTANT);
    // the validator asserts nothing of these
    private static final Set<String> FREE = Set.of("", "decimal");

    private final Map<String, Shape> byName = new HashMap<>();

    /** Reads a document of nothing but asserting schemas. */
    Shapes(ObjectNode document) {
        for (var schema : document.path("components").path("schemas").properties()) {
            byName.put(schema.getKey(), shape(schema.getValue()));
        }
    }

    Shape of(String name) {
        return byName.getOrDefault(name, Shape.UNKNOWN);
    }

    private Shape shape(JsonNode schema) {
        if (!(schema instanceof ObjectNode) || !UNDERSTOOD.containsAll(schema.propertyNames())) {
            return Shape.UNKNOWN;
        }
        String format = schema.path("format").asString("");
        TextShape text = text(schema, TIMES.get(format));
        if (text == null || !(FREE.contains(format) || RANGES.contains(format) || TIMES.containsKey(format))) {
            return Shape.UNKNOWN;
        }
        return new Shape(
                types(schema.path("type")),
                text,
                RANGES.contains(format) ? format : null,
                List.copyOf(strings(schema.path("required"), new ArrayList<>())),
                properties(schema),
                schema.has("items") ? shape(schema.path("items")) : null,
                reference(schema),
                true);
    }

    private static Set<String> types(JsonNode type) {
        Set<String> types = strings(type, new HashSet<>());
        if (types.contains("number")) {
            types.add("integer");
        }
        return Set.copyOf(types);
    }

    private static <C extends Collection<String>> C strings(JsonNode one, C into) {
        if (one.isString()) {
            into.add(one.stringValue());
        }
        one.forEach(each -> into.add(each.asString()));
        return into;
    }

    private Map<String, Shape> properties(JsonNode schema) {
        Map<String, Shape> properties = new HashMap<>();
        schema.path("properties").properties().forEach(one -> properties.put(one.getKey(), shape(one.getValue())));
        return Map.copyOf(properties);
    }

    // followed when asked, as schemas may refer to one another in a circle
    private @Nullable Supplier<Shape> reference(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        if (reference.isEmpty()) {
            return null;
        }
        String name = reference.startsWith(REFERENCE) ? reference.substring(REFERENCE.length()) : reference;
        return () -> of(name);
    }

    private static @Nullable TextShape text(JsonNode schema, @Nullable TimeForm form) {
        Set<String> values = strings(schema.path("enum"), new HashSet<>());
        String pattern = schema.path("pattern").asString("");
        boolean anchored = pattern.startsWith("^") && pattern.endsWith("$");
        boolean onlyTexts =
                values.isEmpty() || "string".equals(schema.path("type").asString(""));
        if (!onlyTexts || !(pattern.isEmpty() || anchored)) {
            return null;
        }
        return new TextShape(
                Set.copyOf(values),
                schema.path("minLength").asInt(0),
                schema.path("maxLength").asInt(Integer.MAX_VALUE),
                pattern.isEmpty() ? null : Pattern.compile(pattern),
                form);
    }
}
