package com.g3nretailstack.accounting.internal.json;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of value is read where null may stand.
 *
 * @param <T> the type of the value
 */
@FunctionalInterface
public interface NullableReading<T> {
    /**
     * Reads one value; the reader stands before it.
     *
     * @param in where to read
     * @return the value, or null
     * @throws IOException if there is something else
     */
    @Nullable T read(JsonReader in) throws IOException;
}
