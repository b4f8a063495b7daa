package com.g3nretailstack.accounting.internal.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Equality and hash codes of property values: decimals by value, JSON trees with exact numbers, all else by equals. */
public final class Equality {
    private Equality() {}

    /**
     * Compares two values.
     *
     * @param one a value or null
     * @param other a value or null
     * @return whether they are equal
     */
    public static boolean same(@Nullable Object one, @Nullable Object other) {
        return Objects.equals(one, other);
    }

    /**
     * Compares two decimals: 1.0 is 1.00.
     *
     * @param one a decimal or null
     * @param other a decimal or null
     * @return whether they are equal
     */
    public static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }

    /**
     * Compares two JSON trees. Gson's own comparison goes through {@code double} and loses digits.
     *
     * @param one a tree or null
     * @param other a tree or null
     * @return whether they are equal
     */
    public static boolean same(@Nullable JsonElement one, @Nullable JsonElement other) {
        if (one instanceof JsonObject left && other instanceof JsonObject right) {
            return sameObjects(left, right);
        }
        if (one instanceof JsonArray left && other instanceof JsonArray right) {
            return sameArrays(left, right);
        }
        if (isNumber(one) && isNumber(other)) {
            return sameNumbers(text(one), text(other));
        }
        return Objects.equals(one, other);
    }

    private static boolean sameObjects(JsonObject one, JsonObject other) {
        return one.keySet().equals(other.keySet())
                && one.entrySet().stream()
                        .allMatch((Map.Entry<String, JsonElement> entry) ->
                                same(entry.getValue(), other.get(entry.getKey())));
    }

    private static boolean sameArrays(JsonArray one, JsonArray other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!same(one.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameNumbers(String one, String other) {
        BigDecimal left = Decimals.parse(one);
        BigDecimal right = Decimals.parse(other);
        return (left == null || right == null) ? one.equals(other) : left.compareTo(right) == 0;
    }

    private static boolean isNumber(@Nullable JsonElement value) {
        return value instanceof JsonPrimitive primitive && primitive.isNumber();
    }

    private static String text(@Nullable JsonElement number) {
        return number == null ? "" : number.getAsNumber().toString();
    }

    /**
     * The hash code of a value.
     *
     * @param value a value or null
     * @return its hash code
     */
    public static int hash(@Nullable Object value) {
        return Objects.hashCode(value);
    }

    /**
     * The hash code of a decimal, the same for 1.0 and 1.00.
     *
     * @param value a decimal or null
     * @return its hash code
     */
    public static int hash(@Nullable BigDecimal value) {
        return value == null ? 0 : value.stripTrailingZeros().hashCode();
    }

    /**
     * The hash code of a JSON tree: of its kind alone, since equal numbers may differ in text.
     *
     * @param value a tree or null
     * @return its hash code
     */
    public static int hash(@Nullable JsonElement value) {
        return value == null ? 0 : value.getClass().hashCode();
    }
}
