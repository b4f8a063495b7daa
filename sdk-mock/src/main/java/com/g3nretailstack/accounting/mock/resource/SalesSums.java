package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.json.Json;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A day's sales less what came back: with tax, cost and margin. */
final class SalesSums {

    private SalesSums() {}

    static ArrayNode rows(DayBooks books) {
        SumRows sums = new SumRows();
        books.onTheDay(Families.SALES, (type, event) -> add(sums, event));
        return sums.json();
    }

    private static void add(SumRows sums, ObjectNode event) {
        BigDecimal tax = taxes(event, true);
        // a tax that is not in the price is paid on top of it
        BigDecimal amount = Json.decimalOrZero(event, "amount").add(taxes(event, false));
        BigDecimal cost = CostSums.cost(event);
        ObjectNode row = sums.counted(SumRows.group(event, "product_category"));
        SumRows.add(row, "qty", Json.decimalOrZero(event, "qty"));
        SumRows.add(row, "amount", amount);
        SumRows.add(row, "tax_amount", tax);
        SumRows.add(row, "cost_amount", cost);
        SumRows.add(row, "margin_amount", amount.subtract(tax).subtract(cost));
    }

    private static BigDecimal taxes(ObjectNode event, boolean inclusiveToo) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode tax : event.path("taxes")) {
            if (inclusiveToo || !tax.path("inclusive").asBoolean(false)) {
                sum = sum.add(Json.decimalOrZero((ObjectNode) tax, "amount"));
            }
        }
        return sum;
    }
}
