package com.g3nretailstack.accounting.examples.benchmarks.codec;

import com.g3nretailstack.accounting.examples.benchmarks.plain.EventListAnswer;
import com.g3nretailstack.accounting.examples.benchmarks.plain.EventRecordRequest;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

/** Gson's reflection on plain classes, as a careful programmer uses it by hand. */
public final class GsonCodec implements Codec<EventListAnswer, EventRecordRequest> {
    private final Gson gson = gson();

    /** A Gson that knows the two java.time types of the plain classes. Thread-safe. */
    public static Gson gson() {
        return new GsonBuilder()
                .registerTypeAdapter(Instant.class, text(Instant::parse).nullSafe())
                .registerTypeAdapter(LocalDate.class, text(LocalDate::parse).nullSafe())
                .create();
    }

    private static <T> TypeAdapter<T> text(Function<String, T> reading) {
        return new TypeAdapter<>() {
            @Override
            public T read(JsonReader in) throws IOException {
                return reading.apply(in.nextString());
            }

            @Override
            public void write(JsonWriter out, T value) throws IOException {
                out.value(value.toString());
            }
        };
    }

    @Override
    public EventListAnswer read(byte[] body) {
        return gson.fromJson(utf8(body), EventListAnswer.class);
    }

    @Override
    public EventRecordRequest request(byte[] body) {
        return gson.fromJson(utf8(body), EventRecordRequest.class);
    }

    @Override
    public byte[] write(EventRecordRequest request) {
        return gson.toJson(request).getBytes(StandardCharsets.UTF_8);
    }

    private static Reader utf8(byte[] body) {
        return new InputStreamReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8);
    }
}
