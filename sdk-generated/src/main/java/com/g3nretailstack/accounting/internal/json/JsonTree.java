package com.g3nretailstack.accounting.internal.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.ToNumberPolicy;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON that the contract does not describe, kept as it came.
 *
 * <p>A number keeps its text, so that one beyond 2^53 or with trailing zeros goes back unchanged. The depth is bounded by
 * the reader's own nesting limit.
 */
public final class JsonTree {
    private JsonTree() {}

    /**
     * Reads any value.
     *
     * @param in stands before the value; its own strictness applies
     * @return the value, {@link JsonNull} for null
     * @throws IOException if it is not well-formed
     */
    public static JsonElement read(JsonReader in) throws IOException {
        return switch (in.peek()) {
            case BEGIN_OBJECT -> object(in);
            case BEGIN_ARRAY -> array(in);
            case STRING -> new JsonPrimitive(in.nextString());
            case NUMBER -> new JsonPrimitive(ToNumberPolicy.LAZILY_PARSED_NUMBER.readNumber(in));
            case BOOLEAN -> new JsonPrimitive(in.nextBoolean());
            case NULL -> {
                in.nextNull();
                yield JsonNull.INSTANCE;
            }
            default -> throw new JsonDecodeException("a value");
        };
    }

    /**
     * A copy to hand out: Gson's trees can be changed.
     *
     * @param value a tree or null
     * @return an equal tree or null
     */
    public static @Nullable JsonElement copy(@Nullable JsonElement value) {
        return value == null ? null : value.deepCopy();
    }

    private static JsonObject object(JsonReader in) throws IOException {
        JsonObject object = new JsonObject();
        in.beginObject();
        while (in.hasNext()) {
            object.add(in.nextName(), read(in));
        }
        in.endObject();
        return object;
    }

    private static JsonArray array(JsonReader in) throws IOException {
        JsonArray array = new JsonArray();
        in.beginArray();
        while (in.hasNext()) {
            array.add(read(in));
        }
        in.endArray();
        return array;
    }

    /**
     * Writes any value, nulls in it too, whatever the writer does with nulls of its own.
     *
     * @param out where to write
     * @throws IOException if the writer fails
     */
    public static void write(JsonElement value, JsonWriter out) throws IOException {
        boolean serializeNulls = out.getSerializeNulls();
        out.setSerializeNulls(true);
        try {
            value(value, out);
        } finally {
            out.setSerializeNulls(serializeNulls);
        }
    }

    private static void value(JsonElement value, JsonWriter out) throws IOException {
        if (value instanceof JsonObject object) {
            out.beginObject();
            for (Map.Entry<String, JsonElement> entry : object.entrySet()) {
                value(entry.getValue(), out.name(entry.getKey()));
            }
            out.endObject();
        } else if (value instanceof JsonArray array) {
            out.beginArray();
            for (JsonElement element : array) {
                value(element, out);
            }
            out.endArray();
        } else {
            primitive(value, out);
        }
    }

    private static void primitive(JsonElement value, JsonWriter out) throws IOException {
        if (value.isJsonNull()) {
            out.nullValue();
        } else if (value.getAsJsonPrimitive().isNumber()) {
            out.value(value.getAsNumber());
        } else if (value.getAsJsonPrimitive().isBoolean()) {
            out.value(value.getAsBoolean());
        } else {
            out.value(value.getAsString());
        }
    }
}
