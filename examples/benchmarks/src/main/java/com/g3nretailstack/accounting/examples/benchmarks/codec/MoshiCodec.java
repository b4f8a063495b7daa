package com.g3nretailstack.accounting.examples.benchmarks.codec;

import com.g3nretailstack.accounting.examples.benchmarks.plain.EventListAnswer;
import com.g3nretailstack.accounting.examples.benchmarks.plain.EventRecordRequest;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Function;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Moshi's reflection on plain classes, over okio's buffers. */
final class MoshiCodec implements Codec<EventListAnswer, EventRecordRequest> {
    private final Moshi moshi = new Moshi.Builder()
            .add(BigDecimal.class, new ByText<>(BigDecimal::new, (value, out) -> out.value(value)))
            .add(Instant.class, new ByText<>(Instant::parse, (value, out) -> out.value(value.toString())))
            .add(LocalDate.class, new ByText<>(LocalDate::parse, (value, out) -> out.value(value.toString())))
            .build();
    private final JsonAdapter<EventListAnswer> pages = moshi.adapter(EventListAnswer.class);
    private final JsonAdapter<EventRecordRequest> requests = moshi.adapter(EventRecordRequest.class);

    @Override
    public EventListAnswer read(byte[] body) throws IOException {
        return Objects.requireNonNull(pages.fromJson(new Buffer().write(body)));
    }

    @Override
    public EventRecordRequest request(byte[] body) throws IOException {
        return Objects.requireNonNull(requests.fromJson(new Buffer().write(body)));
    }

    @Override
    public byte[] write(EventRecordRequest request) throws IOException {
        Buffer sink = new Buffer();
        requests.toJson(sink, request);
        return sink.readByteArray();
    }

    @FunctionalInterface
    private interface Writing<T> {
        void write(T value, JsonWriter out) throws IOException;
    }

    /** A value that is read from the text of a string or a number. */
    private static final class ByText<T> extends JsonAdapter<T> {
        private final Function<String, T> reading;
        private final Writing<T> writing;

        ByText(Function<String, T> reading, Writing<T> writing) {
            this.reading = reading;
            this.writing = writing;
        }

        @Override
        public @Nullable T fromJson(JsonReader in) throws IOException {
            return in.peek() == JsonReader.Token.NULL ? in.nextNull() : reading.apply(in.nextString());
        }

        @Override
        public void toJson(JsonWriter out, @Nullable T value) throws IOException {
            if (value == null) {
                out.nullValue();
            } else {
                writing.write(value, out);
            }
        }
    }
}
