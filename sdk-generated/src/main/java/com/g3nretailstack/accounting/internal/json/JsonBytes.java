package com.g3nretailstack.accounting.internal.json;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;

/** One whole JSON document as UTF-8 bytes. */
public final class JsonBytes {
    private JsonBytes() {}

    /**
     * Writes a value into one contiguous array.
     *
     * @param <T> the type of the value
     * @param writing how it is written
     * @return the UTF-8 bytes, exactly as many as there are
     * @throws IOException if the value cannot be written
     */
    public static <T> byte[] encode(T value, Writing<T> writing) throws IOException {
        try (Utf8Writer target = new Utf8Writer()) {
            JsonWriter out = new JsonWriter(target);
            writing.write(value, out);
            out.flush();
            return target.toByteArray();
        }
    }

    /**
     * Reads a value that is all there is in the bytes.
     *
     * @param <T> the type of the value
     * @param bytes JSON in well-formed UTF-8
     * @param reading how it is read
     * @return the value
     * @throws JsonDecodeException if the bytes are no such value, or hold more than it
     * @throws IOException if {@code reading} fails of itself
     */
    public static <T> T decode(byte[] bytes, Reading<T> reading) throws IOException {
        JsonReader in = new JsonReader(new Utf8Reader(bytes));
        // Not STRICT: that refuses half a surrogate pair, which is what a field cut to a fixed length may end with.
        in.setStrictness(Strictness.LEGACY_STRICT);
        try {
            T value = reading.read(in);
            if (in.peek() != JsonToken.END_DOCUMENT) {
                throw new JsonDecodeException("the end of the text");
            }
            return value;
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            throw JsonDecodeException.from(e);
        }
    }
}
