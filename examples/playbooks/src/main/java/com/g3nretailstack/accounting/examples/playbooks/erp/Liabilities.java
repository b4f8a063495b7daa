package com.g3nretailstack.accounting.examples.playbooks.erp;

import com.g3nretailstack.accounting.examples.playbooks.stage.Reasons;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.EventLocation;
import com.g3nretailstack.accounting.model.EventOwnership;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is owed to customers, worked out from liability events.
 *
 * <p>How an event says which liability it is about is this example's own convention, because the documents name no field:
 * the category is the kind of liability, the owner the home store that carries it, the location the store where it moved.
 */
public final class Liabilities {
    private Liabilities() {}

    /** Returns the movements among liability events: what is earned, sold, granted or spent. */
    public static List<Event> movements(List<Event> liabilities) {
        return liabilities.stream()
                .filter(event -> !isOf(event, Reasons.SETTLEMENT) && !isOf(event, Reasons.BALANCE))
                .toList();
    }

    /** Returns the settlement positions among liability events. */
    public static List<Event> settlements(List<Event> liabilities) {
        return liabilities.stream()
                .filter(event -> isOf(event, Reasons.SETTLEMENT))
                .toList();
    }

    /** Returns the statements of a balance among liability events; they move nothing, so their amount is zero. */
    public static List<Event> statements(List<Event> liabilities) {
        return liabilities.stream()
                .filter(event -> isOf(event, Reasons.BALANCE))
                .toList();
    }

    /** Returns the balance that the movements come to, per kind and home store. */
    public static Map<String, BigDecimal> balances(List<Event> movements) {
        return new TreeMap<>(ErpBatch.sums(movements, Liabilities::account));
    }

    /** Returns the balance that each statement names, per kind and home store. */
    public static Map<String, BigDecimal> stated(List<Event> statements) {
        Map<String, BigDecimal> stated = new TreeMap<>();
        statements.forEach(event ->
                stated.merge(account(event), known(event.qty()).multiply(known(event.unitPrice())), BigDecimal::add));
        return stated;
    }

    /** Returns what other stores owe each store, negative where it owes them, from movements away from their home store. */
    public static Map<String, BigDecimal> positions(List<Event> movements) {
        Map<String, BigDecimal> positions = new TreeMap<>();
        for (Event movement : movements) {
            if (isAway(movement)) {
                positions.merge(home(movement), movement.amount(), BigDecimal::add);
                positions.merge(place(movement), movement.amount().negate(), BigDecimal::add);
            }
        }
        return positions;
    }

    /** Returns whether the liability moved at another store than the one that carries it. */
    public static boolean isAway(Event movement) {
        return !home(movement).equals(place(movement));
    }

    /** Returns the store that carries the liability. */
    public static String home(Event event) {
        EventOwnership ownership = event.ownership();
        return ownership == null ? "" : text(ownership.ownerRef());
    }

    private static String place(Event event) {
        EventLocation location = event.location();
        return location == null ? "" : text(location.locationId());
    }

    private static String account(Event event) {
        return text(event.productCategory()) + " " + home(event);
    }

    private static boolean isOf(Event event, String reasonCode) {
        return reasonCode.equals(event.reasonCode());
    }

    private static BigDecimal known(@Nullable BigDecimal value) {
        return Objects.requireNonNullElse(value, BigDecimal.ZERO);
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
