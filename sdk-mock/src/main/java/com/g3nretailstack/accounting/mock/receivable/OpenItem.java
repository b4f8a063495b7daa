package com.g3nretailstack.accounting.mock.receivable;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.receivable.Movement.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is owed on one invoice, as of any instant.
 *
 * <p>It adds up dated movements instead of reading the invoice's totals, which know today only: lines count from when they were
 * charged, payments from when they were paid, a write-off and a cancellation from when they were made. What a write-off or a
 * cancellation settled counts from then on at the latest, also where its own date is later: a final invoice owes nothing.
 */
public final class OpenItem {

    private static final Duration DAY = Duration.ofDays(1);

    private final ObjectNode invoice;
    private final Instant dueAt;
    private final List<Movement> movements;

    /** Adds up an invoice, whose instants are in UTC, and its payments. */
    public OpenItem(ObjectNode invoice, List<ObjectNode> payments) {
        this.invoice = invoice;
        this.dueAt = instant(invoice, "due_at");
        this.movements = new ArrayList<>(payments.size() + 2);
        charge();
        for (ObjectNode payment : payments) {
            add(Kind.PAYMENT, instant(payment, "paid_at"), amount(payment).negate(), payment);
        }
        close("written_off_at", Kind.WRITE_OFF);
        close("cancelled_at", Kind.CANCELLATION);
        movements.sort(Comparator.comparing(Movement::at).thenComparing(Movement::kind));
    }

    private void charge() {
        Instant issuedAt = instant(invoice, "issued_at");
        JsonNode lines = invoice.path("lines");
        if (lines.isEmpty()) {
            add(Kind.CHARGE, issuedAt, amount(invoice), invoice);
        }
        for (JsonNode each : lines) {
            ObjectNode line = (ObjectNode) each;
            add(Kind.CHARGE, line.has("charged_at") ? instant(line, "charged_at") : issuedAt, amount(line), line);
        }
    }

    private void add(Kind kind, Instant at, BigDecimal amount, ObjectNode source) {
        movements.add(new Movement(kind, at, amount, source));
    }

    private void close(String property, Kind kind) {
        if (invoice.has(property)) {
            Instant end = instant(invoice, property);
            BigDecimal left = balance(movement -> true);
            movements.replaceAll(
                    each -> each.by(end) ? each : new Movement(each.kind(), end, each.amount(), each.source()));
            add(kind, end, left.negate(), invoice);
        }
    }

    private static BigDecimal amount(ObjectNode object) {
        return Objects.requireNonNull(Json.decimal(object.get("amount")), "amount");
    }

    private static Instant instant(ObjectNode object, String property) {
        return Instant.parse(Json.requireText(object, property));
    }

    /** The invoice, to be read and never changed. */
    public ObjectNode invoice() {
        return invoice;
    }

    /** A string property of the invoice, or null. */
    public @Nullable String text(String property) {
        return Json.text(invoice, property);
    }

    /** Everything that changed what is owed, in the order in which it took effect. */
    public List<Movement> movements() {
        return List.copyOf(movements);
    }

    /** What the movements of a kind come to, up to and at an instant. */
    public BigDecimal sum(Kind kind, Instant asOf) {
        return balance(movement -> movement.kind() == kind && movement.by(asOf));
    }

    /** What was owed at an instant; negative where more was paid than charged. */
    public BigDecimal balance(Instant asOf) {
        return balance(movement -> movement.by(asOf));
    }

    private BigDecimal balance(Predicate<Movement> which) {
        return movements.stream().filter(which).map(Movement::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What was still to be paid at an instant, never less than 0. */
    public BigDecimal due(Instant asOf) {
        return balance(asOf).max(BigDecimal.ZERO);
    }

    /** What was paid too much at an instant, never less than 0. */
    public BigDecimal credit(Instant asOf) {
        return balance(asOf).negate().max(BigDecimal.ZERO);
    }

    /** Until when it is to be paid. */
    public Instant dueAt() {
        return dueAt;
    }

    /** Days of 24 hours since it was due, begun ones included; 0 until that instant has passed, whatever is owed. */
    public int daysOverdue(Instant asOf) {
        if (!asOf.isAfter(dueAt)) {
            return 0;
        }
        return Math.toIntExact(Duration.between(dueAt, asOf).minusNanos(1).dividedBy(DAY) + 1);
    }

    /** Whether something was due at an instant, and for longer than agreed. */
    public boolean overdue(Instant asOf) {
        return asOf.isAfter(dueAt) && due(asOf).signum() > 0;
    }

    /** Whether anything had happened by an instant, and the invoice had not been cancelled by then. */
    public boolean stands(Instant asOf) {
        return movements.get(0).by(asOf)
                && movements.stream().noneMatch(movement -> movement.kind() == Kind.CANCELLATION && movement.by(asOf));
    }
}
