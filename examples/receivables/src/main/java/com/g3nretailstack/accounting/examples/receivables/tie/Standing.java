package com.g3nretailstack.accounting.examples.receivables.tie;

import com.g3nretailstack.accounting.examples.receivables.data.Fact;
import com.g3nretailstack.accounting.examples.receivables.data.Receivable;
import com.g3nretailstack.accounting.model.AgingBucket;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/**
 * How one receivable stands at an instant, worked out from the file alone.
 *
 * @param charged all that was charged by then
 * @param paid all that was paid by then
 * @param daysOverdue how many days it is overdue, begun ones included; 0 while it is not
 */
public record Standing(BigDecimal charged, BigDecimal paid, long daysOverdue) {
    private static final long SECONDS_OF_A_DAY = Duration.ofDays(1).toSeconds();

    /** The standing of a receivable, what happened at that very instant included. */
    public static Standing of(Receivable receivable, Instant asOf) {
        BigDecimal charged = BigDecimal.ZERO;
        BigDecimal paid = BigDecimal.ZERO;
        for (Fact fact : receivable.facts()) {
            if (fact.at().isAfter(asOf)) {
                continue;
            }
            if (fact instanceof Fact.Charge charge) {
                charged = charged.add(charge.amount());
            } else if (fact instanceof Fact.Payment payment) {
                paid = paid.add(payment.amount());
            }
        }
        return new Standing(charged, paid, daysBetween(receivable.dueAt(), asOf));
    }

    private static long daysBetween(Instant due, Instant asOf) {
        long seconds = Duration.between(due, asOf).toSeconds();
        return seconds <= 0 ? 0 : (seconds + SECONDS_OF_A_DAY - 1) / SECONDS_OF_A_DAY;
    }

    /** What is still to be paid. */
    public BigDecimal due() {
        return charged.subtract(paid).max(BigDecimal.ZERO);
    }

    /** What was paid too much. */
    public BigDecimal credit() {
        return paid.subtract(charged).max(BigDecimal.ZERO);
    }

    /** Which bucket of an aging report it belongs to. */
    public AgingBucket bucket() {
        if (daysOverdue == 0) {
            return AgingBucket.CURRENT;
        }
        if (daysOverdue <= 30) {
            return AgingBucket.DAYS_1_30;
        }
        if (daysOverdue <= 60) {
            return AgingBucket.DAYS_31_60;
        }
        return daysOverdue <= 90 ? AgingBucket.DAYS_61_90 : AgingBucket.OVER_90;
    }
}
