package com.g3nretailstack.accounting.hostile;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import org.jspecify.annotations.Nullable;

/** Writes a tree as JSON with one of its values put in another way: text that no tree could hold. */
final class Splice {
    private final StringBuilder out = new StringBuilder();
    private final Rewrite rewrite;
    private int valuesBefore;

    /** How the value is put. */
    @FunctionalInterface
    interface Rewrite {
        /** The text to stand in its place; the name is null in arrays and for the whole. */
        String of(@Nullable String name, JsonElement value);
    }

    private Splice(int index, Rewrite rewrite) {
        this.valuesBefore = index;
        this.rewrite = rewrite;
    }

    /** The tree's text with the value that comes after so many others put in another way. */
    static String at(JsonElement tree, int index, Rewrite rewrite) {
        Splice splice = new Splice(index, rewrite);
        splice.write(null, tree);
        return splice.out.toString();
    }

    /** How many values there are in it, itself included. */
    static int count(JsonElement tree) {
        if (tree instanceof JsonObject object) {
            return 1 + object.asMap().values().stream().mapToInt(Splice::count).sum();
        }
        return tree instanceof JsonArray array
                ? 1 + array.asList().stream().mapToInt(Splice::count).sum()
                : 1;
    }

    private void write(@Nullable String name, JsonElement value) {
        if (valuesBefore-- == 0) {
            out.append(rewrite.of(name, value));
        } else if (value instanceof JsonObject object) {
            writeObject(object);
        } else if (value instanceof JsonArray array) {
            writeArray(array);
        } else {
            out.append(value);
        }
    }

    private void writeObject(JsonObject object) {
        String separator = "{";
        for (String name : object.keySet()) {
            out.append(separator).append(new JsonPrimitive(name)).append(':');
            write(name, object.get(name));
            separator = ",";
        }
        out.append(object.isEmpty() ? "{}" : "}");
    }

    private void writeArray(JsonArray array) {
        String separator = "[";
        for (JsonElement element : array) {
            out.append(separator);
            write(null, element);
            separator = ",";
        }
        out.append(array.isEmpty() ? "[]" : "]");
    }
}
