package com.g3nretailstack.accounting.testing;

import static com.g3nretailstack.accounting.testing.Contract.map;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random JSON that fits a schema of the contract, the same for the same seed. */
public final class SchemaValues {
    private static final List<String> STRINGS = List.of(
            "",
            "plain",
            "with \"quotes\" and \\ and /",
            "tab\tand\nline",
            "Grüße",
            "税込 1,000円",
            "😀 and 𝒳",
            "\u2028\u0000\u007f");
    private static final int DEEPEST = 6;

    private final Random random;

    public SchemaValues(long seed) {
        this.random = new Random(seed);
    }

    /** A value of a named schema. */
    public JsonElement of(String schema) {
        return value(Contract.schema(schema), 0);
    }

    private JsonElement value(Map<String, Object> node, int depth) {
        Map<String, Object> schema = Contract.resolve(node);
        if (schema.get("enum") instanceof List<?> values) {
            return new JsonPrimitive(values.get(random.nextInt(values.size())).toString());
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(map(schema.get("items")), depth);
            case "boolean" -> new JsonPrimitive(random.nextBoolean());
            case "integer" -> integer(schema);
            case "number" -> new JsonPrimitive(decimal());
            case "string" -> string(String.valueOf(schema.get("format")));
            default -> anything(depth);
        };
    }

    private String type(Map<String, Object> schema) {
        Object type = schema.get("type");
        if (type instanceof List<?> types) {
            return types.get(random.nextInt(types.size())).toString();
        }
        return String.valueOf(type);
    }

    private JsonObject object(Map<String, Object> schema, int depth) {
        JsonObject object = new JsonObject();
        Object required = schema.getOrDefault("required", List.of());
        map(schema.getOrDefault("properties", Map.of())).forEach((name, property) -> {
            if (((List<?>) required).contains(name) || (depth < DEEPEST && random.nextInt(5) > 0)) {
                object.add(name, value(map(property), depth + 1));
            }
        });
        if (schema.get("additionalProperties") instanceof Map<?, ?> values) {
            object.add("en_US", value(map(values), depth + 1));
            object.add("de_DE", value(map(values), depth + 1));
        }
        return object;
    }

    private JsonArray array(Map<String, Object> items, int depth) {
        JsonArray array = new JsonArray();
        for (int i = random.nextInt(4); i > 0; i--) {
            array.add(value(items, depth + 1));
        }
        return array;
    }

    private JsonPrimitive integer(Map<String, Object> schema) {
        return new JsonPrimitive("int64".equals(schema.get("format")) ? random.nextLong() : random.nextInt());
    }

    private BigDecimal decimal() {
        return new BigDecimal(new BigInteger(1 + random.nextInt(90), random), random.nextInt(7))
                .multiply(BigDecimal.valueOf(random.nextBoolean() ? 1 : -1));
    }

    private JsonPrimitive string(String format) {
        return new JsonPrimitive(
                switch (format) {
                    case "date-time" -> instant().toString();
                    case "date" -> LocalDate.ofEpochDay(random.nextInt(60_000)).toString();
                    default -> STRINGS.get(random.nextInt(STRINGS.size()));
                });
    }

    private Instant instant() {
        return Instant.ofEpochSecond(random.nextInt(), random.nextInt(3) == 0 ? 0 : random.nextInt(1_000_000_000));
    }

    private JsonElement anything(int depth) {
        JsonObject object = new JsonObject();
        object.add("k", new JsonPrimitive(new BigDecimal("9007199254740993.10")));
        object.add("s", string("none"));
        if (depth < DEEPEST) {
            object.add("deeper", anything(depth + 2));
        }
        return random.nextBoolean() ? object : string("none");
    }
}
