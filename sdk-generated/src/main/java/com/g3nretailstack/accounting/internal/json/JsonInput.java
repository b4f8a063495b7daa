package com.g3nretailstack.accounting.internal.json;

import com.google.gson.JsonElement;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the kinds of value that properties have; {@code null} on the wire is {@code null} in Java.
 *
 * <p>The methods are named after the Java type, because the templates choose them by it. Each throws
 * {@link JsonDecodeException} where something else stands.
 */
public final class JsonInput {
    private JsonInput() {}

    /**
     * Reads an object: its properties into the model, everything else into what is returned.
     *
     * @param known the names of the model's properties
     * @param target takes the properties
     * @return what the model has no place for: unknown properties and explicit nulls
     * @throws IOException if it is not an object, or a property is not what it should be
     */
    public static Extras object(JsonReader in, Set<String> known, PropertyReading target) throws IOException {
        try {
            expect(in, JsonToken.BEGIN_OBJECT, "an object");
            Extras.Collector extras = new Extras.Collector();
            in.beginObject();
            while (in.hasNext()) {
                property(in, known, target, extras);
            }
            in.endObject();
            return extras.toExtras();
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            throw JsonDecodeException.from(e);
        }
    }

    private static void property(JsonReader in, Set<String> known, PropertyReading target, Extras.Collector extras)
            throws IOException {
        String name = in.nextName();
        try {
            boolean isNull = in.peek() == JsonToken.NULL;
            if (target.read(name, in)) {
                extras.known(name, isNull);
            } else {
                extras.unknown(name, JsonTree.read(in));
            }
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            // An unknown name came with the payload: the path must not carry it.
            throw JsonDecodeException.from(e).under(known.contains(name) ? "." + name : ".*");
        }
    }

    /**
     * Takes a null, if one is there.
     *
     * @return whether there was
     * @throws IOException if nothing can be read
     */
    public static boolean isNull(JsonReader in) throws IOException {
        if (in.peek() != JsonToken.NULL) {
            return false;
        }
        in.nextNull();
        return true;
    }

    /**
     * Reads an array; a null in it stays at its place.
     *
     * @param reading how an element is read
     * @return an unmodifiable list, or null
     * @throws IOException if it is not such an array
     */
    public static <T> @Nullable List<T> readList(JsonReader in, Reading<T> reading) throws IOException {
        if (isNull(in)) {
            return null;
        }
        expect(in, JsonToken.BEGIN_ARRAY, "an array");
        ArrayList<T> list = new ArrayList<>();
        in.beginArray();
        try {
            while (in.hasNext()) {
                addAsItCame(list, isNull(in) ? null : reading.read(in));
            }
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            throw JsonDecodeException.from(e).under("[" + list.size() + "]");
        }
        in.endArray();
        return Collections.unmodifiableList(list);
    }

    // The contract has no nulls in its arrays, so the element type says non-null; one that comes is kept nevertheless.
    @SuppressWarnings("NullAway")
    private static <T> void addAsItCame(List<T> list, @Nullable T element) {
        list.add(element);
    }

    /**
     * Reads an object whose names are data.
     *
     * @param reading how a value is read
     * @return an unmodifiable map in the order of the text, or null
     * @throws IOException if it is not such an object
     */
    public static <T> @Nullable Map<String, T> readMap(JsonReader in, Reading<T> reading) throws IOException {
        if (isNull(in)) {
            return null;
        }
        expect(in, JsonToken.BEGIN_OBJECT, "an object");
        Map<String, T> map = new LinkedHashMap<>();
        in.beginObject();
        try {
            while (in.hasNext()) {
                putAsItCame(map, in.nextName(), isNull(in) ? null : reading.read(in));
            }
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            throw JsonDecodeException.from(e).under(".*");
        }
        in.endObject();
        return Collections.unmodifiableMap(map);
    }

    @SuppressWarnings("NullAway") // as in lists
    private static <T> void putAsItCame(Map<String, T> map, String name, @Nullable T value) {
        map.put(name, value);
    }

    /**
     * How an array in an array or in a map is read.
     *
     * @param reading how an element is read
     * @return how the array is read
     */
    public static <T> Reading<List<T>> list(Reading<T> reading) {
        return in -> Objects.requireNonNull(readList(in, reading));
    }

    /**
     * How a map in an array or in a map is read.
     *
     * @param reading how a value is read
     * @return how the map is read
     */
    public static <T> Reading<Map<String, T>> map(Reading<T> reading) {
        return in -> Objects.requireNonNull(readMap(in, reading));
    }

    /**
     * Reads a string.
     *
     * @return the string, or null
     * @throws IOException if it is not a string
     */
    public static @Nullable String readString(JsonReader in) throws IOException {
        return text(in, "a string");
    }

    /**
     * Reads true or false.
     *
     * @return the value, or null
     * @throws IOException if it is neither
     */
    public static @Nullable Boolean readBoolean(JsonReader in) throws IOException {
        if (isNull(in)) {
            return null;
        }
        expect(in, JsonToken.BOOLEAN, "true or false");
        return in.nextBoolean();
    }

    /**
     * Reads an integer of 64 bits from a number or from a string, exactly.
     *
     * @return the integer, or null
     * @throws IOException if it is not one
     */
    public static @Nullable Long readLong(JsonReader in) throws IOException {
        String number = number(in, "an integer of 64 bits");
        return number == null ? null : Decimals.integer(number);
    }

    /**
     * Reads an integer of 32 bits from a number or from a string, exactly.
     *
     * @return the integer, or null
     * @throws IOException if it is not one
     */
    public static @Nullable Integer readInteger(JsonReader in) throws IOException {
        String number = number(in, "an integer of 32 bits");
        if (number == null) {
            return null;
        }
        long value = Decimals.integer(number);
        if (value != (int) value) {
            throw new JsonDecodeException("an integer of 32 bits");
        }
        return (int) value;
    }

    /**
     * Reads a decimal from a number or from a string, exactly and within {@link Decimals}' bounds.
     *
     * @return the decimal, or null
     * @throws IOException if it is not one
     */
    public static @Nullable BigDecimal readBigDecimal(JsonReader in) throws IOException {
        String number = number(in, Decimals.EXPECTED);
        return number == null ? null : Decimals.read(number);
    }

    /**
     * Reads a point in time with its offset, as in {@code 2026-03-04T05:06:07.089Z}.
     *
     * @return the instant, or null
     * @throws IOException if it is not one
     */
    public static @Nullable Instant readInstant(JsonReader in) throws IOException {
        String text = text(in, Instants.EXPECTED);
        return text == null ? null : Instants.read(text);
    }

    /**
     * Reads a date, as in {@code 2026-03-04}.
     *
     * @return the date, or null
     * @throws IOException if it is not one
     */
    public static @Nullable LocalDate readLocalDate(JsonReader in) throws IOException {
        String text = text(in, "a date (YYYY-MM-DD)");
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new JsonDecodeException("a date (YYYY-MM-DD)");
        }
    }

    /**
     * Reads any JSON value as it is.
     *
     * @return the value, or null
     * @throws IOException if it is not well-formed
     */
    public static @Nullable JsonElement readJsonElement(JsonReader in) throws IOException {
        return isNull(in) ? null : JsonTree.read(in);
    }

    /**
     * Reads a string that must be there.
     *
     * @param expected what is expected, in the words of the error
     * @return the string
     * @throws IOException if it is not a string
     */
    public static String requireString(JsonReader in, String expected) throws IOException {
        expect(in, JsonToken.STRING, expected);
        return in.nextString();
    }

    /** The text of a number, which a service that fears for its digits may write as a string; null for null. */
    private static @Nullable String number(JsonReader in, String expected) throws IOException {
        JsonToken token = in.peek();
        return token == JsonToken.NUMBER || token == JsonToken.STRING ? in.nextString() : nothing(in, expected);
    }

    /** A string; null for null. */
    private static @Nullable String text(JsonReader in, String expected) throws IOException {
        return in.peek() == JsonToken.STRING ? in.nextString() : nothing(in, expected);
    }

    private static @Nullable String nothing(JsonReader in, String expected) throws IOException {
        if (isNull(in)) {
            return null;
        }
        throw new JsonDecodeException(expected);
    }

    private static void expect(JsonReader in, JsonToken token, String expected) throws IOException {
        if (in.peek() != token) {
            throw new JsonDecodeException(expected);
        }
    }
}
