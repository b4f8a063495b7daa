package com.g3nretailstack.accounting.internal.pipeline;

import com.g3nretailstack.accounting.api.Operation;
import com.g3nretailstack.accounting.model.ApiError;
import com.g3nretailstack.accounting.model.Build;
import com.g3nretailstack.accounting.model.ErrorMajor;
import com.g3nretailstack.accounting.model.Stats;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * An envelope of which a part beside the data is not of the contract's shape: what cannot be read of it is left out.
 *
 * <p>A record that can be read is not lost because of its {@code stats}, nor a tag because the words beside it came in another
 * form. What says whether the call succeeded, {@code success}, {@code data} and {@code revision}, is never touched.
 */
final class LooseEnvelope {
    private static final Operation<Void, JsonObject> TREE = RawOperations.read("/", JsonTrees::readObject);

    private LooseEnvelope() {}

    /** A success, which may turn out to be none. */
    static JsonReader ofSuccess(byte[] body) throws IOException {
        JsonObject tree = TREE.decode(body);
        JsonElement error = tree.get("error");
        if (error != null && !error.isJsonNull()) {
            tree.add("error", errorOf(error));
            // of a failure nobody reads the data
            tree.remove("data");
        }
        return JsonTrees.readerOf(loosened(tree));
    }

    /** A refusal; an error that is no object is none of the service's, and left out. */
    static JsonReader ofRefusal(byte[] body) throws IOException {
        JsonObject tree = TREE.decode(body);
        if (tree.get("error") instanceof JsonObject error) {
            tree.add("error", errorOf(error));
        } else {
            tree.remove("error");
        }
        tree.remove("success");
        return JsonTrees.readerOf(loosened(tree));
    }

    private static JsonObject loosened(JsonObject tree) {
        put(tree, "build", readable(tree.get("build"), Build::read));
        if (tree.get("stats") instanceof JsonObject stats) {
            put(stats, "build", readable(stats.get("build"), Build::read));
        }
        put(tree, "stats", readable(tree.get("stats"), Stats::read));
        return tree;
    }

    private static JsonObject errorOf(JsonElement error) {
        if (!(error instanceof JsonObject parts)) {
            return said(error);
        }
        if (parts.get("major") instanceof JsonObject major) {
            if (isText(major.get("message"))) {
                major.add("message", english(major.get("message")));
            }
            put(parts, "major", readable(major, ErrorMajor::read));
        }
        JsonObject readable = readable(parts, ApiError::read);
        return readable == null ? new JsonObject() : readable;
    }

    /** The error that has nothing but words. */
    private static JsonObject said(JsonElement words) {
        JsonObject error = new JsonObject();
        if (isText(words)) {
            JsonObject major = new JsonObject();
            major.add("message", english(words));
            error.add("major", major);
        }
        return error;
    }

    private static JsonObject english(JsonElement words) {
        JsonObject message = new JsonObject();
        message.add("en_US", words);
        return message;
    }

    private static boolean isText(@Nullable JsonElement value) {
        return value instanceof JsonPrimitive text && text.isString();
    }

    private static void put(JsonObject into, String name, @Nullable JsonObject value) {
        into.remove(name);
        if (value != null) {
            into.add(name, value);
        }
    }

    /** The members that can be read; null where it is no object. */
    private static @Nullable JsonObject readable(@Nullable JsonElement part, Operation.Decoder<?> as) {
        if (!(part instanceof JsonObject whole)) {
            return null;
        }
        JsonObject readable = new JsonObject();
        whole.asMap().forEach((name, value) -> {
            JsonObject alone = new JsonObject();
            alone.add(name, value);
            if (canRead(alone, as)) {
                readable.add(name, value);
            }
        });
        return readable;
    }

    private static boolean canRead(JsonObject member, Operation.Decoder<?> as) {
        try {
            as.read(JsonTrees.readerOf(member));
            return true;
        } catch (IOException otherShape) {
            return false;
        }
    }
}
