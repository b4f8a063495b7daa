package com.g3nretailstack.accounting.mock.usage;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.storage.StoredObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Reads objects of usage: one JSON object a line, each with its surface, its cost centre if any, and its counters. */
final class UsageLines {

    private UsageLines() {}

    /**
     * The lines of an object.
     *
     * @throws IllegalArgumentException if one of them is not a JSON object that names its surface
     */
    static List<ObjectNode> read(StoredObject object) {
        return new String(object.content(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .map(UsageLines::line)
                .toList();
    }

    private static ObjectNode line(String text) {
        ObjectNode line = Json.parse(text.getBytes(StandardCharsets.UTF_8));
        if (Json.text(line, "surface") == null) {
            throw new IllegalArgumentException("a line names no surface");
        }
        return line;
    }
}
