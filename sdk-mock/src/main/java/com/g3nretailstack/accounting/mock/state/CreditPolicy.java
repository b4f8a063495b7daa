package com.g3nretailstack.accounting.mock.state;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** When an org sells no longer on credit: limits for all customers, and holds of single ones; thread-safe. */
public final class CreditPolicy {

    private final Map<String, BigDecimal> mostDue = new ConcurrentHashMap<>();
    private final Map<String, BigDecimal> mostOverdue = new ConcurrentHashMap<>();
    private final Map<String, List<Hold>> holds = new ConcurrentHashMap<>();
    private volatile OptionalInt mostDays = OptionalInt.empty();

    /** Makes a policy without limits and holds. */
    public CreditPolicy() {}

    /**
     * A hold that somebody set by hand.
     *
     * @param kind what it keeps the customer from, {@code credit} or {@code payment}
     * @param reasonCode the code
     * @param reason the words
     */
    public record Hold(String kind, String reasonCode, String reason) {}

    /** What a customer may owe in a currency, or null where there is no limit. */
    public @Nullable BigDecimal mostDue(String currency) {
        return mostDue.get(currency);
    }

    /** Sets what a customer may owe in a currency. */
    public void mostDue(String currency, BigDecimal amount) {
        mostDue.put(currency, amount);
    }

    /** What may be overdue in a currency, or null where there is no limit. */
    public @Nullable BigDecimal mostOverdue(String currency) {
        return mostOverdue.get(currency);
    }

    /** Sets what may be overdue in a currency. */
    public void mostOverdue(String currency, BigDecimal amount) {
        mostOverdue.put(currency, amount);
    }

    /** For how many begun days an invoice may be overdue, empty where there is no limit. */
    public OptionalInt mostDays() {
        return mostDays;
    }

    /** Sets for how many begun days an invoice may be overdue. */
    public void mostDays(int days) {
        mostDays = OptionalInt.of(days);
    }

    /** The holds that were set on a customer by hand, in the order in which they were. */
    public List<Hold> holds(String customerId) {
        return List.copyOf(holds.getOrDefault(customerId, List.of()));
    }

    /** Sets a hold on a customer. */
    public void hold(String customerId, Hold hold) {
        holds.computeIfAbsent(customerId, unused -> new CopyOnWriteArrayList<>())
                .add(hold);
    }

    /** Takes away the holds that were set on a customer by hand. */
    public void release(String customerId) {
        holds.remove(customerId);
    }
}
