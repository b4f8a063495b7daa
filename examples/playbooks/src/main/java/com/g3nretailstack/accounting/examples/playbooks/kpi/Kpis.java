package com.g3nretailstack.accounting.examples.playbooks.kpi;

import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.EventTax;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the readiness document, summed exactly over events. Not thread-safe.
 *
 * <p>What counts as revenue, tax, cost or stock is this example's reading, because the documents name the figures and no formula:
 * revenue is sales less what was given back, without the taxes that amounts contain; margin is revenue less the cost of the pieces
 * sold; stock is what came in, less what was sold at cost, plus adjustments.
 */
public final class Kpis implements Consumer<Event> {
    private static final Set<String> REVENUE = Set.of("sale", "refund", "return", "chargeback");
    private static final Set<String> STOCK =
            Set.of("inventory_movement", "inventory_valuation_adjustment", "inventory_write_off");
    private static final int PERCENT_SCALE = 4;

    private final Map<List<String>, Margin> margins = new TreeMap<>(Kpis::compare);
    private final Map<List<String>, BigDecimal> cogs = new TreeMap<>(Kpis::compare);
    private final Map<List<String>, BigDecimal> stock = new TreeMap<>(Kpis::compare);
    private final Map<List<String>, Taxes> taxes = new TreeMap<>(Kpis::compare);
    private final Map<List<String>, BigDecimal> liabilities = new TreeMap<>(Kpis::compare);
    private final Function<LocalDate, String> bucket;
    private long events;
    private long linked;

    /** Creates one that sums over stretches of time; the function names the stretch of a day, in UTC. */
    public Kpis(Function<LocalDate, String> bucket) {
        this.bucket = bucket;
    }

    /**
     * Revenue and what it cost.
     *
     * @param revenue without the taxes that amounts contain
     * @param cost of the pieces sold, less that of those that came back
     */
    public record Margin(BigDecimal revenue, BigDecimal cost) {
        /** Returns revenue less cost. */
        public BigDecimal amount() {
            return revenue.subtract(cost);
        }

        private Margin plus(Margin other) {
            return new Margin(revenue.add(other.revenue), cost.add(other.cost));
        }
    }

    /**
     * Tax in one jurisdiction.
     *
     * @param collected on sales
     * @param refunded on what came back, as a positive amount
     */
    public record Taxes(BigDecimal collected, BigDecimal refunded) {
        private Taxes plus(Taxes other) {
            return new Taxes(collected.add(other.collected), refunded.add(other.refunded));
        }
    }

    /** Adds an event. */
    @Override
    public void accept(Event event) {
        events++;
        linked += event.sourceRefs() == null || event.sourceRefs().isEmpty() ? 0 : 1;
        String type = event.type().value();
        if (REVENUE.contains(type)) {
            addRevenue(event);
        } else if (STOCK.contains(type)) {
            stock.merge(place(event), event.amount(), BigDecimal::add);
        } else {
            addLiability(type, event);
        }
    }

    private void addRevenue(Event event) {
        BigDecimal cost = known(event.qty()).multiply(known(event.unitCost()));
        Margin margin = new Margin(event.amount().subtract(containedTax(event)), cost);
        margins.merge(List.of(text(event.channelCode()), bucket(event), event.currency()), margin, Margin::plus);
        if (event.unitCost() != null) {
            cogs.merge(place(event), cost, BigDecimal::add);
            stock.merge(place(event), cost.negate(), BigDecimal::add);
        }
        for (EventTax tax : taxes(event)) {
            taxes.merge(List.of(text(tax.jurisdiction()), event.currency()), split(known(tax.amount())), Taxes::plus);
        }
    }

    private void addLiability(String type, Event event) {
        switch (type) {
            case "loyalty_liability" -> owed(text(event.productCategory()), event, event.amount());
            case "commission_earned", "commission_clawback" -> owed("influencer_payouts", event, event.amount());
            case "commission_paid" ->
                owed("influencer_payouts", event, event.amount().negate());
            default -> {}
        }
    }

    private void owed(String kind, Event event, BigDecimal amount) {
        liabilities.merge(List.of(kind, event.currency()), amount, BigDecimal::add);
    }

    private static Taxes split(BigDecimal amount) {
        return amount.signum() < 0 ? new Taxes(BigDecimal.ZERO, amount.negate()) : new Taxes(amount, BigDecimal.ZERO);
    }

    private static BigDecimal containedTax(Event event) {
        return taxes(event).stream()
                .filter(tax -> Boolean.TRUE.equals(tax.inclusive()))
                .map(tax -> known(tax.amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<EventTax> taxes(Event event) {
        return Objects.requireNonNullElse(event.taxes(), List.of());
    }

    private static List<String> place(Event event) {
        return List.of(
                text(event.logicalGuid()), text(event.channelCode()), text(event.productCategory()), event.currency());
    }

    private String bucket(Event event) {
        return event.occurredAt() == null
                ? "?"
                : bucket.apply(event.occurredAt().atOffset(ZoneOffset.UTC).toLocalDate());
    }

    private static BigDecimal known(@Nullable BigDecimal value) {
        return Objects.requireNonNullElse(value, BigDecimal.ZERO);
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "none");
    }

    private static int compare(List<String> left, List<String> right) {
        return String.join("\t", left).compareTo(String.join("\t", right));
    }

    /** Returns revenue and cost by channel, stretch of time and currency. */
    public Map<List<String>, Margin> margins() {
        return margins;
    }

    /** Returns the cost of goods sold by facility, channel, category and currency. */
    public Map<List<String>, BigDecimal> cogs() {
        return cogs;
    }

    /** Returns the value of stock by facility, channel, category and currency. */
    public Map<List<String>, BigDecimal> stock() {
        return stock;
    }

    /** Returns tax by jurisdiction and currency. */
    public Map<List<String>, Taxes> taxes() {
        return taxes;
    }

    /** Returns what is owed by kind of liability and currency. */
    public Map<List<String>, BigDecimal> liabilities() {
        return liabilities;
    }

    /** Returns how many events were added. */
    public long events() {
        return events;
    }

    /** Returns how many of a hundred events name a source record; rounded down to four decimals, so 100 means all. */
    public BigDecimal traceabilityPercent() {
        return events == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(100 * linked).divide(BigDecimal.valueOf(events), PERCENT_SCALE, RoundingMode.DOWN);
    }
}
