package com.g3nretailstack.accounting.examples.benchmarks.plain;

import com.dslplatform.json.JsonReader;
import com.dslplatform.json.JsonWriter;
import com.dslplatform.json.ObjectConverter;
import java.io.IOException;

/** Any JSON value for DSL-JSON, which otherwise wants to know the type of every field. */
public final class DslValue {
    private DslValue() {}

    /** Reads a map, a list, a text, a number, a boolean or null. */
    public static Object read(JsonReader<?> in) throws IOException {
        return ObjectConverter.deserializeObject(in);
    }

    /** Writes what {@link #read} gave. */
    public static void write(JsonWriter out, Object value) {
        out.serializeObject(value);
    }
}
