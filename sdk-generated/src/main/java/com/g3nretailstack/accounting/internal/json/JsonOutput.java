package com.g3nretailstack.accounting.internal.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the kinds of value that properties have. */
public final class JsonOutput {
    private JsonOutput() {}

    /**
     * How a list is written.
     *
     * @param element how an element is written
     * @return how the list is
     */
    public static <T> Writing<List<T>> list(Writing<T> element) {
        return (values, out) -> {
            out.beginArray();
            for (T value : values) {
                element(value, element, out);
            }
            out.endArray();
        };
    }

    /**
     * How a map is written.
     *
     * @param element how a value is written
     * @return how the map is
     */
    public static <T> Writing<Map<String, T>> map(Writing<T> element) {
        return (values, out) -> {
            out.beginObject();
            for (Map.Entry<String, T> entry : values.entrySet()) {
                out.name(entry.getKey());
                element(entry.getValue(), element, out);
            }
            out.endObject();
        };
    }

    private static <T> void element(@Nullable T value, Writing<T> writing, JsonWriter out) throws IOException {
        if (value == null) {
            // A writer that leaves nulls out would drop the entry of a map.
            JsonTree.write(JsonNull.INSTANCE, out);
        } else {
            writing.write(value, out);
        }
    }

    /**
     * Writes a string.
     *
     * @param value the string
     * @throws IOException if the writer fails
     */
    public static void writeString(String value, JsonWriter out) throws IOException {
        out.value(value);
    }

    /**
     * Writes true or false.
     *
     * @param value which
     * @throws IOException if the writer fails
     */
    public static void writeBoolean(Boolean value, JsonWriter out) throws IOException {
        out.value(value.booleanValue());
    }

    /**
     * Writes an integer of 64 bits.
     *
     * @param value the integer
     * @throws IOException if the writer fails
     */
    public static void writeLong(Long value, JsonWriter out) throws IOException {
        out.value(value.longValue());
    }

    /**
     * Writes an integer of 32 bits.
     *
     * @param value the integer
     * @throws IOException if the writer fails
     */
    public static void writeInteger(Integer value, JsonWriter out) throws IOException {
        out.value(value.longValue());
    }

    /**
     * Writes a decimal as a number in plain notation.
     *
     * @param value the decimal
     * @throws IOException if the writer fails
     */
    public static void writeBigDecimal(BigDecimal value, JsonWriter out) throws IOException {
        Decimals.write(value, out);
    }

    /**
     * Writes a point in time in UTC, as in {@code 2026-03-04T05:06:07.089Z}.
     *
     * @param value the instant
     * @throws IOException if the writer fails
     */
    public static void writeInstant(Instant value, JsonWriter out) throws IOException {
        out.value(Instants.write(value));
    }

    /**
     * Writes a date, as in {@code 2026-03-04}.
     *
     * @param value the date
     * @throws IOException if the writer fails
     */
    public static void writeLocalDate(LocalDate value, JsonWriter out) throws IOException {
        out.value(value.toString());
    }

    /**
     * Writes any JSON value as it is.
     *
     * @throws IOException if the writer fails
     */
    public static void writeJsonElement(JsonElement value, JsonWriter out) throws IOException {
        JsonTree.write(value, out);
    }
}
