package com.g3nretailstack.accounting.examples.benchmarks.rival;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.time.Instant;

/** Gson for the plain classes, as one would write it by hand: Gson itself knows no instants. */
final class PlainGson extends TypeAdapter<Instant> {
    private PlainGson() {}

    static Gson gson() {
        return new GsonBuilder()
                .registerTypeAdapter(Instant.class, new PlainGson().nullSafe())
                .create();
    }

    @Override
    public Instant read(JsonReader in) throws IOException {
        return Instant.parse(in.nextString());
    }

    @Override
    public void write(JsonWriter out, Instant value) throws IOException {
        out.value(value.toString());
    }
}
