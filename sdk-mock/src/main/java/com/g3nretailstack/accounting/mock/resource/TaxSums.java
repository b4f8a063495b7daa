package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.json.Json;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A day's taxes, collected and refunded, by who levies them.
 *
 * <p>Those of sales and of what came back, and adjustments. A tax liability is left out: it says again what is owed for sales.
 */
final class TaxSums {

    private static final Set<String> TAXED = Families.together(Families.SALES, "tax_adjustment");

    private TaxSums() {}

    static ArrayNode rows(DayBooks books) {
        SumRows sums = new SumRows();
        books.onTheDay(TAXED, (type, event) -> {
            if (!event.path("taxes").isEmpty()) {
                addAll(sums, event);
            } else if (!Families.SALES.contains(type)) {
                // an adjustment that does not say of which tax
                add(sums.counted(SumRows.group(event)), Json.decimalOrZero(event, "amount"));
            }
        });
        return sums.json();
    }

    private static void addAll(SumRows sums, ObjectNode event) {
        Set<ObjectNode> counted = new HashSet<>();
        for (JsonNode each : event.path("taxes")) {
            ObjectNode tax = (ObjectNode) each;
            ObjectNode group = SumRows.group(event);
            Json.putIfPresent(group, "jurisdiction", Json.text(tax, "jurisdiction"));
            Json.putIfPresent(group, "tax_type", Json.text(tax, "tax_type"));
            Json.putIfPresent(group, "tax_category", Json.text(tax, "category"));
            ObjectNode row = counted.add(group) ? sums.counted(group) : sums.row(group);
            add(row, Json.decimalOrZero(tax, "amount"));
        }
    }

    private static void add(ObjectNode row, BigDecimal amount) {
        SumRows.add(row, "amount", amount);
        SumRows.add(row, "collected_amount", amount.max(BigDecimal.ZERO));
        SumRows.add(row, "refunded_amount", amount.negate().max(BigDecimal.ZERO));
    }
}
