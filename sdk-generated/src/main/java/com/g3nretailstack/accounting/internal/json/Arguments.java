package com.g3nretailstack.accounting.internal.json;

import com.google.gson.JsonElement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Checks of what a caller gives, and of what an answer lacks, each by name. */
public final class Arguments {
    private Arguments() {}

    /**
     * Refuses null.
     *
     * @param <T> the type of the value
     * @param name what the value is called
     * @return the value
     * @throws NullPointerException if it is null
     */
    public static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new NullPointerException(name + ": null");
        }
        return value;
    }

    /**
     * Takes a value as it is.
     *
     * @param <T> the type of the value
     * @param name what the value is called
     * @return the value
     * @throws NullPointerException if it is null
     */
    public static <T> T taken(String name, @Nullable T value) {
        return required(name, value);
    }

    /**
     * Takes a decimal that can be sent.
     *
     * @param name what the decimal is called
     * @param value the decimal
     * @return the decimal
     * @throws NullPointerException if it is null
     * @throws IllegalArgumentException if it is out of the bounds of {@link Decimals}
     */
    public static BigDecimal taken(String name, @Nullable BigDecimal value) {
        BigDecimal decimal = required(name, value);
        if (!Decimals.inBounds(decimal)) {
            throw new IllegalArgumentException(name + ": out of bounds (expected: " + Decimals.EXPECTED + ")");
        }
        return decimal;
    }

    /**
     * Copies free-form JSON.
     *
     * @param name what the JSON is called
     * @param value the JSON
     * @return a copy, or null for {@link com.google.gson.JsonNull}
     * @throws NullPointerException if it is null
     */
    public static @Nullable JsonElement taken(String name, @Nullable JsonElement value) {
        JsonElement json = required(name, value);
        return json.isJsonNull() ? null : json.deepCopy();
    }

    /**
     * Copies a list.
     *
     * @param <T> the type of its elements
     * @param name what the list is called
     * @param value the list
     * @return an unmodifiable copy
     * @throws NullPointerException if it is null, or holds null
     */
    public static <T> List<T> taken(String name, @Nullable List<T> value) {
        List<T> copy = new ArrayList<>(required(name, value));
        for (int i = 0; i < copy.size(); i++) {
            required(name + "[" + i + "]", copy.get(i));
        }
        return Collections.unmodifiableList(copy);
    }

    /**
     * Copies a map.
     *
     * @param <T> the type of its values
     * @param name what the map is called
     * @param value the map
     * @return an unmodifiable copy in the same order
     * @throws NullPointerException if it is null, or holds null
     */
    public static <T> Map<String, T> taken(String name, @Nullable Map<String, T> value) {
        Map<String, T> copy = new LinkedHashMap<>(required(name, value));
        copy.forEach((key, each) -> required(name + "[" + required(name + " key", key) + "]", each));
        return Collections.unmodifiableMap(copy);
    }

    /**
     * The value of a property that the contract requires in an answer.
     *
     * @param <T> the type of the value
     * @param property the model and the property, as in {@code Event.event_id}
     * @param value what was read
     * @return the value
     * @throws NoSuchElementException if the answer did not have it
     */
    public static <T> T present(String property, @Nullable T value) {
        if (value == null) {
            throw new NoSuchElementException(property + ": not in the answer");
        }
        return value;
    }
}
