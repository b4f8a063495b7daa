package com.g3nretailstack.accounting.examples.playbooks.kpi;

import com.g3nretailstack.accounting.examples.playbooks.scenario.InfluencerPayout;
import com.g3nretailstack.accounting.examples.playbooks.scenario.LoyaltySettlement;
import com.g3nretailstack.accounting.examples.playbooks.scenario.SalesExport;
import com.g3nretailstack.accounting.examples.playbooks.scenario.Scenario;
import com.g3nretailstack.accounting.examples.playbooks.scenario.ValuationAdjustment;
import com.g3nretailstack.accounting.examples.playbooks.stage.Stage;
import com.g3nretailstack.accounting.examples.playbooks.story.Checks;
import com.g3nretailstack.accounting.examples.playbooks.story.Figures;
import com.g3nretailstack.accounting.examples.playbooks.story.Program;
import com.g3nretailstack.accounting.examples.playbooks.story.Step;
import com.g3nretailstack.accounting.examples.playbooks.story.Story;
import com.g3nretailstack.accounting.examples.quickstart.data.DataFile;
import com.g3nretailstack.accounting.examples.quickstart.tieout.Totals;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.EventListRequest;
import com.g3nretailstack.accounting.model.ReconcileReport;
import com.g3nretailstack.accounting.model.ReconcileReportRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

/** The figures that the readiness document expects, as one report. */
public final class KpiReport implements Program {
    private static final String SYNTHETIC = " (synthetic: the scenarios' data)";

    private final DataFile data;
    private final String label;

    /** Creates one over a file of retail lines; {@code real} says whether they were sold or made up. */
    public KpiReport(DataFile data, boolean real) {
        this.data = data;
        this.label = real ? " (" + data.name() + ")" : " (synthetic: a small sample)";
    }

    @Override
    public String name() {
        return "kpis";
    }

    @Override
    public String title() {
        return "KPIs: revenue, margin, COGS, stock, tax, liabilities, traceability";
    }

    @Override
    public void run(Stage stage, Story story) {
        month(stage, story);
        scenarios(stage, story);
    }

    private void month(Stage stage, Story story) {
        SalesMonth month = SalesMonth.of(stage, data);
        Step step =
                story.step("Record a month of sales" + label, "revenue is what the service has, not what a file says");
        month.record(step);
        Kpis kpis = new Kpis(LocalDate::toString);
        Totals totals = new Totals();
        for (Event event : events(stage, month.correlationId())) {
            kpis.accept(event);
            totals.add(event.type().value(), event.amount());
        }
        KpiTables.revenue(label, kpis, story);
        Checks checks = story.checks();
        boolean ties = month.sum().totals().equals(totals);
        checks.that(
                "every line of the file is an event, and their sums tie" + label,
                ties,
                ties
                        ? totals.count() + " events"
                        : totals + " (expected: " + month.sum().totals() + ")");
        traceability(stage, month.correlationId(), kpis, label, checks);
    }

    /** The coverage is worked out here and compared with the service's own measure. */
    private static void traceability(Stage stage, String correlationId, Kpis kpis, String label, Checks checks) {
        ReconcileReport report = stage.client()
                .reconciliation()
                .report(ReconcileReportRequest.builder()
                        .correlationId(correlationId)
                        .build());
        BigDecimal reported = Objects.requireNonNullElse(report.traceabilityPercent(), BigDecimal.ZERO);
        checks.equal(
                "traceability coverage in percent is the service's" + label,
                Figures.plain(reported),
                Figures.plain(kpis.traceabilityPercent()));
        checks.that(
                "every financial event is linked to a source record" + label,
                kpis.events() > 0 && kpis.traceabilityPercent().compareTo(BigDecimal.valueOf(100)) == 0,
                kpis.events() + " events, " + Figures.plain(kpis.traceabilityPercent()) + " %");
    }

    private static void scenarios(Stage stage, Story story) {
        Step step = story.step("Play the scenarios" + SYNTHETIC, "the real month knows no costs, taxes or liabilities");
        Kpis kpis = new Kpis(day -> YearMonth.from(day).toString());
        for (Scenario<?> scenario : List.of(
                new SalesExport(), new ValuationAdjustment(), new LoyaltySettlement(), new InfluencerPayout())) {
            Stage scene = stage.scene(scenario.name());
            Story told = new Story(scenario.name(), scenario.title());
            scenario.run(scene, told);
            events(scene, scene.run()).forEach(kpis);
            step.out(scenario.name() + ": " + (told.holds() ? "accepted" : "NOT ACCEPTED"));
            story.checks()
                    .none(
                            scenario.name() + " is accepted",
                            told.checks().failed(),
                            told.checks().all().size() + " checks");
        }
        KpiTables.rest(SYNTHETIC, kpis, story);
    }

    private static Iterable<Event> events(Stage stage, String correlationId) {
        return stage.client()
                .events()
                .list(EventListRequest.builder().correlationId(correlationId).build())
                .prefetch();
    }
}
