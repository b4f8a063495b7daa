package com.g3nretailstack.accounting.mock.job;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What jobs remember from one invocation to the next, such as where to go on; thread-safe. */
final class JobMemory {

    private final Map<String, JsonNode> kept = new ConcurrentHashMap<>();

    /** What is kept under a name, or null. */
    @Nullable JsonNode get(String name) {
        return kept.get(name);
    }

    /** Keeps a value under a name; null forgets what was kept there. */
    void keep(String name, @Nullable JsonNode value) {
        if (value == null) {
            kept.remove(name);
        } else {
            kept.put(name, value);
        }
    }
}
