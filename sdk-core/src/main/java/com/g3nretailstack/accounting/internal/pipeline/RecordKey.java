package com.g3nretailstack.accounting.internal.pipeline;

import com.g3nretailstack.accounting.api.Lookup;
import com.g3nretailstack.accounting.api.LookupKey;
import com.g3nretailstack.accounting.api.Operation;
import com.g3nretailstack.accounting.internal.decision.FieldMatch;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What finds the record that a create made.
 *
 * @param path the list to look in
 * @param parts what to filter by and to compare with
 */
record RecordKey(String path, List<Part> parts) {

    /** One value of the key: the list's filter, the record's property, and what both must say. */
    record Part(String filter, String property, JsonElement value) {}

    /** The key of a request; null where the contract names no look-up or the request lacks a part of the key. */
    static @Nullable RecordKey of(Operation<?, ?> create, JsonObject request) {
        Lookup lookup = create.lookup();
        if (lookup == null) {
            return null;
        }
        List<Part> parts = new ArrayList<>();
        for (LookupKey key : lookup.keys()) {
            JsonElement value = first(request.get(key.request()));
            if (value == null) {
                return null;
            }
            parts.add(new Part(key.filter(), key.record(), value));
        }
        return parts.isEmpty() ? null : new RecordKey(lookup.path(), List.copyOf(parts));
    }

    private static @Nullable JsonElement first(@Nullable JsonElement value) {
        if (value instanceof JsonArray list) {
            return list.isEmpty() ? null : first(list.get(0));
        }
        return value == null || value.isJsonNull() ? null : value;
    }

    /** Whether a row carries the key: a service may ignore a filter that it does not know. */
    boolean isOn(JsonObject row) {
        return parts.stream().allMatch(part -> carries(row.get(part.property()), part));
    }

    private static boolean carries(@Nullable JsonElement found, Part part) {
        if (found instanceof JsonArray list) {
            return list.asList().stream().anyMatch(one -> FieldMatch.same(part.property(), part.value(), one));
        }
        return FieldMatch.same(part.property(), part.value(), found);
    }

    /** The body of the list request that filters by the key. */
    JsonObject filters() {
        JsonObject body = new JsonObject();
        parts.forEach(part -> body.add(part.filter(), part.value()));
        return body;
    }
}
