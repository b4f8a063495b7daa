package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.json.Json;
import java.math.BigDecimal;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What goods cost: those that were sold on a day, and those that were in stock at its end.
 *
 * <p>A movement brings goods to the place that it names, or takes them away where its quantity is negative. Sales and write-offs
 * take goods away, or bring them back where their quantity is negative. An adjustment changes the value by its amount.
 */
final class CostSums {

    private static final String MOVEMENT = "inventory_movement";
    private static final String ADJUSTMENT = "inventory_valuation_adjustment";
    private static final Set<String> STOCK =
            Families.together(Families.SALES, MOVEMENT, ADJUSTMENT, "inventory_write_off");

    private CostSums() {}

    /** The cost of an event's goods, 0 where it does not say it; negative where they come back. */
    static BigDecimal cost(ObjectNode event) {
        return Json.decimalOrZero(event, "qty").multiply(Json.decimalOrZero(event, "unit_cost"));
    }

    private static boolean costed(ObjectNode event) {
        return event.hasNonNull("qty") && event.hasNonNull("unit_cost");
    }

    /** The cost of the goods that were sold on the day, less that of those that came back. */
    static ArrayNode ofGoodsSold(DayBooks books) {
        SumRows sums = new SumRows();
        books.onTheDay(Families.SALES, (type, event) -> {
            if (costed(event)) {
                add(sums, event, Json.decimalOrZero(event, "qty"), cost(event));
            }
        });
        return sums.json();
    }

    /** The value of the organisation's own stock at the end of the day. */
    static ArrayNode ofStock(DayBooks books) {
        SumRows sums = new SumRows();
        books.untilItsEnd(STOCK, (type, event) -> {
            if (ownGoods(event) && (type.equals(ADJUSTMENT) || costed(event))) {
                value(sums, type, event);
            }
        });
        return sums.json();
    }

    private static boolean ownGoods(ObjectNode event) {
        String owner = Json.text(Json.child(event, "ownership"), "owner_type");
        return owner == null || owner.equals("org");
    }

    private static void value(SumRows sums, String type, ObjectNode event) {
        BigDecimal qty = Json.decimalOrZero(event, "qty");
        switch (type) {
            case ADJUSTMENT -> add(sums, event, BigDecimal.ZERO, Json.decimalOrZero(event, "amount"));
            case MOVEMENT -> add(sums, event, qty, cost(event));
            default -> add(sums, event, qty.negate(), cost(event).negate());
        }
    }

    private static void add(SumRows sums, ObjectNode event, BigDecimal qty, BigDecimal amount) {
        ObjectNode row = sums.counted(SumRows.group(event, "product_category"));
        SumRows.add(row, "qty", qty);
        SumRows.add(row, "amount", amount);
    }
}
