package com.g3nretailstack.accounting.examples.quickstart.resume;

import com.g3nretailstack.accounting.examples.quickstart.data.FileIdentity;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** A checkpoint with its binding as JSON text that notices every change. */
record CheckpointText(Binding binding, Checkpoint checkpoint) {
    private static final int FORMAT = 1;

    /** Returns the text to store. */
    String write() {
        JsonObject json = content();
        json.addProperty("check", check());
        return json + "\n";
    }

    /** Reads a stored text; throws an unchecked exception when it is not one that {@link #write} made. */
    static CheckpointText read(String text) {
        JsonObject json = JsonParser.parseString(text).getAsJsonObject();
        FileIdentity file = new FileIdentity(string(json, "file"), string(json, "sha256"));
        CheckpointText read = new CheckpointText(
                new Binding(string(json, "base_url"), string(json, "org"), file, string(json, "settings")),
                new Checkpoint(
                        json.get("finished_line").getAsLong(),
                        json.get("reserved_line").getAsLong()));
        if (!read.check().equals(string(json, "check"))) {
            throw new IllegalArgumentException("its content does not match its check");
        }
        return read;
    }

    private static String string(JsonObject json, String name) {
        return json.get(name).getAsString();
    }

    private JsonObject content() {
        JsonObject json = new JsonObject();
        json.addProperty("format", FORMAT);
        json.addProperty("base_url", binding.baseUrl());
        json.addProperty("org", binding.org());
        json.addProperty("file", binding.file().name());
        json.addProperty("sha256", binding.file().sha256());
        json.addProperty("settings", binding.settings());
        json.addProperty("finished_line", checkpoint.finished());
        json.addProperty("reserved_line", checkpoint.reserved());
        return json;
    }

    private String check() {
        byte[] bytes = content().toString().getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(FileIdentity.sha256Digest().digest(bytes));
    }
}
