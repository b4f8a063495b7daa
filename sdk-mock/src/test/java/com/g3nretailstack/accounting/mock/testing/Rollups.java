package com.g3nretailstack.accounting.mock.testing;

import com.g3nretailstack.accounting.mock.json.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A shop's financial rollups, as a test reads them. */
public final class Rollups {

    private final Shop shop;

    public Rollups(Shop shop) {
        this.shop = shop;
    }

    public Answer get(String dt, String dimension) {
        return shop.call("/rollup/financial/get", Json.object().put("dt", dt).put("dimension", dimension));
    }

    /** The rows of a rollup, each as the values of those properties; what a row lacks is left out. */
    public List<String> rows(String dt, String dimension, String... properties) {
        List<String> rows = new ArrayList<>();
        for (JsonNode row : get(dt, dimension).ok().data().path("rows")) {
            List<String> values = new ArrayList<>();
            for (String property : properties) {
                if (row.has(property)) {
                    values.add(value(row.get(property)));
                }
            }
            rows.add(String.join(" ", values));
        }
        return rows;
    }

    private static String value(JsonNode value) {
        return value.isNumber() ? Billing.plain(value.decimalValue()) : value.asString();
    }

    /** One sum of a rollup over all rows of a currency. */
    public BigDecimal sum(String dt, String dimension, String currency, String property) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode row : get(dt, dimension).ok().data().path("rows")) {
            if (row.path("currency").asString().equals(currency)) {
                sum = sum.add(Json.decimalOrZero((ObjectNode) row, property));
            }
        }
        return sum;
    }
}
