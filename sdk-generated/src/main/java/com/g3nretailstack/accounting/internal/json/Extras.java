package com.g3nretailstack.accounting.internal.json;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an object held beside the values of its known properties: unknown properties, and nulls that were written out. */
public final class Extras {
    /** Nothing beside the known values; the usual case. */
    public static final Extras NONE = new Extras(Map.of(), Set.of());

    private final Map<String, JsonElement> unknown;
    private final Set<String> nulls;

    private Extras(Map<String, JsonElement> unknown, Set<String> nulls) {
        this.unknown = unknown;
        this.nulls = nulls;
    }

    /**
     * The unknown properties.
     *
     * @return a copy, in the order in which they came
     */
    public Map<String, JsonElement> unknown() {
        if (unknown.isEmpty()) {
            return Map.of();
        }
        Map<String, JsonElement> copy = new LinkedHashMap<>();
        unknown.forEach((name, value) -> copy.put(name, value.deepCopy()));
        return Collections.unmodifiableMap(copy);
    }

    /**
     * Adds an unknown property, or replaces it.
     *
     * @param model the model's name, for the error
     * @param known the names of the model's properties
     * @param name the property's name on the wire
     * @param value its value
     * @return these extras with it
     * @throws IllegalArgumentException if the model knows the property
     */
    public Extras with(String model, Set<String> known, String name, JsonElement value) {
        Arguments.required("name", name);
        Arguments.required("value", value);
        if (known.contains(name)) {
            throw new IllegalArgumentException(
                    "extra: " + name + " is a property of " + model + ", which has a setter");
        }
        Map<String, JsonElement> more = new LinkedHashMap<>(unknown);
        more.put(name, value.deepCopy());
        return new Extras(more, nulls);
    }

    /**
     * Says that a known property is to be written as null, or no longer.
     *
     * @param name the property's name on the wire
     * @param isNull whether it is null
     * @return these extras with the change
     */
    public Extras withNull(String name, boolean isNull) {
        if (nulls.contains(name) == isNull) {
            return this;
        }
        Set<String> changed = new LinkedHashSet<>(nulls);
        if (isNull) {
            changed.add(name);
        } else {
            changed.remove(name);
        }
        return new Extras(unknown, changed);
    }

    /**
     * Writes the nulls and the unknown properties into an object that is open.
     *
     * @param out where to write
     * @throws IOException if the writer fails
     */
    public void write(JsonWriter out) throws IOException {
        for (String name : nulls) {
            out.name(name);
            JsonTree.write(JsonNull.INSTANCE, out);
        }
        for (Map.Entry<String, JsonElement> entry : unknown.entrySet()) {
            out.name(entry.getKey());
            JsonTree.write(entry.getValue(), out);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Extras that
                && nulls.equals(that.nulls)
                && unknown.keySet().equals(that.unknown.keySet())
                && unknown.entrySet().stream()
                        .allMatch(entry -> Equality.same(entry.getValue(), that.unknown.get(entry.getKey())));
    }

    @Override
    public int hashCode() {
        // Values may be equal without equal text, so the names alone decide.
        return 31 * nulls.hashCode() + unknown.keySet().hashCode();
    }

    /** The names of the unknown properties; their values may hold anything. */
    @Override
    public String toString() {
        return unknown.keySet().toString();
    }

    /** Gathers while an object is read; makes nothing where there is nothing to gather. */
    static final class Collector {
        private @Nullable Map<String, JsonElement> unknown;
        private @Nullable Set<String> nulls;

        void unknown(String name, JsonElement value) {
            if (unknown == null) {
                unknown = new LinkedHashMap<>();
            }
            unknown.put(name, value);
        }

        /** A name may come twice; as with values, the last one counts. */
        void known(String name, boolean isNull) {
            if (isNull) {
                nulls = nulls == null ? new LinkedHashSet<>() : nulls;
                nulls.add(name);
            } else if (nulls != null) {
                nulls.remove(name);
            }
        }

        Extras toExtras() {
            return unknown == null && nulls == null
                    ? NONE
                    : new Extras(unknown == null ? Map.of() : unknown, nulls == null ? Set.of() : nulls);
        }
    }
}
