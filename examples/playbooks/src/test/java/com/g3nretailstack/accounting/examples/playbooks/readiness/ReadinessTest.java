package com.g3nretailstack.accounting.examples.playbooks.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.examples.playbooks.Playhouse;
import com.g3nretailstack.accounting.examples.playbooks.stage.Stage;
import com.g3nretailstack.accounting.examples.playbooks.story.Check;
import com.g3nretailstack.accounting.examples.playbooks.story.Check.Verdict;
import com.g3nretailstack.accounting.examples.playbooks.story.Checks;
import com.g3nretailstack.accounting.examples.playbooks.story.Story;
import com.g3nretailstack.accounting.model.EventListRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReadinessTest {
    @RegisterExtension
    final Playhouse house = new Playhouse();

    @Test
    void checksEveryLineOfTheThreeLists() {
        Story story = new Story("readiness", "");

        new Readiness().run(house.stage().scene("readiness"), story);

        assertThat(story.checks().all())
                .extracting(Check::name)
                .containsExactly(
                        "Org: required for all exportable events.",
                        "Facility and channel: required for every exportable event.",
                        "Actor + role: required for adjustments, overrides, and approvals.",
                        "Cost-centre: optional attribution for billing and audit.",
                        "Financial events include source references and timestamps.",
                        "Cost, tax, and liability components are captured per event.",
                        "Export runs capture success, failure, and exception reasons.",
                        "Adjustments and reversals reference originating events.",
                        "Operations are idempotent and retry-safe; duplicate submissions do not double-apply.",
                        "Event emission is non-blocking; operational actions do not wait on analytics pipelines.",
                        "Out-of-order events are tolerated; reconciliation uses timestamps and source references.",
                        "Exceptions generate actionable inbox items and can be retried or reversed with audit trails.",
                        "Long-running workflows are resumable with explicit state checkpoints.",
                        "Repair workflows create a new export batch and reference the failed batch for audit.");
        assertThat(story.checks().all()).extracting(Check::verdict).containsOnly(Verdict.PASS);
    }

    @Test
    void passesNoLineThatItCannotCheckWithoutTheEmbeddedServicesLevers() {
        Stage stage = house.stage().scene("readiness");
        Played played = Played.on(stage);
        Checks checks = new Checks();

        KpiChecklist.check(house.withoutLevers(stage), played, checks);

        assertThat(checks.all())
                .filteredOn(check -> check.verdict() == Verdict.NOT_CHECKABLE)
                .extracting(Check::name)
                .containsExactly("Export runs capture success, failure, and exception reasons.");
    }

    @Test
    void seesEventsWithoutContextCostOrSource() {
        Stage stage = house.stage().scene("readiness");
        Played played = Played.on(stage);
        house.cut("order:demo-readiness-sales-export-1001/1", "channel_code", "unit_cost", "source_refs");
        Checks checks = new Checks();

        Played again = reread(played, stage);
        RequestContextChecklist.check(stage, again, checks);
        KpiChecklist.check(stage, again, checks);

        assertThat(checks.failed())
                .containsExactly(
                        "Facility and channel: required for every exportable event.",
                        "Financial events include source references and timestamps.",
                        "Cost, tax, and liability components are captured per event.");
    }

    @Test
    void seesAScenarioThatLostItsLinks() {
        Stage stage = house.stage().scene("readiness");
        Played played = Played.on(stage);

        List<String> faults = played.without("a check that nobody made", List.of("sales-export"));

        assertThat(faults).containsExactly("sales-export: a check that nobody made");
    }

    private static Played reread(Played played, Stage stage) {
        return new Played(
                played.stories(),
                Map.of(
                        "sales-export",
                        stage
                                .scene("sales-export")
                                .client()
                                .events()
                                .list(EventListRequest.builder()
                                        .correlationId(
                                                stage.scene("sales-export").run())
                                        .build())
                                .stream()
                                .toList()),
                played.repaired());
    }
}
