package com.g3nretailstack.accounting.examples.playbooks.scenario;

import com.g3nretailstack.accounting.CommissionService;
import com.g3nretailstack.accounting.examples.playbooks.erp.ErpBatch;
import com.g3nretailstack.accounting.examples.playbooks.export.Recorder;
import com.g3nretailstack.accounting.examples.playbooks.scenario.InfluencerPayout.Settled;
import com.g3nretailstack.accounting.examples.playbooks.story.Checks;
import com.g3nretailstack.accounting.examples.playbooks.story.Figures;
import com.g3nretailstack.accounting.model.Commission;
import com.g3nretailstack.accounting.model.CommissionListRequest;
import com.g3nretailstack.accounting.model.CommissionPayout;
import com.g3nretailstack.accounting.model.CommissionPayoutGetRequest;
import com.g3nretailstack.accounting.model.CommissionPayoutStatus;
import com.g3nretailstack.accounting.model.CommissionStatement;
import com.g3nretailstack.accounting.model.CommissionStatementRequest;
import com.g3nretailstack.accounting.model.CommissionStatementTotal;
import com.g3nretailstack.accounting.model.Event;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compares what the service's own commissions and payout say with what the batch says. */
final class PayoutAudit {
    private static final Instant FROM = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-06-01T00:00:00Z");

    private PayoutAudit() {}

    static void check(CommissionService commissions, Settled made, ErpBatch read, Checks checks) {
        CommissionPayout payout = commissions
                .payouts()
                .get(CommissionPayoutGetRequest.builder()
                        .payoutId(made.payoutId())
                        .build());
        checks.equal("the payout is paid", CommissionPayoutStatus.PAID, payout.status());
        checks.equal(
                "the payout is what the batch says was paid",
                sum(read, "commission_paid"),
                Figures.plain(Objects.requireNonNullElse(payout.amount(), BigDecimal.ZERO)));
        List<Commission> covered = covered(commissions, made);
        checks.none(
                "each commission in the payout names an order of the batch",
                covered.stream()
                        .filter(commission -> !namesOrder(commission, read))
                        .map(commission -> commission.commissionId() + " names none")
                        .toList(),
                covered.size() + " commissions");
        statement(commissions, made, read, checks);
    }

    private static List<Commission> covered(CommissionService commissions, Settled made) {
        return commissions
                .list(CommissionListRequest.builder().payoutId(made.payoutId()).build())
                .stream()
                .toList();
    }

    private static boolean namesOrder(Commission commission, ErpBatch read) {
        List<String> refs = commission.sourceRefs();
        return refs != null
                && read.ofType("sale").stream().map(ErpBatch::sourceRef).anyMatch(refs::contains);
    }

    private static void statement(CommissionService commissions, Settled made, ErpBatch read, Checks checks) {
        CommissionStatement statement = commissions.statement(CommissionStatementRequest.builder()
                .associateId(made.influencer())
                .fromUtc(FROM)
                .toUtc(TO)
                .currency(Recorder.CURRENCY)
                .build());
        checks.equal(
                "the statement's earnings are the batch's",
                sum(read, "commission_earned"),
                total(statement, CommissionStatementTotal::earnedAmount));
        checks.equal(
                "the statement's clawbacks are the batch's",
                sum(read, "commission_clawback"),
                total(statement, CommissionStatementTotal::clawbackAmount));
        BigDecimal open = amount(read, "commission_earned")
                .add(amount(read, "commission_clawback"))
                .subtract(amount(read, "commission_paid"));
        checks.equal(
                "what the statement leaves open is earned less clawed back less paid",
                Figures.plain(open),
                total(statement, CommissionStatementTotal::openAmount));
    }

    private static String sum(ErpBatch read, String type) {
        return Figures.plain(amount(read, type));
    }

    private static BigDecimal amount(ErpBatch read, String type) {
        return read.ofType(type).stream().map(Event::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String total(
            CommissionStatement statement, Function<CommissionStatementTotal, @Nullable BigDecimal> of) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CommissionStatementTotal total :
                Objects.requireNonNullElse(statement.totals(), List.<CommissionStatementTotal>of())) {
            sum = sum.add(Objects.requireNonNullElse(of.apply(total), BigDecimal.ZERO));
        }
        return Figures.plain(sum);
    }
}
