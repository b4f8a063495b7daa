package com.g3nretailstack.accounting.examples.playbooks.erp;

import com.g3nretailstack.accounting.model.Event;
import java.util.Map;

/** Which events take back or change an earlier one, and what kind of event that must be. */
public final class Reversals {
    private static final String ANY = "";
    private static final Map<String, String> ORIGINALS = Map.of(
            "refund", "sale",
            "return", "sale",
            "chargeback", "sale",
            "commission_clawback", "commission_earned",
            "inventory_valuation_adjustment", "inventory_movement",
            "tax_adjustment", ANY,
            "correction", ANY);

    private Reversals() {}

    /** Returns whether the event must name the one that it takes back or changes. */
    public static boolean mustLink(Event event) {
        return ORIGINALS.containsKey(event.type().value());
    }

    /** Returns whether one event can be what the other takes back or changes, by its kind and currency. */
    public static boolean fits(Event reversal, Event original) {
        String wanted = ORIGINALS.getOrDefault(reversal.type().value(), ANY);
        return (wanted.equals(ANY) || wanted.equals(original.type().value()))
                && original.currency().equals(reversal.currency());
    }
}
