package com.g3nretailstack.accounting.examples.quickstart.event;

import com.g3nretailstack.accounting.examples.quickstart.data.RetailLine;

/** What a retail line is to the accounts. */
public enum EventKind {
    /** Goods sold. */
    SALE("sale"),
    /** A cancelled line: its invoice number starts with {@code C}. */
    REFUND("refund"),
    /** Goods that left the stock without a sale: any other line with a negative quantity. */
    INVENTORY_WRITE_OFF("inventory_write_off"),
    /** A correction for debt that will not be paid: its invoice number starts with {@code A}. */
    BAD_DEBT_ADJUSTMENT("bad_debt_adjustment");

    private final String wire;

    EventKind(String wire) {
        this.wire = wire;
    }

    /** Returns the event type's name on the wire. */
    public String wire() {
        return wire;
    }

    /** Returns what this line is. */
    public static EventKind of(RetailLine line) {
        if (line.invoice().startsWith("C")) {
            return REFUND;
        }
        if (line.invoice().startsWith("A")) {
            return BAD_DEBT_ADJUSTMENT;
        }
        return line.quantity() < 0 ? INVENTORY_WRITE_OFF : SALE;
    }
}
