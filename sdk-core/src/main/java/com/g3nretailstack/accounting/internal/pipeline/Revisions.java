package com.g3nretailstack.accounting.internal.pipeline;

import com.g3nretailstack.accounting.model.Revision;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** Turns a revision back into the JSON that it came as. */
final class Revisions {
    private Revisions() {}

    static JsonElement toJson(Revision revision) {
        StringWriter text = new StringWriter();
        try (JsonWriter out = new JsonWriter(text)) {
            revision.write(out);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return JsonParser.parseString(text.toString());
    }
}
