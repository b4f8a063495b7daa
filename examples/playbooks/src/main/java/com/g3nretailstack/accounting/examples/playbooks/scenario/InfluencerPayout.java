package com.g3nretailstack.accounting.examples.playbooks.scenario;

import com.g3nretailstack.accounting.examples.playbooks.erp.ErpBatch;
import com.g3nretailstack.accounting.examples.playbooks.export.Delivered;
import com.g3nretailstack.accounting.examples.playbooks.export.Delivery;
import com.g3nretailstack.accounting.examples.playbooks.export.Recorder;
import com.g3nretailstack.accounting.examples.playbooks.scenario.InfluencerPayout.Settled;
import com.g3nretailstack.accounting.examples.playbooks.stage.Stage;
import com.g3nretailstack.accounting.examples.playbooks.story.Step;
import com.g3nretailstack.accounting.examples.playbooks.story.Story;
import com.g3nretailstack.accounting.model.CommissionPayout;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.EventRecordRequest;
import com.g3nretailstack.accounting.model.EventType;
import com.g3nretailstack.accounting.model.ExportBatch;

/** Scenario 4: an influencer is paid a commission, goods come back, and part of it is clawed back. */
public final class InfluencerPayout implements Scenario<Settled> {

    /** Creates it. */
    public InfluencerPayout() {}

    /**
     * What playing it makes.
     *
     * @param delivered the batch that holds earned, payable, paid and clawed back
     * @param influencer who was paid
     * @param payoutId the payout
     */
    public record Settled(Delivered delivered, String influencer, String payoutId) {}

    @Override
    public String name() {
        return "influencer-payout";
    }

    @Override
    public String title() {
        return "Scenario 4: influencer payout with clawback";
    }

    @Override
    public Settled play(Stage stage, Story story) {
        Recorder recorder = new Recorder(stage);
        CommissionDesk desk = new CommissionDesk(stage, recorder);
        OrderDesk orders = new OrderDesk(stage, recorder);
        Step sales =
                story.step("Record the orders that the influencer brought", "a commission is traceable to its order");
        orders.sell(sales);
        Step earned =
                story.step("Record the commissions earned", "what is owed to the influencer is a liability at once");
        Event throwsEarned = desk.entry(
                EventType.COMMISSION_EARNED, OrderDesk.THROWS_ORDER, "12.00", "2026-04-10T18:01:00Z", earned);
        desk.entry(EventType.COMMISSION_EARNED, OrderDesk.VASE_ORDER, "4.00", "2026-04-12T18:01:00Z", earned);
        CommissionPayout payout = desk.payOut(story);
        Step clawback =
                story.step("Take back after a return", "a clawback names the commission, the order and the return");
        orders.bringBack(clawback);
        EventRecordRequest.Builder taken =
                desk.clawback(throwsEarned, OrderDesk.THROWS_ORDER, OrderDesk.THROWS_RETURN, "-6.00");
        recorder.record(stage.web(), taken, clawback);
        desk.tellWhatIsOpen(clawback, story.checks());
        Step export =
                story.step("Export and send one batch", "the ERP sees earned, payable, paid and clawed back together");
        Delivery delivery = new Delivery(stage);
        ExportBatch batch = delivery.sent(delivery.batch(delivery.export(export), export), export);
        return new Settled(new Delivered(batch.batchId(), recorder.ledger()), desk.influencer(), payout.payoutId());
    }

    @Override
    public void accept(Stage stage, Settled made, Story story) {
        ErpBatch read = Scenario.audited(stage, made.delivered(), story);
        CommissionAudit.check(read, story.checks());
        PayoutAudit.check(stage.client().commissions(), made, read, story.checks());
    }
}
