package com.g3nretailstack.accounting.mock.receivable;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is due at an instant, by age: of all customers, and of each. */
public final class Aging {

    private static final Comparator<Map.Entry<Debtor, AgedAmount>> MOST_FIRST = Comparator.comparing(
                    (Map.Entry<Debtor, AgedAmount> entry) -> entry.getValue().due())
            .reversed()
            .thenComparing(entry -> entry.getKey().customerId())
            .thenComparing(entry -> entry.getKey().currency());

    private final SortedMap<String, AgedAmount> totals = new TreeMap<>();
    private final Map<Debtor, AgedAmount> customers = new HashMap<>();

    /**
     * A customer in one currency.
     *
     * @param customerId the customer
     * @param currency the currency
     */
    public record Debtor(String customerId, String currency) {}

    /** Adds up what had been charged by an instant and not cancelled by then. */
    public Aging(List<OpenItem> items, Instant asOf) {
        for (OpenItem item : items) {
            if (item.stands(asOf)) {
                Debtor debtor = new Debtor(text(item, "customer_id"), text(item, "currency"));
                totals.computeIfAbsent(debtor.currency(), unused -> new AgedAmount())
                        .add(item, asOf);
                customers.computeIfAbsent(debtor, unused -> new AgedAmount()).add(item, asOf);
            }
        }
    }

    private static String text(OpenItem item, String property) {
        return Objects.requireNonNull(item.text(property), property);
    }

    /** What all customers owe, by currency. */
    public SortedMap<String, AgedAmount> totals() {
        return Collections.unmodifiableSortedMap(totals);
    }

    /** The customers who owe something, most first; whoever owes in two currencies stands there twice. */
    public List<Map.Entry<Debtor, AgedAmount>> debtors() {
        return customers.entrySet().stream()
                .filter(entry -> entry.getValue().due().signum() > 0)
                .sorted(MOST_FIRST)
                .toList();
    }
}
