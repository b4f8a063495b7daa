package com.g3nretailstack.accounting.internal.pipeline;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.StringReader;

/** Reads JSON as a tree, and a tree as JSON. */
final class JsonTrees {
    // not JsonParser: it would make the reader lenient, and take NaN, comments and bare words for JSON
    private static final TypeAdapter<JsonElement> TREE = new Gson().getAdapter(JsonElement.class);

    private JsonTrees() {}

    /** Reads an object as strictly as the reader is; anything else is refused. */
    static JsonObject readObject(JsonReader in) throws IOException {
        if (TREE.read(in) instanceof JsonObject object) {
            return object;
        }
        throw new IOException("the answer is no JSON object");
    }

    /** A reader that stands before this value. */
    static JsonReader readerOf(JsonElement json) {
        return new JsonReader(new StringReader(json.toString()));
    }
}
