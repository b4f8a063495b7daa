package com.g3nretailstack.accounting.paging;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.error.Effect;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A source whose parts are written down beforehand, and that notes what it was asked for. */
final class ScriptedParts implements PartSource<ScriptedParts.Part> {
    final List<String> asked = new ArrayList<>();
    private final Map<String, Part> parts = new HashMap<>();
    private boolean fails;

    record Part(
            int done, @Nullable Boolean partial, @Nullable JsonElement cursor) {}

    /** The part at a cursor (empty for the first) does so much, and its cursor is JSON, or {@code absent}. */
    ScriptedParts part(String at, int done, @Nullable Boolean partial, String cursor) {
        parts.put(at, new Part(done, partial, cursor.equals("absent") ? null : JsonParser.parseString(cursor)));
        return this;
    }

    void failNext() {
        fails = true;
    }

    @Override
    public Part fetch(@Nullable PageToken cursor) {
        String at = cursor == null ? "" : cursor.json().toString();
        asked.add(at);
        if (fails) {
            fails = false;
            throw new IllegalArgumentException("planted");
        }
        return requireNonNull(parts.get(at), at);
    }

    @Override
    public @Nullable Boolean partial(Part part) {
        return part.partial();
    }

    @Override
    public @Nullable JsonElement cursor(Part part) {
        return part.cursor();
    }

    @Override
    public Part sum(Part earlier, Part later) {
        return new Part(earlier.done() + later.done(), later.partial(), later.cursor());
    }

    @Override
    public Effect effect() {
        return Effect.APPLIED;
    }
}
