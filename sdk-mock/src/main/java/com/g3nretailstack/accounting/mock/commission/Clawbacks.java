package com.g3nretailstack.accounting.mock.commission;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.money.SmallestUnit;
import com.g3nretailstack.accounting.mock.state.EventLog;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * How much of a commission is to be taken back, worked out from the events that are on record.
 *
 * <p>Its sales are those that share a source reference with it. A return and the refund that goes with it tell of the same goods,
 * and the service that the commission comes from may tell of them once more: the largest of the three sums counts, whichever
 * event came first, and never more than the commission. What came back takes its part of the commission, rounded towards zero to
 * the currency's smallest unit; a whole sale takes all of it.
 */
public final class Clawbacks {

    private static final String CLAWBACK = "commission_clawback";
    private static final Set<String> GOODS_OR_MONEY = Set.of("refund", "return");

    private final EventLog log;
    private final ObjectNode commission;
    private final BigDecimal amount;
    private final String currency;
    private final Set<Integer> sales = new TreeSet<>();
    private final BigDecimal sold;

    /** Looks up the sales of a commission that was earned. */
    public Clawbacks(EventLog log, ObjectNode commission) {
        this.log = log;
        this.commission = commission;
        this.amount = amount(commission);
        this.currency = Json.requireText(commission, "currency");
        for (String reference : Json.texts(commission, "source_refs")) {
            log.candidates(EventLog.SOURCE_REF, reference).forEach(place -> {
                if (isSale(place, reference)) {
                    sales.add(place);
                }
            });
        }
        this.sold = sales.stream().map(place -> amount(log.json(place))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private boolean isSale(int place, String reference) {
        return log.filled(place)
                && log.type(place).equals("sale")
                && Json.texts(log.json(place), "source_refs").contains(reference)
                && inCurrency(log.json(place));
    }

    private boolean inCurrency(ObjectNode event) {
        return currency.equals(text(event, "currency"));
    }

    private static BigDecimal amount(ObjectNode object) {
        return Objects.requireNonNull(Json.decimal(object.get("amount")), "amount");
    }

    /** What the sales come to, or null where none is on record. */
    public @Nullable BigDecimal sold() {
        return sales.isEmpty() ? null : sold;
    }

    /**
     * How much was to be taken back once an event was there.
     *
     * @param event the event
     * @param total how much, of it and all events before it
     */
    public record Step(ObjectNode event, BigDecimal total) {}

    /** The events that take back, in the order in which they were recorded. */
    public List<Step> steps() {
        Map<String, BigDecimal> sums = new HashMap<>();
        List<Step> steps = new ArrayList<>();
        for (int place : reversals()) {
            ObjectNode event = log.json(place);
            sums.merge(log.type(place), amount(event).abs(), BigDecimal::add);
            steps.add(new Step(event, total(sums)));
        }
        return steps;
    }

    private BigDecimal total(Map<String, BigDecimal> sums) {
        BigDecimal told = sums.getOrDefault(CLAWBACK, BigDecimal.ZERO);
        BigDecimal back = GOODS_OR_MONEY.stream()
                .map(type -> sums.getOrDefault(type, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        return partFor(back).max(told).min(amount).max(BigDecimal.ZERO);
    }

    private BigDecimal partFor(BigDecimal back) {
        if (back.signum() == 0 || back.compareTo(sold) >= 0) {
            return back.signum() == 0 ? BigDecimal.ZERO : amount;
        }
        return SmallestUnit.part(amount, back, sold, currency);
    }

    private Set<Integer> reversals() {
        Set<Integer> places = new TreeSet<>();
        for (int sale : sales) {
            Set<String> names = names(log.json(sale));
            addReferring(names, event -> GOODS_OR_MONEY.contains(type(event)) && refersTo(event, names), places);
        }
        addReferring(names(commission), event -> type(event).equals(CLAWBACK) && takesThisBack(event), places);
        return places;
    }

    private static Set<String> names(ObjectNode original) {
        Set<String> names = new HashSet<>(Json.texts(original, "source_refs"));
        names.add(Json.requireText(original, "event_id"));
        return names;
    }

    private void addReferring(Set<String> names, Predicate<ObjectNode> filter, Set<Integer> places) {
        for (String name : names) {
            log.candidates(EventLog.ORIGINAL, name).forEach(place -> {
                if (log.filled(place) && inCurrency(log.json(place)) && filter.test(log.json(place))) {
                    places.add(place);
                }
            });
        }
    }

    private static boolean refersTo(ObjectNode event, Set<String> names) {
        ObjectNode original = Json.child(event, "original_event");
        return names.contains(text(original, "event_id")) || names.contains(text(original, "source_ref"));
    }

    // several may have earned by one sale: a reference means the first one that fits
    private boolean takesThisBack(ObjectNode event) {
        String commissionEvent = text(commission, "event_id");
        ObjectNode original = Json.child(event, "original_event");
        if (original.has("event_id")) {
            return commissionEvent.equals(text(original, "event_id"));
        }
        String influencer = text(event, "influencer_id");
        int first = log.findBySource(text(original, "source_ref"), place -> earned(log.json(place), influencer));
        return first >= 0 && commissionEvent.equals(text(log.json(first), "event_id"));
    }

    private boolean earned(ObjectNode event, String influencer) {
        return type(event).equals("commission_earned")
                && inCurrency(event)
                && (influencer.isEmpty() || influencer.equals(text(event, "influencer_id")));
    }

    private static String type(ObjectNode event) {
        return text(event, "type");
    }

    private static String text(ObjectNode object, String property) {
        return Objects.requireNonNullElse(Json.text(object, property), "");
    }
}
