package com.g3nretailstack.accounting.examples.benchmarks.plain;

import com.dslplatform.json.JavaTimeConverter;
import com.dslplatform.json.JsonConverter;
import com.dslplatform.json.JsonReader;
import com.dslplatform.json.JsonWriter;
import java.io.IOException;
import java.time.Instant;

/** Instants for DSL-JSON, which has a converter for most of java.time but not for them. */
@JsonConverter(target = Instant.class)
public final class DslInstant {
    private DslInstant() {}

    /** Reads one, or null. */
    public static Instant read(JsonReader<?> in) throws IOException {
        return in.wasNull() ? null : JavaTimeConverter.deserializeDateTime(in).toInstant();
    }

    /** Writes one in UTC, or null. */
    public static void write(JsonWriter out, Instant value) {
        if (value == null) {
            out.writeNull();
        } else {
            out.writeAscii('"' + value.toString() + '"');
        }
    }
}
