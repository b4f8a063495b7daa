package com.g3nretailstack.accounting.mock.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads JSON that comes from outside: strict, bounded, and never quoting what it refuses. */
final class Incoming {

    // what is kept is answered with more around it, and must not reach the writer's own bound
    private static final int MAX_DEPTH = 100;

    private static final JsonMapper MAPPER = Json.mapper(
            StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build(), false);

    private Incoming() {}

    static ObjectNode read(byte[] utf8) {
        JsonNode tree = isPlain(utf8) ? tree(() -> MAPPER.readTree(utf8)) : tree(utf8);
        if (!(tree instanceof ObjectNode object)) {
            throw new IllegalArgumentException("not a JSON object");
        }
        refuseWhatCannotBeWritten(object);
        return object;
    }

    // Jackson's own reader of bytes guesses other charsets, and takes overlong forms
    private static String text(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("not UTF-8");
        }
    }

    private static JsonNode tree(byte[] utf8) {
        String text = text(utf8);
        return tree(() -> MAPPER.readTree(text));
    }

    // ASCII without zeros: no other charset to be guessed, no overlong form
    private static boolean isPlain(byte[] utf8) {
        for (byte one : utf8) {
            if (one <= 0) {
                return false;
            }
        }
        return true;
    }

    private static JsonNode tree(Supplier<JsonNode> reading) {
        try {
            return reading.get();
        } catch (JacksonException e) {
            // not the message and not the cause: both quote the body
            throw new IllegalArgumentException("not JSON within bounds" + place(e.getLocation()));
        }
    }

    private static String place(@Nullable TokenStreamLocation at) {
        return at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    private static void refuseWhatCannotBeWritten(JsonNode node) {
        if (node.isBigDecimal() && Math.abs((long) node.decimalValue().scale()) > Json.MAX_SCALE) {
            throw new IllegalArgumentException("a number's exponent is out of range");
        }
        if (node.isString()) {
            refuseHalfCharacters(node.stringValue());
        }
        node.propertyNames().forEach(Incoming::refuseHalfCharacters);
        for (JsonNode child : node) {
            refuseWhatCannotBeWritten(child);
        }
    }

    // an escape can write one half of a surrogate pair, which UTF-8 cannot
    private static void refuseHalfCharacters(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                int character = text.codePointAt(i);
                if (!Character.isSupplementaryCodePoint(character)) {
                    throw new IllegalArgumentException("a text holds half a character");
                }
                i++;
            }
        }
    }
}
