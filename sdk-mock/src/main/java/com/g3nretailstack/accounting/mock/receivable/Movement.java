package com.g3nretailstack.accounting.mock.receivable;

import java.math.BigDecimal;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * One change of what is owed on an invoice.
 *
 * @param kind what changed it
 * @param at when it takes effect
 * @param amount what it changed by, negative where less is owed
 * @param source the line, payment or invoice that it comes from, to be read and never changed
 */
public record Movement(Kind kind, Instant at, BigDecimal amount, ObjectNode source) {

    /** What changes a balance, in the order in which things count that happen at one instant. */
    public enum Kind {
        /** Something was charged, or deducted. */
        CHARGE("charge"),
        /** Something was paid. */
        PAYMENT("payment"),
        /** What was due was given up. */
        WRITE_OFF("write_off"),
        /** The invoice was cancelled. */
        CANCELLATION("cancellation");

        private final String wire;

        Kind(String wire) {
            this.wire = wire;
        }

        /** The kind as it stands in answers. */
        public String wire() {
            return wire;
        }
    }

    /** Whether it has taken effect at an instant, which counts itself. */
    boolean by(Instant asOf) {
        return !at.isAfter(asOf);
    }
}
