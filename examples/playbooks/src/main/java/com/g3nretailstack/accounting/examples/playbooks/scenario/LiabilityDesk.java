package com.g3nretailstack.accounting.examples.playbooks.scenario;

import com.g3nretailstack.accounting.examples.playbooks.export.Recorder;
import com.g3nretailstack.accounting.examples.playbooks.export.SourceLedger;
import com.g3nretailstack.accounting.examples.playbooks.stage.Place;
import com.g3nretailstack.accounting.examples.playbooks.stage.Reasons;
import com.g3nretailstack.accounting.examples.playbooks.stage.Stage;
import com.g3nretailstack.accounting.examples.playbooks.story.Figures;
import com.g3nretailstack.accounting.examples.playbooks.story.Step;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.EventOwnership;
import com.g3nretailstack.accounting.model.EventRecordRequest;
import com.g3nretailstack.accounting.model.EventType;
import com.g3nretailstack.accounting.model.PartyType;
import java.math.BigDecimal;
import java.util.Map;

/** Records what changes the liability to customers, each with its home store and its policy. Not thread-safe. */
final class LiabilityDesk {
    /** The kind of liability that points are. */
    static final String POINTS = "loyalty";
    /** The kind of liability that gift cards are. */
    static final String GIFT_CARD = "gift_card";
    /** The kind of liability that store credit is. */
    static final String STORE_CREDIT = "store_credit";
    /** What references of policies begin with. */
    static final String POLICY = "policy:";

    private static final String POINT_VALUE = "0.01";
    private static final String MONTH_END = "2026-04-30T22:00:00Z";

    private final Stage stage;
    private final Recorder recorder;

    LiabilityDesk(Stage stage, Recorder recorder) {
        this.stage = stage;
        this.recorder = recorder;
    }

    SourceLedger ledger() {
        return recorder.ledger();
    }

    /** Records points earned, or spent where they are negative. */
    Event points(String customer, Place home, Place at, int points, String when, String id, Step step) {
        BigDecimal value = new BigDecimal(POINT_VALUE).multiply(BigDecimal.valueOf(points));
        String code = points < 0 ? Reasons.POINTS_SPENT : Reasons.POINTS_EARNED;
        EventRecordRequest.Builder draft = draft(
                        POINTS, home, at, value, when, stage.ref("loyalty", id), "loyalty-gb-2026-1")
                .qty(BigDecimal.valueOf(points))
                .unitPrice(new BigDecimal(POINT_VALUE))
                .customerId(customer)
                .reason(points < 0 ? "Points spent on an order" : "Points earned by an order")
                .reasonCode(code);
        return recorder.record(at, draft, step);
    }

    /** Records a gift card sold, or spent where the amount is negative. */
    Event giftCard(String customer, Place home, Place at, String amount, String when, String id, Step step) {
        return money(GIFT_CARD, customer, home, at, amount, when, stage.ref("gift-card", id), Reasons.GIFT_CARD, step);
    }

    /** Records store credit granted, or spent where the amount is negative. */
    Event storeCredit(String customer, Place home, Place at, String amount, String when, String id, Step step) {
        return money(
                STORE_CREDIT, customer, home, at, amount, when, stage.ref("credit", id), Reasons.STORE_CREDIT, step);
    }

    private Event money(
            String kind,
            String customer,
            Place home,
            Place at,
            String amount,
            String when,
            String ref,
            String code,
            Step step) {
        BigDecimal value = new BigDecimal(amount);
        EventRecordRequest.Builder draft = draft(kind, home, at, value, when, ref, "stored-value-gb-2026-1")
                .qty(value)
                .unitPrice(BigDecimal.ONE)
                .customerId(customer)
                .reason(value.signum() < 0 ? "Spent on an order" : "Issued to a customer")
                .reasonCode(code);
        return recorder.record(at, draft, step);
    }

    /** Records what other stores owe a store for the month, negative where it owes them. */
    void settlement(Place store, BigDecimal position, Step step) {
        EventRecordRequest.Builder draft = draft(
                        "settlement",
                        store,
                        store,
                        position,
                        MONTH_END,
                        stage.ref("settlement", store.facility()),
                        "home-store-settlement-2026-1")
                .reason("Settlement between home stores")
                .reasonCode(Reasons.SETTLEMENT);
        recorder.record(store, draft, step);
    }

    /** Records how much of a kind a store owes; a statement moves nothing, so its amount is zero. */
    void balance(String kind, Place store, Map<String, BigDecimal> balances, Step step) {
        BigDecimal balance = balances.getOrDefault(kind + " " + store.facility(), BigDecimal.ZERO);
        EventRecordRequest.Builder draft = draft(
                        kind,
                        store,
                        store,
                        BigDecimal.ZERO,
                        MONTH_END,
                        stage.ref("balance", kind + "-" + store.facility()),
                        "liability-reserve-2026-1")
                .qty(balance)
                .unitPrice(BigDecimal.ONE)
                .reason("Balance at the end of the month")
                .reasonCode(Reasons.BALANCE);
        recorder.record(store, draft, step);
        step.out("   it states " + Figures.money(balance, Recorder.CURRENCY) + " of " + kind);
    }

    private EventRecordRequest.Builder draft(
            String kind, Place home, Place at, BigDecimal amount, String when, String ref, String policy) {
        return recorder.draft(EventType.LOYALTY_LIABILITY, at, amount.toPlainString(), when, ref, POLICY + policy)
                .productCategory(kind)
                .sku(kind)
                .ownership(EventOwnership.builder()
                        .ownerType(PartyType.ORG)
                        .ownerRef(home.facility())
                        .possessorType(PartyType.ORG)
                        .possessorRef(at.facility())
                        .build());
    }
}
