package com.g3nretailstack.accounting.mock.dunning;

import com.g3nretailstack.accounting.mock.json.Json;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One step of escalation.
 *
 * @param facts the level as the policy holds it, to be read and never changed
 */
public record Level(ObjectNode facts) {

    /** Its place in the order of escalation, from 1. */
    public int number() {
        return number("level");
    }

    /** It sets in when an invoice is overdue by this many days. */
    public int daysOverdue() {
        return number("days_overdue");
    }

    private int number(String property) {
        return Objects.requireNonNull(Json.decimal(facts.get(property)), property)
                .intValueExact();
    }

    /** What to do about the invoice. */
    public String action() {
        return Json.requireText(facts, "action");
    }

    /** The fee for an invoice in a currency, or null: a fee in another one is not charged. */
    public @Nullable BigDecimal feeIn(String currency) {
        return currency.equals(Json.text(facts, "currency")) ? Json.decimal(facts.get("fee")) : null;
    }
}
