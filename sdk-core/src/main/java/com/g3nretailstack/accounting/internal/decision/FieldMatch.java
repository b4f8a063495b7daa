package com.g3nretailstack.accounting.internal.decision;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares what a request asked for with what a record says, field by field. */
public final class FieldMatch {
    /** How a call was made, not what it asked for: no record echoes these. */
    private static final Set<String> NOT_CONTENT =
            Set.of("idempotency_key", "request_context", "expected_revision", "session_guid", "api_key");

    private static final Set<String> CANONICAL_CODES = Set.of("orgcode", "cccode");
    private static final int LONGEST_NUMBER = 64;

    private FieldMatch() {}

    /** Whether a request's property says something about the record. */
    public static boolean isContent(String property) {
        return !NOT_CONTENT.contains(property);
    }

    /** Whether every property that request and record share by name has the same value in both. */
    public static boolean agrees(JsonObject request, JsonObject record, Set<String> recordProperties) {
        return request.entrySet().stream()
                .filter(field -> isContent(field.getKey()) && recordProperties.contains(field.getKey()))
                .allMatch(field -> same(field.getKey(), field.getValue(), record.get(field.getKey())));
    }

    /** Whether a value that was sent and one that was read are the same: decimals by value, instants by instant, lists in order. */
    public static boolean same(String property, @Nullable JsonElement sent, @Nullable JsonElement read) {
        if (isNull(sent) || isNull(read)) {
            return isNull(sent) && isNull(read);
        }
        if (sent instanceof JsonObject one && read instanceof JsonObject other) {
            return sameObject(one, other);
        }
        if (sent instanceof JsonArray one && read instanceof JsonArray other) {
            return sameList(property, one, other);
        }
        return sent instanceof JsonPrimitive one
                && read instanceof JsonPrimitive other
                && samePrimitive(property, one, other);
    }

    private static boolean isNull(@Nullable JsonElement value) {
        return value == null || value instanceof JsonNull;
    }

    private static boolean sameObject(JsonObject sent, JsonObject read) {
        for (Map.Entry<String, JsonElement> field : sent.entrySet()) {
            if (!same(field.getKey(), field.getValue(), read.get(field.getKey()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameList(String property, JsonArray sent, JsonArray read) {
        if (sent.size() != read.size()) {
            return false;
        }
        for (int i = 0; i < sent.size(); i++) {
            if (!same(property, sent.get(i), read.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean samePrimitive(String property, JsonPrimitive sent, JsonPrimitive read) {
        if (sent.isNumber() || read.isNumber()) {
            return sameNumber(sent.getAsString(), read.getAsString());
        }
        if (sent.isBoolean() || read.isBoolean()) {
            return sent.equals(read);
        }
        return sameText(property, sent.getAsString(), read.getAsString());
    }

    private static boolean sameNumber(String sent, String read) {
        if (sent.length() > LONGEST_NUMBER || read.length() > LONGEST_NUMBER) {
            return sent.equals(read);
        }
        try {
            return new BigDecimal(sent).compareTo(new BigDecimal(read)) == 0;
        } catch (NumberFormatException notBothNumbers) {
            return false;
        }
    }

    private static boolean sameText(String property, String sent, String read) {
        if (sent.equals(read)) {
            return true;
        }
        if (CANONICAL_CODES.contains(property)) {
            return canonical(sent).equals(canonical(read));
        }
        return sameInstant(sent, read);
    }

    private static String canonical(String code) {
        return code.trim().toUpperCase(Locale.ROOT);
    }

    private static boolean sameInstant(String sent, String read) {
        if (!looksLikeAnInstant(sent) || !looksLikeAnInstant(read)) {
            return false;
        }
        try {
            return OffsetDateTime.parse(sent)
                    .toInstant()
                    .equals(OffsetDateTime.parse(read).toInstant());
        } catch (DateTimeException notInstants) {
            return false;
        }
    }

    private static boolean looksLikeAnInstant(String text) {
        return text.length() >= 17 && text.charAt(4) == '-' && text.indexOf('T') == 10;
    }
}
