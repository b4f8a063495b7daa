package com.g3nretailstack.accounting.examples.receivables.data;

import java.math.BigDecimal;
import java.time.Instant;

/** Something that happened to a receivable, as one line of the file tells it. */
public sealed interface Fact {
    /** The number of the line, from 1; with the file it is what tells one fact from another. */
    int line();

    /** When it happened. */
    Instant at();

    /** Something was charged: the fine itself first, then expenses and a penalty. */
    record Charge(int line, Instant at, Kind kind, BigDecimal amount) implements Fact {}

    /** What a charge is for. */
    enum Kind {
        /** The fine itself. */
        FINE,
        /** Postage and the like. */
        EXPENSE,
        /** What is added for paying late. */
        PENALTY
    }

    /** Money came in. */
    record Payment(int line, Instant at, BigDecimal amount) implements Fact {}

    /** The debt was handed to a collector. */
    record Collection(int line, Instant at) implements Fact {}

    /** An appeal was upheld: nothing was ever owed. */
    record Dismissal(int line, Instant at) implements Fact {}
}
