package com.g3nretailstack.accounting.examples.quickstart.tieout;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Count and exact sum per event type. Not thread-safe. */
public final class Totals {
    private final Map<String, Total> byType = new TreeMap<>();

    /**
     * How many, and how much.
     *
     * @param count number of events
     * @param amount exact sum, without trailing zeros
     */
    public record Total(long count, BigDecimal amount) {
        /** Strips trailing zeros, so that equal sums are equal totals. */
        public Total {
            amount = amount.stripTrailingZeros();
        }

        /** Returns both totals together. */
        Total plus(Total other) {
            return new Total(count + other.count, amount.add(other.amount));
        }
    }

    /** Adds one event. */
    public void add(String type, BigDecimal amount) {
        add(type, new Total(1, amount));
    }

    /** Adds a count of events and their sum. */
    public void add(String type, long count, BigDecimal amount) {
        add(type, new Total(count, amount));
    }

    /** Adds all of other totals. */
    public void add(Totals other) {
        other.byType.forEach(this::add);
    }

    /** Returns the totals, sorted by type. */
    public Map<String, Total> byType() {
        return Collections.unmodifiableMap(byType);
    }

    /** Returns the number of events of all types. */
    public long count() {
        return byType.values().stream().mapToLong(Total::count).sum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Totals totals && byType.equals(totals.byType);
    }

    @Override
    public int hashCode() {
        return byType.hashCode();
    }

    @Override
    public String toString() {
        return byType.toString();
    }

    private void add(String type, Total total) {
        byType.merge(type, total, Total::plus);
    }
}
