package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.receivable.Balance;
import com.g3nretailstack.accounting.mock.state.CreditPolicy;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Holds a customer's balances against an org's limits. */
final class CreditHolds {

    private final CreditPolicy policy;
    private final ArrayNode found = Json.array();

    CreditHolds(CreditPolicy policy) {
        this.policy = policy;
    }

    /** The holds that were found, as they stand in an answer. */
    ArrayNode json() {
        return found;
    }

    /** Adds what was set by hand. */
    void checkByHand(String customerId) {
        for (CreditPolicy.Hold hold : policy.holds(customerId)) {
            found.addObject()
                    .put("kind", hold.kind())
                    .put("reason", hold.reason())
                    .put("reason_code", hold.reasonCode());
        }
    }

    /** Adds every limit that a balance, with an order in that currency, exceeds. */
    void checkLimits(String currency, Balance balance, BigDecimal order) {
        BigDecimal due = balance.due().add(order);
        @Nullable BigDecimal mostDue = policy.mostDue(currency);
        if (mostDue != null && due.compareTo(mostDue) > 0) {
            hold(currency, due, balance, "POLICY.CREDIT_LIMIT", "More is due than " + mostDue.toPlainString() + ".")
                    .put("limit_amount", mostDue);
        }
        @Nullable BigDecimal mostOverdue = policy.mostOverdue(currency);
        if (mostOverdue != null && balance.overdue().compareTo(mostOverdue) > 0) {
            hold(
                            currency,
                            due,
                            balance,
                            "POLICY.CREDIT_OVERDUE",
                            "More is overdue than " + mostOverdue.toPlainString() + ".")
                    .put("limit_amount", mostOverdue);
        }
        int mostDays = policy.mostDays().orElse(Integer.MAX_VALUE);
        if (balance.daysOverdue() > mostDays) {
            hold(
                            currency,
                            due,
                            balance,
                            "POLICY.CREDIT_DAYS",
                            "An invoice is overdue for more than " + mostDays + " days.")
                    .put("limit_days", mostDays);
        }
    }

    private ObjectNode hold(String currency, BigDecimal due, Balance balance, String reasonCode, String reason) {
        return found.addObject()
                .put("kind", "credit")
                .put("currency", currency)
                .put("due_amount", due)
                .put("overdue_amount", balance.overdue())
                .put("days_overdue", balance.daysOverdue())
                .put("reason", reason)
                .put("reason_code", reasonCode);
    }
}
