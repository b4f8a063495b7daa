package com.g3nretailstack.accounting.hostile;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A good answer, to be spoilt; not to be changed.
 *
 * @param values how many values the tree holds, itself included
 */
record Sample(int status, JsonElement tree, int values, String text) {
    /** A word that no message may hold. */
    static final String CANARY = "cAnArY-31337";

    // what the service says in its own words, and what a message names, may be repeated
    private static final Set<String> SPOKEN = Set.of("tag", "message", "request_id", "build_id");

    static Sample of(int status, JsonElement tree) {
        return new Sample(status, tree, Splice.count(tree), tree.toString());
    }

    boolean isSuccess() {
        return status / 100 == 2;
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The same with the canary in every text that may hold anything. */
    Sample withCanaries() {
        return of(status, planted(tree));
    }

    private static JsonElement planted(JsonElement value) {
        if (value instanceof JsonObject object) {
            JsonObject copy = new JsonObject();
            object.asMap().forEach((name, each) -> copy.add(name, SPOKEN.contains(name) ? each : planted(each)));
            return copy;
        }
        if (value instanceof JsonArray array) {
            JsonArray copy = new JsonArray();
            array.forEach(each -> copy.add(planted(each)));
            return copy;
        }
        boolean free = value instanceof JsonPrimitive text && text.isString() && !isDate(text.getAsString());
        return free ? new JsonPrimitive(CANARY + " " + value.getAsString()) : value;
    }

    private static boolean isDate(String text) {
        return text.matches("\\d{4}-\\d{2}.*");
    }
}
