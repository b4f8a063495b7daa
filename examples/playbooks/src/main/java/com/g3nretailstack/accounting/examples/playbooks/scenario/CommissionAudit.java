package com.g3nretailstack.accounting.examples.playbooks.scenario;

import com.g3nretailstack.accounting.examples.playbooks.erp.ErpBatch;
import com.g3nretailstack.accounting.examples.playbooks.story.Checks;
import com.g3nretailstack.accounting.examples.playbooks.story.Figures;
import com.g3nretailstack.accounting.model.Event;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Follows every commission of a batch back to its order, and every clawback to its return. */
final class CommissionAudit {
    private static final String EARNED = "commission_earned";
    private static final String PAYABLE = "commission_payable";
    private static final String PAID = "commission_paid";
    private static final String CLAWBACK = "commission_clawback";

    private final ErpBatch read;
    private final Checks checks;

    private CommissionAudit(ErpBatch read, Checks checks) {
        this.read = read;
        this.checks = checks;
    }

    /** Checks the commission events of a batch against the batch's own sales and refunds. */
    static void check(ErpBatch read, Checks checks) {
        CommissionAudit audit = new CommissionAudit(read, checks);
        audit.orders();
        audit.amounts();
        audit.returns();
    }

    private void orders() {
        List<Event> commissions = read.ofType(EARNED, PAYABLE, PAID, CLAWBACK);
        List<String> faults = commissions.stream()
                .filter(commission -> sale(commission) == null)
                .map(commission ->
                        commission.eventId() + " " + commission.type().value() + " names no order of the batch")
                .toList();
        checks.none("every commission event leads to its originating order", faults, commissions.size() + " events");
        List<String> strangers = commissions.stream()
                .filter(commission -> commission.influencerId() == null)
                .map(commission -> commission.eventId() + " names nobody")
                .toList();
        checks.none("every commission event names its influencer", strangers, commissions.size() + " events");
    }

    private void amounts() {
        Map<String, BigDecimal> earned = byOrder(EARNED);
        Map<String, BigDecimal> payable = byOrder(PAYABLE);
        Map<String, BigDecimal> paid = byOrder(PAID);
        checks.none("no order pays more than was payable", beyond(paid, payable), "paid " + total(paid));
        checks.none(
                "no order makes more payable than was earned", beyond(payable, earned), "payable " + total(payable));
        checks.none(
                "no order takes back more than was earned",
                beyond(negated(byOrder(CLAWBACK)), earned),
                "earned " + total(earned));
    }

    private void returns() {
        List<String> faults = new ArrayList<>();
        List<Event> clawbacks = read.ofType(CLAWBACK);
        clawbacks.forEach(clawback -> addFault(clawback, faults));
        checks.none(
                "every clawback is the part of the commission whose goods came back",
                faults,
                clawbacks.size() + " clawback, " + Figures.plain(ErpBatch.sum(clawbacks)));
        checks.that("a clawback is there", !clawbacks.isEmpty(), clawbacks.size() + " of them");
    }

    private void addFault(Event clawback, List<String> faults) {
        @Nullable Event earned = read.original(clawback);
        @Nullable Event sale = sale(clawback);
        @Nullable Event refund = refund(clawback, sale);
        if (earned == null || sale == null || refund == null) {
            faults.add(clawback.eventId() + " does not lead to commission, order and return");
            return;
        }
        // earned / sale = clawback / refund, multiplied out: exact, no rounding to hide a difference
        BigDecimal left = clawback.amount().multiply(sale.amount());
        BigDecimal right = earned.amount().multiply(refund.amount());
        if (left.compareTo(right) != 0) {
            faults.add(clawback.eventId() + " takes back " + Figures.plain(clawback.amount()) + " for a refund of "
                    + Figures.plain(refund.amount()) + " on " + Figures.plain(sale.amount()));
        }
    }

    private @Nullable Event sale(Event commission) {
        return read.ofType("sale").stream()
                .filter(sale -> ErpBatch.names(commission, ErpBatch.sourceRef(sale)))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Event refund(Event clawback, @Nullable Event sale) {
        return read.ofType("refund").stream()
                .filter(refund -> ErpBatch.names(clawback, ErpBatch.sourceRef(refund)))
                .filter(refund -> sale != null && Objects.equals(read.original(refund), sale))
                .findFirst()
                .orElse(null);
    }

    private Map<String, BigDecimal> byOrder(String type) {
        Map<String, BigDecimal> sums = new HashMap<>();
        for (Event commission : read.ofType(type)) {
            @Nullable Event sale = sale(commission);
            sums.merge(sale == null ? "" : ErpBatch.sourceRef(sale), commission.amount(), BigDecimal::add);
        }
        return sums;
    }

    private static Map<String, BigDecimal> negated(Map<String, BigDecimal> sums) {
        Map<String, BigDecimal> negated = new HashMap<>();
        sums.forEach((order, sum) -> negated.put(order, sum.negate()));
        return negated;
    }

    private static List<String> beyond(Map<String, BigDecimal> sums, Map<String, BigDecimal> most) {
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue().compareTo(most.getOrDefault(sum.getKey(), BigDecimal.ZERO)) > 0)
                .map(sum -> sum.getKey() + ": " + Figures.plain(sum.getValue()) + " (expected: at most "
                        + Figures.plain(most.getOrDefault(sum.getKey(), BigDecimal.ZERO)) + ")")
                .toList();
    }

    private static String total(Map<String, BigDecimal> sums) {
        Stream<BigDecimal> amounts = sums.values().stream();
        return Figures.plain(amounts.reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
