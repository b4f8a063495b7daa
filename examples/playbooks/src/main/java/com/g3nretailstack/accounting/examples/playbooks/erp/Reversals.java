package com.g3nretailstack.accounting.examples.playbooks.erp;

import com.g3nretailstack.accounting.model.Event;
import java.util.Set;

/** Which events take back or change an earlier one. */
public final class Reversals {
    private static final Set<String> MUST_LINK = Set.of(
            "refund", "return", "chargeback", "commission_clawback", "correction", "tax_adjustment",
            "inventory_valuation_adjustment");

    private Reversals() {}

    /** Returns whether the event must name the one that it takes back or changes. */
    public static boolean mustLink(Event event) {
        return MUST_LINK.contains(event.type().value());
    }
}
