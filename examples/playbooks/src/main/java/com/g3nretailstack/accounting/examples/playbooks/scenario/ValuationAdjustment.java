package com.g3nretailstack.accounting.examples.playbooks.scenario;

import com.g3nretailstack.accounting.examples.playbooks.erp.ErpBatch;
import com.g3nretailstack.accounting.examples.playbooks.export.Delivered;
import com.g3nretailstack.accounting.examples.playbooks.export.Delivery;
import com.g3nretailstack.accounting.examples.playbooks.export.Recorder;
import com.g3nretailstack.accounting.examples.playbooks.stage.Reasons;
import com.g3nretailstack.accounting.examples.playbooks.stage.Stage;
import com.g3nretailstack.accounting.examples.playbooks.story.Checks;
import com.g3nretailstack.accounting.examples.playbooks.story.Figures;
import com.g3nretailstack.accounting.examples.playbooks.story.Step;
import com.g3nretailstack.accounting.examples.playbooks.story.Story;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.EventRecordRequest;
import com.g3nretailstack.accounting.model.EventType;
import com.g3nretailstack.accounting.model.ExportBatch;
import com.g3nretailstack.accounting.model.OriginalEvent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Scenario 2: the cost of goods in stock is put right, and the valuation stays auditable and traceable. */
public final class ValuationAdjustment implements Scenario<Delivered> {
    private static final String LAMP = "85123A";
    private static final String CAKESTAND = "22423";

    /** Creates it. */
    public ValuationAdjustment() {}

    @Override
    public String name() {
        return "valuation-adjustment";
    }

    @Override
    public String title() {
        return "Scenario 2: inventory valuation adjustment";
    }

    @Override
    public Delivered play(Stage stage, Story story) {
        Recorder recorder = new Recorder(stage);
        receive(stage, recorder, story);
        adjust(stage, recorder, story);
        Step export =
                story.step("Export and send one batch", "the ERP revalues its stock account by what the batch holds");
        Delivery delivery = new Delivery(stage);
        ExportBatch batch = delivery.sent(delivery.batch(delivery.export(export), export), export);
        return new Delivered(batch.batchId(), recorder.ledger());
    }

    private static void receive(Stage stage, Recorder recorder, Story story) {
        Step step =
                story.step("Record goods received at cost", "the valuation that is adjusted has a source of its own");
        recorder.record(
                stage.web(),
                received(stage, recorder, LAMP, "lighting", 100, "11.25", "2026-04-02T07:30:00Z", "3001/1"),
                step);
        recorder.record(
                stage.web(),
                received(stage, recorder, CAKESTAND, "kitchen", 40, "5.40", "2026-04-02T07:35:00Z", "3001/2"),
                step);
    }

    private static EventRecordRequest.Builder received(
            Stage stage, Recorder recorder, String sku, String category, int qty, String cost, String at, String id) {
        BigDecimal value = new BigDecimal(cost).multiply(BigDecimal.valueOf(qty));
        return stock(
                        recorder.draft(
                                EventType.INVENTORY_MOVEMENT,
                                stage.web(),
                                value.toPlainString(),
                                at,
                                stage.ref("receipt", id)),
                        sku,
                        category,
                        qty,
                        cost)
                .reason("Goods received from the vendor")
                .reasonCode(Reasons.RECEIPT);
    }

    /** The vendor's invoice names another cost than the receipt; the adjustment names the receipt, qty and the new cost. */
    private static void adjust(Stage stage, Recorder recorder, Story story) {
        Step step = story.step("Record cost adjustments", "values change by new events with reason, actor and source");
        recorder.record(
                stage.web(),
                adjusted(stage, recorder, LAMP, "lighting", 100, "11.40", "15.00", "3001/1", "4001/1"),
                step);
        recorder.record(
                stage.web(),
                adjusted(stage, recorder, CAKESTAND, "kitchen", 40, "5.25", "-6.00", "3001/2", "4001/2"),
                step);
    }

    private static EventRecordRequest.Builder adjusted(
            Stage stage,
            Recorder recorder,
            String sku,
            String category,
            int qty,
            String cost,
            String change,
            String receipt,
            String id) {
        return stock(
                        recorder.draft(
                                EventType.INVENTORY_VALUATION_ADJUSTMENT,
                                stage.web(),
                                change,
                                "2026-04-20T12:00:00Z",
                                stage.ref("cost-adjustment", id),
                                stage.ref("vendor-invoice", "V-77")),
                        sku,
                        category,
                        qty,
                        cost)
                .originalEvent(OriginalEvent.builder()
                        .sourceRef(stage.ref("receipt", receipt))
                        .build())
                .reason("The vendor's invoice names another cost")
                .reasonCode(Reasons.ADJUST);
    }

    private static EventRecordRequest.Builder stock(
            EventRecordRequest.Builder draft, String sku, String category, int qty, String cost) {
        return draft.vendorId("ve-204")
                .sku(sku)
                .productCategory(category)
                .qty(BigDecimal.valueOf(qty))
                .unitCost(new BigDecimal(cost));
    }

    @Override
    public void accept(Stage stage, Delivered made, Story story) {
        ErpBatch read = Scenario.audited(stage, made, story);
        Checks checks = story.checks();
        List<Event> adjustments = read.ofType("inventory_valuation_adjustment");
        checks.equal("both adjustments are there", 2, adjustments.size());
        checks.none(
                "each adjustment is pieces received times the change of cost",
                miscounted(read, adjustments),
                "exact decimals");
        checks.none(
                "value received and adjusted is pieces times new cost",
                untied(read),
                "value per SKU: " + values(read.events()));
        checks.none(
                "each adjustment names the invoice that it follows",
                unsourced(stage, adjustments),
                "source references");
    }

    private static List<String> miscounted(ErpBatch read, List<Event> adjustments) {
        List<String> faults = new ArrayList<>();
        for (Event adjustment : adjustments) {
            @Nullable Event receipt = read.original(adjustment);
            if (receipt == null || !Objects.equals(receipt.sku(), adjustment.sku())) {
                faults.add(adjustment.eventId() + " adjusts no receipt of " + adjustment.sku());
                continue;
            }
            BigDecimal change = known(adjustment.unitCost())
                    .subtract(known(receipt.unitCost()))
                    .multiply(known(receipt.qty()));
            if (change.compareTo(adjustment.amount()) != 0) {
                faults.add(adjustment.eventId() + " is " + Figures.plain(adjustment.amount()) + " (expected: "
                        + Figures.plain(change) + ")");
            }
        }
        return faults;
    }

    private static List<String> untied(ErpBatch read) {
        List<String> faults = new ArrayList<>();
        Map<String, BigDecimal> values = values(read.events());
        for (Event adjustment : read.ofType("inventory_valuation_adjustment")) {
            BigDecimal expected = known(adjustment.qty()).multiply(known(adjustment.unitCost()));
            BigDecimal value = values.getOrDefault(adjustment.sku(), BigDecimal.ZERO);
            if (value.compareTo(expected) != 0) {
                faults.add(adjustment.sku() + " is valued " + Figures.plain(value) + " (expected: "
                        + Figures.plain(expected) + ")");
            }
        }
        return faults;
    }

    private static Map<String, BigDecimal> values(List<Event> events) {
        return new TreeMap<>(ErpBatch.sums(events, event -> String.valueOf(event.sku())));
    }

    private static List<String> unsourced(Stage stage, List<Event> adjustments) {
        return adjustments.stream()
                .filter(adjustment -> !ErpBatch.names(adjustment, stage.ref("vendor-invoice", "V-77")))
                .map(adjustment -> adjustment.eventId() + " names no invoice")
                .toList();
    }

    private static BigDecimal known(@Nullable BigDecimal value) {
        return Objects.requireNonNullElse(value, BigDecimal.ZERO);
    }
}
