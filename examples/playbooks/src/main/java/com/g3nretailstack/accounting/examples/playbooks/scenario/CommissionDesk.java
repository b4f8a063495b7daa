package com.g3nretailstack.accounting.examples.playbooks.scenario;

import com.g3nretailstack.accounting.CommissionPayoutService;
import com.g3nretailstack.accounting.CommissionService;
import com.g3nretailstack.accounting.error.InvalidStateException;
import com.g3nretailstack.accounting.examples.playbooks.export.Recorder;
import com.g3nretailstack.accounting.examples.playbooks.stage.Reasons;
import com.g3nretailstack.accounting.examples.playbooks.stage.Stage;
import com.g3nretailstack.accounting.examples.playbooks.story.Checks;
import com.g3nretailstack.accounting.examples.playbooks.story.Figures;
import com.g3nretailstack.accounting.examples.playbooks.story.Step;
import com.g3nretailstack.accounting.examples.playbooks.story.Story;
import com.g3nretailstack.accounting.model.CommissionPayout;
import com.g3nretailstack.accounting.model.CommissionPayoutCreateRequest;
import com.g3nretailstack.accounting.model.CommissionPayoutStatus;
import com.g3nretailstack.accounting.model.CommissionStatement;
import com.g3nretailstack.accounting.model.CommissionStatementRequest;
import com.g3nretailstack.accounting.model.CommissionStatementTotal;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.EventRecordRequest;
import com.g3nretailstack.accounting.model.EventType;
import com.g3nretailstack.accounting.model.OriginalEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Records commissions and pays them out. Not thread-safe. */
final class CommissionDesk {
    private static final Instant APRIL = Instant.parse("2026-04-01T00:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");

    private final Stage stage;
    private final Recorder recorder;
    private final CommissionService commissions;
    private final CommissionPayoutService payouts;

    CommissionDesk(Stage stage, Recorder recorder) {
        this.stage = stage;
        this.recorder = recorder;
        this.commissions = stage.client().commissions();
        this.payouts = commissions.payouts();
    }

    /** Returns who earns; a run has an influencer of its own, because a period is paid out once. */
    String influencer() {
        return "in-" + stage.run();
    }

    /** Records that a commission went on to this state. */
    Event entry(EventType type, String order, String amount, String at, Step step, String... moreRefs) {
        return recorder.record(stage.web(), draft(type, order, amount, at, moreRefs), step);
    }

    private EventRecordRequest.Builder draft(
            EventType type, String order, String amount, String at, String... moreRefs) {
        List<String> refs = new ArrayList<>(List.of(stage.ref(type.value(), order), stage.ref("order", order)));
        refs.addAll(List.of(moreRefs));
        return recorder.draft(type, stage.web(), amount, at, refs.toArray(String[]::new))
                .influencerId(influencer())
                .reason("Commission of 10 % on the order")
                .reasonCode(Reasons.COMMISSION);
    }

    /** Returns the draft that takes part of a commission back. */
    EventRecordRequest.Builder clawback(Event earned, String order, String returned, String amount) {
        return draft(
                        EventType.COMMISSION_CLAWBACK,
                        order,
                        amount,
                        "2026-05-02T11:05:00Z",
                        stage.ref("return", returned))
                .originalEvent(OriginalEvent.builder().eventId(earned.eventId()).build())
                .reason("Part of the order came back")
                .reasonCode(Reasons.CLAWBACK);
    }

    /** Pays out what April brought: statement, payout, approval, payment. */
    CommissionPayout payOut(Story story) {
        Step step = story.step(
                "Approve and pay April (POST /commission/statement, /commission/payout/create, /commission/payout/status/set)",
                "nothing is paid twice");
        told(statement(APRIL, MAY), step);
        CommissionPayout pending = payouts.create(CommissionPayoutCreateRequest.builder()
                .associateId(influencer())
                .fromUtc(APRIL)
                .toUtc(MAY)
                .currency(Recorder.CURRENCY)
                .reason("April")
                .build());
        step.out("payout " + pending.payoutId() + " " + pending.status().value() + " of "
                + Figures.money(amount(pending), Recorder.CURRENCY));
        set(pending, CommissionPayoutStatus.APPROVED, step);
        String payout = "payout:" + pending.payoutId();
        entry(EventType.COMMISSION_PAYABLE, OrderDesk.THROWS_ORDER, "12.00", "2026-04-30T20:00:00Z", step, payout);
        entry(EventType.COMMISSION_PAYABLE, OrderDesk.VASE_ORDER, "4.00", "2026-04-30T20:00:00Z", step, payout);
        CommissionPayout paid = set(pending, CommissionPayoutStatus.PAID, step);
        entry(EventType.COMMISSION_PAID, OrderDesk.THROWS_ORDER, "12.00", "2026-04-30T21:00:00Z", step, payout);
        entry(EventType.COMMISSION_PAID, OrderDesk.VASE_ORDER, "4.00", "2026-04-30T21:00:00Z", step, payout);
        return paid;
    }

    private CommissionPayout set(CommissionPayout payout, CommissionPayoutStatus status, Step step) {
        CommissionPayout changed = payouts.setStatus(
                        payout.payoutId(),
                        current -> current.statusRequest(status).toBuilder()
                                .actor(Recorder.ACTOR)
                                .actorRoles(Recorder.ROLES)
                                .reason("Checked against the orders")
                                .build())
                .record();
        step.out("payout " + changed.payoutId() + " " + changed.status().value());
        return changed;
    }

    /** Says what May is left with, and that nothing can be paid out of it. */
    void tellWhatIsOpen(Step step, Checks checks) {
        told(statement(MAY, JUNE), step);
        try {
            payouts.create(CommissionPayoutCreateRequest.builder()
                    .associateId(influencer())
                    .fromUtc(MAY)
                    .toUtc(JUNE)
                    .build());
            checks.that("what is clawed back is not paid out", false, "a payout of May was made");
        } catch (InvalidStateException e) {
            step.out("invalid-state: nothing to pay in May; what was clawed back is deducted from a later payout");
            checks.that("what is clawed back is not paid out", true, "invalid-state");
        }
    }

    private CommissionStatement statement(Instant from, Instant to) {
        return commissions.statement(CommissionStatementRequest.builder()
                .associateId(influencer())
                .fromUtc(from)
                .toUtc(to)
                .build());
    }

    private static void told(CommissionStatement statement, Step step) {
        for (CommissionStatementTotal total :
                Objects.requireNonNullElse(statement.totals(), List.<CommissionStatementTotal>of())) {
            step.out("statement from " + statement.fromUtc() + ": " + total.entryCount() + " entries, "
                    + Figures.money(Objects.requireNonNullElse(total.openAmount(), BigDecimal.ZERO), total.currency())
                    + " open");
        }
    }

    private static BigDecimal amount(CommissionPayout payout) {
        return Objects.requireNonNullElse(payout.amount(), BigDecimal.ZERO);
    }
}
