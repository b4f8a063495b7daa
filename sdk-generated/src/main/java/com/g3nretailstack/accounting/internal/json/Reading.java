package com.g3nretailstack.accounting.internal.json;

import com.google.gson.stream.JsonReader;
import java.io.IOException;

/**
 * How one kind of value is read.
 *
 * @param <T> the type of the value
 */
@FunctionalInterface
public interface Reading<T> {
    /**
     * Reads one value; the reader stands before it.
     *
     * @param in where to read
     * @return the value
     * @throws IOException if there is no such value
     */
    T read(JsonReader in) throws IOException;
}
