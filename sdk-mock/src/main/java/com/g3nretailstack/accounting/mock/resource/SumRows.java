package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.json.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Exact sums by group; what the events of a group have in common names it. */
final class SumRows {

    /** Where something happened, and in which currency: what every group has. */
    private static final List<String> PLACE = List.of("logical_guid", "channel_code", "cccode", "currency");

    private final Map<String, ObjectNode> rows = new TreeMap<>();

    /** The group of what an event, payment or invoice says of its place, and of those properties of it. */
    static ObjectNode group(ObjectNode source, String... further) {
        ObjectNode group = Json.object();
        PLACE.forEach(property -> Json.putIfPresent(group, property, Json.text(source, property)));
        for (String property : further) {
            Json.putIfPresent(group, property, Json.text(source, property));
        }
        return group;
    }

    /** The row of a group, with one more in its count. */
    ObjectNode counted(ObjectNode group) {
        return add(row(group), "count", BigDecimal.ONE);
    }

    /** The row of a group. */
    ObjectNode row(ObjectNode group) {
        return rows.computeIfAbsent(Json.canonical(group), unused -> group.deepCopy());
    }

    /** Adds to one of a row's sums. */
    static ObjectNode add(ObjectNode row, String property, BigDecimal amount) {
        return row.put(property, Json.decimalOrZero(row, property).add(amount));
    }

    /** The rows, sorted by their groups. */
    ArrayNode json() {
        ArrayNode json = Json.array();
        rows.values().forEach(json::add);
        return json;
    }
}
