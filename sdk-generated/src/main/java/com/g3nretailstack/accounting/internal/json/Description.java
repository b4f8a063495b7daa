package com.g3nretailstack.accounting.internal.json;

import com.google.gson.JsonElement;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What a model prints: its name and the values that it has, cut to a bounded length.
 *
 * <p>Free-form JSON and unknown properties are named, not printed: a cursor or a future field may hold anything.
 */
public final class Description {
    private static final int LONGEST = 2000;
    private static final int LONGEST_VALUE = 100;
    private static final int MOST_ELEMENTS = 3;

    private final StringBuilder text = new StringBuilder(256);
    private String separator = "";

    /**
     * Starts the description of a model.
     *
     * @param model its name
     */
    public Description(String model) {
        text.append(model).append('[');
    }

    /**
     * Adds a property that has a value.
     *
     * @param name its name on the wire
     * @param value its value or null
     */
    public Description add(String name, @Nullable Object value) {
        if (value != null && text.length() < LONGEST) {
            text.append(separator).append(name).append('=');
            separator = ", ";
            append(value);
        }
        return this;
    }

    /**
     * Adds that a property has a value, and not the value: the contract marks it as secret.
     *
     * @param name its name on the wire
     * @param value its value or null
     */
    public Description addSecret(String name, @Nullable Object value) {
        return add(name, value == null ? null : "***");
    }

    /**
     * Ends the description.
     *
     * @param extras what the model has no place for
     * @return the text
     */
    public String end(Extras extras) {
        if (!extras.unknown().isEmpty()) {
            add("unknown", extras.unknown().keySet());
        }
        return cut(text.toString(), LONGEST) + "]";
    }

    private void append(Object value) {
        if (value instanceof JsonElement) {
            text.append("(json)");
        } else if (value instanceof Collection<?> list) {
            append(list);
        } else if (value instanceof String string) {
            text.append(cut(string, LONGEST_VALUE));
        } else {
            text.append(value);
        }
    }

    private void append(Collection<?> list) {
        text.append('[');
        String between = "";
        for (Object element : list.stream().limit(MOST_ELEMENTS).toList()) {
            text.append(between);
            append(element == null ? "null" : element);
            between = ", ";
        }
        text.append(list.size() > MOST_ELEMENTS ? ", … " + list.size() + " in all]" : "]");
    }

    private static String cut(String whole, int length) {
        return whole.length() <= length ? whole : whole.substring(0, length) + "…";
    }
}
