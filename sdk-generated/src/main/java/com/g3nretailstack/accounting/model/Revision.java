package com.g3nretailstack.accounting.model;

import com.g3nretailstack.accounting.internal.json.JsonInput;
import com.g3nretailstack.accounting.internal.json.ModelAdapter;
import com.google.gson.JsonPrimitive;
import com.google.gson.ToNumberPolicy;
import com.google.gson.annotations.JsonAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The version of a record, a number or a string, carried and sent back exactly as it came.
 *
 * <p>Which of the two the service uses is not documented; its siblings show both. The number 1 and the string "1" are
 * different revisions. Immutable and thread-safe.
 */
@JsonAdapter(Revision.Adapter.class)
public final class Revision {
    private final JsonPrimitive value;
    private final String text;

    private Revision(JsonPrimitive value) {
        this.value = value;
        this.text = value.isNumber() ? value.getAsNumber().toString() : value.getAsString();
    }

    /**
     * A revision that is a number.
     *
     * @return the revision
     */
    public static Revision of(long number) {
        return new Revision(new JsonPrimitive(number));
    }

    /**
     * A revision that is a string.
     *
     * @param text the string, opaque
     * @return the revision
     */
    public static Revision of(String text) {
        return new Revision(new JsonPrimitive(Objects.requireNonNull(text, "text")));
    }

    /**
     * Reads a revision.
     *
     * @param in stands before a number or a string
     * @return the revision
     * @throws IOException if something else stands there
     */
    public static Revision read(JsonReader in) throws IOException {
        return in.peek() == JsonToken.NUMBER
                ? new Revision(new JsonPrimitive(ToNumberPolicy.LAZILY_PARSED_NUMBER.readNumber(in)))
                : of(JsonInput.requireString(in, "a number or a string"));
    }

    /**
     * Writes the revision as it came.
     *
     * @param out where to write
     * @throws IOException if the writer fails
     */
    public void write(JsonWriter out) throws IOException {
        if (value.isNumber()) {
            out.value(value.getAsNumber());
        } else {
            out.value(text);
        }
    }

    /**
     * The revision as an integer, for those who compare how far apart two of them are.
     *
     * @return the integer, or nothing where the revision is a string or no integer of 64 bits
     */
    public OptionalLong asLong() {
        try {
            return value.isNumber() ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Revision that && text.equals(that.text) && value.isNumber() == that.value.isNumber();
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The text on the wire, without quotes. */
    @Override
    public String toString() {
        return text;
    }

    static final class Adapter extends ModelAdapter<Revision> {
        Adapter() {
            super(Revision::read, Revision::write);
        }
    }
}
