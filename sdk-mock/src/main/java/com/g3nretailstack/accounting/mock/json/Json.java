package com.g3nretailstack.accounting.mock.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes JSON trees without losing a digit; thread-safe. */
public final class Json {

    /** The largest exponent of a number, either way: 1e999999999 is eleven characters, and a gigabyte once written out. */
    static final int MAX_SCALE = 100;

    private static final JsonMapper MAPPER = mapper(StreamReadConstraints.defaults(), false);
    private static final JsonMapper CANONICAL = mapper(StreamReadConstraints.defaults(), true);

    private Json() {}

    static JsonMapper mapper(StreamReadConstraints constraints, boolean sorted) {
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .streamReadConstraints(constraints)
                .recyclerPool(JsonRecyclerPools.threadLocalPool())
                .build();
        return JsonMapper.builder(factory)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .configure(JsonNodeFeature.WRITE_PROPERTIES_SORTED, sorted)
                .build();
    }

    /** An empty object. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** An empty array. */
    public static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    /**
     * Reads one JSON object from UTF-8 that comes from outside.
     *
     * @throws IllegalArgumentException when the bytes are not one JSON object in UTF-8, name a key twice, nest deeper than 100,
     *     or hold a number of more than 1,000 digits, an exponent beyond {@code ±100} or half a character; the message says where
     *     and never what
     */
    public static ObjectNode parse(byte[] utf8) {
        return Incoming.read(utf8);
    }

    /** Reads an object that this service wrote itself: nothing is checked. */
    public static ObjectNode trusted(byte[] utf8) {
        return (ObjectNode) MAPPER.readTree(utf8);
    }

    /** Writes a tree as UTF-8, decimals in plain notation. */
    public static byte[] bytes(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }

    /** Writes a tree with its keys sorted: equal trees give equal text. */
    public static String canonical(JsonNode node) {
        return CANONICAL.writeValueAsString(node);
    }

    /** Whether two trees are the same to the digit, compared in a time that does not tell where they differ. */
    public static boolean same(JsonNode one, JsonNode other) {
        byte[] left = canonical(one).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(left, canonical(other).getBytes(StandardCharsets.UTF_8));
    }

    /** A property's text, or null when it is absent or not a string. */
    public static @Nullable String text(ObjectNode object, String property) {
        JsonNode value = object.get(property);
        return value != null && value.isString() ? value.stringValue() : null;
    }

    /** A property's text, which must be there. */
    public static String requireText(ObjectNode object, String property) {
        return Objects.requireNonNull(text(object, property), property);
    }

    /** The strings of an array property, none when it is absent. */
    public static List<String> texts(ObjectNode object, String property) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : object.path(property)) {
            if (item.isString()) {
                texts.add(item.stringValue());
            }
        }
        return texts;
    }

    /** A property that is an object, or an empty one. */
    public static ObjectNode child(ObjectNode object, String property) {
        return object.get(property) instanceof ObjectNode child ? child : object();
    }

    /** A number from a number or its string form, or null when it is neither. */
    public static @Nullable BigDecimal decimal(@Nullable JsonNode value) {
        if (value == null) {
            return null;
        }
        if (value.isNumber()) {
            return value.decimalValue();
        }
        return value.isString() ? decimal(value.stringValue()) : null;
    }

    /** A property's number, or 0 where it has none. */
    public static BigDecimal decimalOrZero(ObjectNode object, String property) {
        return Objects.requireNonNullElse(decimal(object.get(property)), BigDecimal.ZERO);
    }

    private static @Nullable BigDecimal decimal(String text) {
        try {
            BigDecimal number = new BigDecimal(text.trim());
            return Math.abs((long) number.scale()) > MAX_SCALE ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Sets a property where there is a value, and leaves it out otherwise. */
    public static void putIfPresent(ObjectNode object, String property, @Nullable String value) {
        if (value != null) {
            object.put(property, value);
        }
    }
}
