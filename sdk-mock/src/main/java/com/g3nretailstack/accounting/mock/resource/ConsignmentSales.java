package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.json.Json;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What was sold of a consignor's goods in one currency, less what came back, by article. */
final class ConsignmentSales {

    // events that name no article come first
    private final Map<String, Line> lines = new TreeMap<>();
    private long events;
    private BigDecimal gross = BigDecimal.ZERO;

    private static final class Line {
        BigDecimal qty = BigDecimal.ZERO;
        BigDecimal amount = BigDecimal.ZERO;
    }

    /** Sums the events of a period, by currency. */
    static Map<String, ConsignmentSales> of(Call call, String vendorId, Window period) {
        Map<String, ConsignmentSales> byCurrency = new TreeMap<>();
        Families.forEach(call.books().events(), Events.query(period), Families.SALES, (type, event) -> {
            if (Families.owned(event, "vendor", vendorId) && possessedByOrg(event)) {
                byCurrency
                        .computeIfAbsent(Json.requireText(event, "currency"), unused -> new ConsignmentSales())
                        .add(event);
            }
        });
        return byCurrency;
    }

    private static boolean possessedByOrg(ObjectNode event) {
        return "org".equals(Json.text(Json.child(event, "ownership"), "possessor_type"));
    }

    private void add(ObjectNode event) {
        String sku = Objects.requireNonNullElse(Json.text(event, "sku"), "");
        Line line = lines.computeIfAbsent(sku, unused -> new Line());
        BigDecimal amount = Json.decimalOrZero(event, "amount");
        line.qty = line.qty.add(Json.decimalOrZero(event, "qty"));
        line.amount = line.amount.add(amount);
        gross = gross.add(amount);
        events++;
    }

    /** Sales less returns. */
    BigDecimal gross() {
        return gross;
    }

    /** How many events there are. */
    long events() {
        return events;
    }

    /** The lines, sorted by article; their amounts sum to {@link #gross()}. */
    ArrayNode lines() {
        ArrayNode json = Json.array();
        lines.forEach((sku, line) -> {
            ObjectNode written = json.addObject();
            if (!sku.isEmpty()) {
                written.put("sku", sku);
            }
            written.put("qty", line.qty).put("gross_amount", line.amount);
        });
        return json;
    }
}
