package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.json.Json;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Counts events and adds up their amounts, exactly, by type and currency. */
final class Totals {

    private final Map<String, Map<String, Total>> byType = new TreeMap<>();
    private long events;
    private long exported;
    private long linked;

    private static final class Total {
        long count;
        BigDecimal amount = BigDecimal.ZERO;
    }

    void add(ObjectNode event, boolean sent) {
        events++;
        exported += sent ? 1 : 0;
        linked += Lineage.linked(event) ? 1 : 0;
        Total total = byType.computeIfAbsent(text(event, "type"), unused -> new TreeMap<>())
                .computeIfAbsent(text(event, "currency"), unused -> new Total());
        total.count++;
        total.amount = total.amount.add(Objects.requireNonNullElse(Json.decimal(event.get("amount")), BigDecimal.ZERO));
    }

    private static String text(ObjectNode event, String property) {
        return Objects.requireNonNullElse(Json.text(event, property), "");
    }

    long events() {
        return events;
    }

    long exported() {
        return exported;
    }

    long linked() {
        return linked;
    }

    ArrayNode json() {
        ArrayNode totals = Json.array();
        byType.forEach((type, currencies) -> currencies.forEach((currency, total) -> totals.addObject()
                .put("type", type)
                .put("currency", currency)
                .put("count", total.count)
                .put("amount", total.amount)));
        return totals;
    }
}
