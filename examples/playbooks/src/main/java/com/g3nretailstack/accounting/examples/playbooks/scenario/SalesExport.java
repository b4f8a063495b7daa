package com.g3nretailstack.accounting.examples.playbooks.scenario;

import com.g3nretailstack.accounting.examples.playbooks.erp.ErpBatch;
import com.g3nretailstack.accounting.examples.playbooks.export.Delivered;
import com.g3nretailstack.accounting.examples.playbooks.export.Delivery;
import com.g3nretailstack.accounting.examples.playbooks.export.Recorder;
import com.g3nretailstack.accounting.examples.playbooks.scenario.Sales.Article;
import com.g3nretailstack.accounting.examples.playbooks.scenario.Sales.Tax;
import com.g3nretailstack.accounting.examples.playbooks.stage.Stage;
import com.g3nretailstack.accounting.examples.playbooks.story.Checks;
import com.g3nretailstack.accounting.examples.playbooks.story.Figures;
import com.g3nretailstack.accounting.examples.playbooks.story.Step;
import com.g3nretailstack.accounting.examples.playbooks.story.Story;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.ExportBatch;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Scenario 1: goods are sold through one channel, come back through another, and the ERP reconciles both. */
public final class SalesExport implements Scenario<Delivered> {
    private static final Article LAMP = new Article("85123A", "lighting", "29.90", "11.25");
    private static final Article CAKESTAND = new Article("22423", "kitchen", "12.60", "5.40");
    private static final Article CLOCK = new Article("22727", "clocks", "24.60", "9.10");
    private static final BigDecimal NET = new BigDecimal("54.50");

    /** Creates it. */
    public SalesExport() {}

    @Override
    public String name() {
        return "sales-export";
    }

    @Override
    public String title() {
        return "Scenario 1: sales export with refunds across channels";
    }

    @Override
    public Delivered play(Stage stage, Story story) {
        Recorder recorder = new Recorder(stage);
        sell(stage, recorder, story);
        bringBack(stage, recorder, story);
        Step export = story.step("Export and send one batch", "the ERP books what one batch holds, with evidence");
        Delivery delivery = new Delivery(stage);
        ExportBatch batch = delivery.sent(delivery.batch(delivery.export(export), export), export);
        return new Delivered(batch.batchId(), recorder.ledger());
    }

    private static void sell(Stage stage, Recorder recorder, Story story) {
        Step step = story.step("Record sales in both channels", "each sale is traceable to its order line");
        Tax lamps = new Tax("GB", 2000, "49.83", "9.97");
        recorder.record(
                stage.web(),
                Sales.sale(recorder, stage.web(), LAMP, 2, lamps, "2026-04-14T16:02:11Z", stage.ref("order", "1001/1")),
                step);
        Tax clock = new Tax("IE", 2300, "20.00", "4.60");
        recorder.record(
                stage.web(),
                Sales.sale(
                        recorder, stage.web(), CLOCK, 1, clock, "2026-04-14T16:40:00Z", stage.ref("order", "1003/1")),
                step);
    }

    /** The second return reaches the service before its sale does, as happens where stores are offline for a while. */
    private static void bringBack(Stage stage, Recorder recorder, Story story) {
        Step step =
                story.step("Record returns through the other channel", "a reversal is a new event that names its sale");
        Tax lamp = new Tax("GB", 2000, "-24.92", "-4.98");
        String lampSale = stage.ref("order", "1001/1");
        recorder.record(
                stage.store(),
                Sales.refund(
                        recorder,
                        stage.store(),
                        LAMP,
                        1,
                        lamp,
                        "2026-04-15T10:20:00Z",
                        stage.ref("return", "2001/1"),
                        lampSale),
                step);
        String standSale = stage.ref("order", "1002/1");
        Tax back = new Tax("GB", 2000, "-10.50", "-2.10");
        recorder.record(
                stage.web(),
                Sales.refund(
                        recorder,
                        stage.web(),
                        CAKESTAND,
                        1,
                        back,
                        "2026-04-16T09:00:00Z",
                        stage.ref("return", "2002/1"),
                        standSale),
                step);
        Tax sold = new Tax("GB", 2000, "10.50", "2.10");
        recorder.record(
                stage.store(),
                Sales.sale(recorder, stage.store(), CAKESTAND, 1, sold, "2026-04-14T11:15:00Z", standSale),
                step);
    }

    // tag::accept[]
    @Override
    public void accept(Stage stage, Delivered made, Story story) {
        ErpBatch read = Scenario.audited(stage, made, story);
        Checks checks = story.checks();
        checks.equal(
                "sales less refunds are what the shop kept",
                Figures.plain(NET),
                Figures.plain(ErpBatch.sum(read.events())));
        checks.none(
                "no sale is taken back beyond what it sold",
                overdrawn(read),
                read.ofType("refund").size() + " refunds");
        checks.none("every refund gives back the article of its sale", swapped(read), "SKU and customer compared");
        long across = read.ofType("refund").stream()
                .filter(refund -> isAcross(read, refund))
                .count();
        checks.equal("each return came through another channel than its sale", 2L, across);
    }
    // end::accept[]

    private static List<String> overdrawn(ErpBatch read) {
        Map<String, BigDecimal> back = new HashMap<>();
        Map<String, BigDecimal> pieces = new HashMap<>();
        List<String> faults = new ArrayList<>();
        for (Event refund : read.ofType("refund")) {
            @Nullable Event sale = read.original(refund);
            if (sale == null) {
                continue;
            }
            BigDecimal left =
                    back.merge(sale.eventId(), refund.amount(), BigDecimal::add).add(sale.amount());
            BigDecimal kept =
                    pieces.merge(sale.eventId(), qty(refund), BigDecimal::add).add(qty(sale));
            if (left.signum() < 0 || kept.signum() < 0) {
                faults.add(sale.eventId() + " has " + Figures.plain(left) + " and " + kept.toPlainString()
                        + " pieces left");
            }
        }
        return faults;
    }

    private static List<String> swapped(ErpBatch read) {
        List<String> faults = new ArrayList<>();
        for (Event refund : read.ofType("refund")) {
            @Nullable Event sale = read.original(refund);
            if (sale != null
                    && !(Objects.equals(sale.sku(), refund.sku())
                            && Objects.equals(sale.customerId(), refund.customerId()))) {
                faults.add(refund.eventId() + " and its sale " + sale.eventId() + " differ");
            }
        }
        return faults;
    }

    private static boolean isAcross(ErpBatch read, Event refund) {
        @Nullable Event sale = read.original(refund);
        return sale != null
                && !Objects.equals(sale.channelCode(), refund.channelCode())
                && !Objects.equals(sale.logicalGuid(), refund.logicalGuid());
    }

    private static BigDecimal qty(Event event) {
        return Objects.requireNonNullElse(event.qty(), BigDecimal.ZERO);
    }
}
