package com.g3nretailstack.accounting.examples.benchmarks.plain;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

/** Gson for the plain classes, as one would set it up by hand: Gson itself knows nothing of java.time. */
public final class PlainGson {
    private PlainGson() {}

    /** A new one; thread-safe. */
    public static Gson gson() {
        return new GsonBuilder()
                .registerTypeAdapter(Instant.class, byText(Instant::parse))
                .registerTypeAdapter(LocalDate.class, byText(LocalDate::parse))
                .create();
    }

    private static <T> TypeAdapter<T> byText(Function<String, T> reading) {
        return new TypeAdapter<T>() {
            @Override
            public T read(JsonReader in) throws IOException {
                return reading.apply(in.nextString());
            }

            @Override
            public void write(JsonWriter out, T value) throws IOException {
                out.value(value.toString());
            }
        }.nullSafe();
    }
}
