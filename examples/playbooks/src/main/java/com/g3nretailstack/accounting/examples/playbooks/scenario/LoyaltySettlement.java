package com.g3nretailstack.accounting.examples.playbooks.scenario;

import com.g3nretailstack.accounting.examples.playbooks.erp.ErpBatch;
import com.g3nretailstack.accounting.examples.playbooks.erp.Liabilities;
import com.g3nretailstack.accounting.examples.playbooks.export.Delivered;
import com.g3nretailstack.accounting.examples.playbooks.export.Delivery;
import com.g3nretailstack.accounting.examples.playbooks.export.Recorder;
import com.g3nretailstack.accounting.examples.playbooks.stage.Place;
import com.g3nretailstack.accounting.examples.playbooks.stage.Stage;
import com.g3nretailstack.accounting.examples.playbooks.story.Checks;
import com.g3nretailstack.accounting.examples.playbooks.story.Figures;
import com.g3nretailstack.accounting.examples.playbooks.story.Step;
import com.g3nretailstack.accounting.examples.playbooks.story.Story;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.ExportBatch;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Scenario 3: points, gift cards and credit move at stores that do not carry them, and finance settles between the stores. */
public final class LoyaltySettlement implements Scenario<Delivered> {

    /** Creates it. */
    public LoyaltySettlement() {}

    @Override
    public String name() {
        return "loyalty-settlement";
    }

    @Override
    public String title() {
        return "Scenario 3: loyalty liability settlement export";
    }

    @Override
    public Delivered play(Stage stage, Story story) {
        LiabilityDesk desk = new LiabilityDesk(stage, new Recorder(stage));
        List<Event> movements = move(stage, desk, story);
        settle(stage, desk, movements, story);
        state(stage, desk, movements, story);
        Step export = story.step(
                "Export and send one batch", "finance reconciles movements, balances and positions together");
        Delivery delivery = new Delivery(stage);
        ExportBatch batch = delivery.sent(delivery.batch(delivery.export(export), export), export);
        return new Delivered(batch.batchId(), desk.ledger());
    }

    private static List<Event> move(Stage stage, LiabilityDesk desk, Story story) {
        Step step =
                story.step("Earn and redeem across locations", "every movement names its home store and its policy");
        Place web = stage.web();
        Place store = stage.store();
        return List.of(
                desk.points("cu-1", store, web, 1200, "2026-04-03T10:00:00Z", "5001", step),
                desk.points("cu-1", store, web, -500, "2026-04-09T10:00:00Z", "5002", step),
                desk.points("cu-2", web, store, 800, "2026-04-10T12:00:00Z", "5003", step),
                desk.points("cu-2", web, store, -300, "2026-04-17T12:00:00Z", "5004", step),
                desk.points("cu-1", store, store, 200, "2026-04-18T15:00:00Z", "5005", step),
                desk.giftCard("cu-3", store, store, "50.00", "2026-04-19T09:30:00Z", "5006", step),
                desk.giftCard("cu-3", store, web, "-20.00", "2026-04-22T09:30:00Z", "5007", step),
                desk.storeCredit("cu-4", web, web, "12.50", "2026-04-23T14:00:00Z", "5008", step));
    }

    private static void settle(Stage stage, LiabilityDesk desk, List<Event> movements, Story story) {
        Step step = story.step("Settle between the stores", "who redeemed another store's liability is owed for it");
        Map<String, BigDecimal> positions = Liabilities.positions(movements);
        desk.settlement(stage.store(), positions.getOrDefault(stage.store().facility(), BigDecimal.ZERO), step);
        desk.settlement(stage.web(), positions.getOrDefault(stage.web().facility(), BigDecimal.ZERO), step);
    }

    private static void state(Stage stage, LiabilityDesk desk, List<Event> movements, Story story) {
        Step step =
                story.step("State the balances", "what is owed at the end of the month stands in the export itself");
        Map<String, BigDecimal> balances = Liabilities.balances(movements);
        desk.balance(LiabilityDesk.POINTS, stage.store(), balances, step);
        desk.balance(LiabilityDesk.POINTS, stage.web(), balances, step);
        desk.balance(LiabilityDesk.GIFT_CARD, stage.store(), balances, step);
        desk.balance(LiabilityDesk.STORE_CREDIT, stage.web(), balances, step);
    }

    @Override
    public void accept(Stage stage, Delivered made, Story story) {
        ErpBatch read = Scenario.audited(stage, made, story);
        Checks checks = story.checks();
        List<Event> liabilities = read.ofType("loyalty_liability");
        List<Event> movements = Liabilities.movements(liabilities);
        Map<String, BigDecimal> balances = Liabilities.balances(movements);
        checks.equal(
                "the stated balances are what the movements come to",
                text(balances),
                text(Liabilities.stated(Liabilities.statements(liabilities))));
        checks.none("nobody is owed less than nothing", negative(balances), text(balances));
        Map<String, BigDecimal> settled =
                new TreeMap<>(ErpBatch.sums(Liabilities.settlements(liabilities), Liabilities::home));
        checks.equal(
                "the stores' positions are what they used of one another",
                text(Liabilities.positions(movements)),
                text(settled));
        BigDecimal all = settled.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        checks.equal("the positions sum to nothing", Figures.plain(BigDecimal.ZERO), Figures.plain(all));
        checks.none(
                "every liability event names its policy", withoutPolicy(liabilities), liabilities.size() + " events");
        long away = movements.stream().filter(Liabilities::isAway).count();
        checks.equal("movements away from the home store are there", 5L, away);
    }

    private static List<String> negative(Map<String, BigDecimal> balances) {
        return balances.entrySet().stream()
                .filter(balance -> balance.getValue().signum() < 0)
                .map(balance -> balance.getKey() + " " + Figures.plain(balance.getValue()))
                .toList();
    }

    private static List<String> withoutPolicy(List<Event> liabilities) {
        return liabilities.stream()
                .filter(event -> event.sourceRefs() == null
                        || event.sourceRefs().stream().noneMatch(ref -> ref.startsWith(LiabilityDesk.POLICY)))
                .map(event -> event.eventId() + " names none")
                .toList();
    }

    private static String text(Map<String, BigDecimal> sums) {
        return String.join(
                ", ",
                sums.entrySet().stream()
                        .map(sum -> sum.getKey() + " " + Figures.plain(sum.getValue()))
                        .toList());
    }
}
