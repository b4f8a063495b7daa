package com.g3nretailstack.accounting.internal.json;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;

/**
 * How one kind of value is written.
 *
 * @param <T> the type of the value
 */
@FunctionalInterface
public interface Writing<T> {
    /**
     * Writes one value.
     *
     * @param out where to write
     * @throws IOException if it cannot be written
     */
    void write(T value, JsonWriter out) throws IOException;
}
