package com.g3nretailstack.accounting.internal.json;

import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Lets a user's own Gson read and write a model as the client does.
 *
 * @param <T> the model
 */
public abstract class ModelAdapter<T> extends TypeAdapter<@Nullable T> {
    private final Reading<T> reading;
    private final Writing<T> writing;

    /**
     * Makes the adapter of one model.
     *
     * @param reading how it is read
     * @param writing how it is written
     */
    protected ModelAdapter(Reading<T> reading, Writing<T> writing) {
        this.reading = reading;
        this.writing = writing;
    }

    @Override
    public final @Nullable T read(JsonReader in) throws IOException {
        if (in.peek() == JsonToken.NULL) {
            in.nextNull();
            return null;
        }
        return reading.read(in);
    }

    @Override
    public final void write(JsonWriter out, @Nullable T value) throws IOException {
        if (value == null) {
            out.nullValue();
        } else {
            writing.write(value, out);
        }
    }
}
