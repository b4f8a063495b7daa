package com.g3nretailstack.accounting.paging;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.TreeMap;

/**
 * Writes JSON so that equal content gives equal text.
 *
 * <p>Gson's own equality will not do for tokens: it compares numbers that were read lazily as doubles, so two cursors that
 * differ beyond 2^53 would count as one.
 */
final class CanonicalJson {
    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    static String of(JsonElement json) {
        CanonicalJson canonical = new CanonicalJson();
        canonical.write(json);
        return canonical.out.toString();
    }

    private void write(JsonElement json) {
        if (json.isJsonObject()) {
            writeObject(json.getAsJsonObject());
        } else if (json.isJsonArray()) {
            writeArray(json.getAsJsonArray());
        } else {
            out.append(json); // a scalar prints as JSON: strings quoted and escaped, numbers with the digits they came
            // with
        }
    }

    private void writeObject(JsonObject object) {
        out.append('{');
        new TreeMap<>(object.asMap()).forEach((name, value) -> {
            out.append(new JsonPrimitive(name)).append(':');
            write(value);
            out.append(',');
        });
        out.append('}');
    }

    private void writeArray(JsonArray array) {
        out.append('[');
        for (JsonElement item : array) {
            write(item);
            out.append(',');
        }
        out.append(']');
    }
}
