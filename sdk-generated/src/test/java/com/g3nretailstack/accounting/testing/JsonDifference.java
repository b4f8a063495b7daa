package com.g3nretailstack.accounting.testing;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What two JSON trees differ in, numbers compared by their text. */
public final class JsonDifference {
    private final List<String> found = new ArrayList<>();

    private JsonDifference() {}

    public static List<String> between(JsonElement expected, JsonElement actual) {
        JsonDifference difference = new JsonDifference();
        difference.compare("$", expected, actual);
        return difference.found;
    }

    private void compare(String path, JsonElement expected, JsonElement actual) {
        if (expected instanceof JsonObject left && actual instanceof JsonObject right) {
            compareObjects(path, left, right);
        } else if (expected instanceof JsonArray left
                && actual instanceof JsonArray right
                && left.size() == right.size()) {
            for (int i = 0; i < left.size(); i++) {
                compare(path + "[" + i + "]", left.get(i), right.get(i));
            }
        } else if (!text(expected).equals(text(actual))) {
            found.add(path + ": " + text(expected) + " became " + text(actual));
        }
    }

    private void compareObjects(String path, JsonObject expected, JsonObject actual) {
        Set<String> names = new TreeSet<>(expected.keySet());
        names.addAll(actual.keySet());
        for (String name : names) {
            if (expected.has(name) && actual.has(name)) {
                compare(path + "." + name, expected.get(name), actual.get(name));
            } else {
                found.add(path + "." + name + (expected.has(name) ? " was lost" : " appeared"));
            }
        }
    }

    private static String text(JsonElement element) {
        return element.isJsonPrimitive() && element.getAsJsonPrimitive().isString()
                ? "\"" + element.getAsString() + "\""
                : element.toString();
    }
}
