package com.g3nretailstack.accounting.internal.pipeline;

import com.g3nretailstack.accounting.api.Operation;
import com.g3nretailstack.accounting.model.ApiEnvelope;
import com.g3nretailstack.accounting.model.ApiError;
import com.g3nretailstack.accounting.model.Build;
import com.g3nretailstack.accounting.model.ErrorEnvelope;
import com.g3nretailstack.accounting.model.Revision;
import com.g3nretailstack.accounting.model.Stats;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An answer whose data has no type: a tree beside the parts that every envelope has. */
public final class RawEnvelope implements ApiEnvelope<JsonElement> {
    private final JsonObject tree;
    private final ErrorEnvelope parts;

    private final @Nullable Revision revision;

    private RawEnvelope(JsonObject tree, ErrorEnvelope parts, @Nullable Revision revision) {
        this.tree = tree;
        this.parts = parts;
        this.revision = revision;
    }

    /** Reads one answer. */
    public static RawEnvelope read(JsonReader in) throws IOException {
        JsonObject tree = JsonTrees.readObject(in);
        JsonObject parts = new JsonObject();
        tree.asMap().forEach((name, value) -> {
            if (!name.equals("data")) {
                parts.add(name, value);
            }
        });
        JsonElement revision = tree.get("revision");
        return new RawEnvelope(
                tree,
                ErrorEnvelope.read(JsonTrees.readerOf(parts)),
                revision == null || revision.isJsonNull() ? null : Revision.read(JsonTrees.readerOf(revision)));
    }

    /** An answer made of a row of a list; null where the row is not what the decoder reads. */
    static <R> @Nullable R around(JsonObject row, Operation.Decoder<R> decoder) {
        JsonObject answer = new JsonObject();
        answer.addProperty("success", true);
        answer.add("data", row);
        try {
            return decoder.read(JsonTrees.readerOf(answer));
        } catch (IOException notARecord) {
            return null;
        }
    }

    /** The record in the data with the envelope's revision filled in where it has none of its own; null where the data is no object. */
    @Nullable JsonObject record() {
        if (!(tree.get("data") instanceof JsonObject record)) {
            return null;
        }
        if (!record.has("revision") && tree.has("revision")) {
            record = record.deepCopy();
            record.add("revision", tree.get("revision"));
        }
        return record;
    }

    @Override
    public @Nullable Boolean success() {
        return parts.success();
    }

    /** The data; JSON null where there is none, for an answer of which we know nothing may have none. */
    @Override
    public JsonElement data() {
        JsonElement data = tree.get("data");
        return data == null ? JsonNull.INSTANCE : data;
    }

    @Override
    public @Nullable ApiError error() {
        return parts.error();
    }

    @Override
    public @Nullable Stats stats() {
        return parts.stats();
    }

    @Override
    public @Nullable Build build() {
        return parts.build();
    }

    @Override
    public @Nullable Revision revision() {
        return revision;
    }

    /** This answer read as another envelope type. */
    <R> R as(Operation.Decoder<R> decoder) throws IOException {
        return decoder.read(JsonTrees.readerOf(tree));
    }
}
