package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.json.Json;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** Compares records with the filters that a list request names. */
final class Filters {

    private Filters() {}

    /** Whether a record has, for each of those properties that the request names, the same text. */
    static boolean equal(Call call, ObjectNode record, String... properties) {
        for (String property : properties) {
            String wanted = call.text(property);
            if (wanted != null && !wanted.equals(Json.text(record, property))) {
                return false;
            }
        }
        return true;
    }

    /** Those properties of a new record that are there, as keys to find it by. */
    static Map<String, String> keys(ObjectNode record, List<String> properties) {
        Map<String, String> keys = new TreeMap<>();
        for (String property : properties) {
            String key = Json.text(record, property);
            if (key != null) {
                keys.put(property, key);
            }
        }
        return keys;
    }
}
