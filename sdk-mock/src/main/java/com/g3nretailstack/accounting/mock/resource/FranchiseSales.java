package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.state.StoredRecord;
import java.math.BigDecimal;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/** What a franchisee sold in a period, as its rule counts it. */
final class FranchiseSales {

    private final String franchiseeId;
    private final String currency;
    private final boolean net;
    private BigDecimal amount = BigDecimal.ZERO;
    private long events;

    private FranchiseSales(StoredRecord rule) {
        this.franchiseeId = rule.id();
        this.currency = Objects.requireNonNull(rule.text("currency"));
        this.net = "net_sales".equals(rule.text("base"));
    }

    /** Sums the events of a period that name the franchisee as owner, in the rule's currency. */
    static FranchiseSales of(Call call, StoredRecord rule, Window period) {
        FranchiseSales sales = new FranchiseSales(rule);
        Families.forEach(call.books().events(), Events.query(period), Families.SALES, sales::count);
        return sales;
    }

    private void count(String type, ObjectNode event) {
        if ((net || type.equals(Families.SALE))
                && currency.equals(Json.text(event, "currency"))
                && Families.owned(event, "franchisee", franchiseeId)) {
            amount = amount.add(Json.decimalOrZero(event, "amount"));
            events++;
        }
    }

    /** The sum. */
    BigDecimal amount() {
        return amount;
    }

    /** How many events were counted. */
    long events() {
        return events;
    }
}
