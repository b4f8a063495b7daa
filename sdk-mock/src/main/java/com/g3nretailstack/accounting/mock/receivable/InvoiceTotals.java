package com.g3nretailstack.accounting.mock.receivable;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.receivable.Movement.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What follows for an invoice from its charges and payments: totals, and how far it is paid. */
public final class InvoiceTotals {

    private static final Instant ALL = Instant.MAX;

    private InvoiceTotals() {}

    /** The totals and the state of an invoice that is not final; a null stands for what it must not carry. */
    public static ObjectNode of(OpenItem item) {
        BigDecimal paid = item.sum(Kind.PAYMENT, ALL).negate();
        BigDecimal due = item.due(ALL);
        ObjectNode totals = totals(paid, due, item.credit(ALL), BigDecimal.ZERO);
        totals.put("status", due.signum() == 0 ? "paid" : paid.signum() == 0 ? "open" : "partial");
        Instant paidAt = due.signum() == 0 ? paidInFullAt(item) : null;
        return paidAt == null ? totals.putNull("paid_at") : totals.put("paid_at", paidAt.toString());
    }

    /** The totals of an invoice of which nothing is to be paid any more, what was due being given up or never owed. */
    public static ObjectNode closed(OpenItem item, BigDecimal writtenOff) {
        return totals(item.sum(Kind.PAYMENT, ALL).negate(), BigDecimal.ZERO, BigDecimal.ZERO, writtenOff);
    }

    private static ObjectNode totals(BigDecimal paid, BigDecimal due, BigDecimal overpaid, BigDecimal writtenOff) {
        return Json.object()
                .put("paid_amount", paid)
                .put("due_amount", due)
                .put("overpaid_amount", overpaid)
                .put("written_off_amount", writtenOff);
    }

    // payments may be reported out of order: the one that counts is the one with which the sum was reached
    private static @Nullable Instant paidInFullAt(OpenItem item) {
        BigDecimal missing = item.sum(Kind.CHARGE, ALL);
        for (Movement movement : item.movements()) {
            if (movement.kind() == Kind.PAYMENT) {
                missing = missing.add(movement.amount());
                if (missing.signum() <= 0) {
                    return movement.at();
                }
            }
        }
        return null;
    }

    /** The state as of an instant: an invoice that is not paid in time is overdue, which is not on record. */
    public static String status(ObjectNode invoice, Instant now) {
        String kept = Json.requireText(invoice, "status");
        boolean late = now.isAfter(Instant.parse(Json.requireText(invoice, "due_at")));
        return late && (kept.equals("open") || kept.equals("partial")) ? "overdue" : kept;
    }

    /** What is still to be paid, as it is on record. */
    public static BigDecimal due(ObjectNode invoice) {
        return Objects.requireNonNull(Json.decimal(invoice.get("due_amount")), "due_amount");
    }
}
