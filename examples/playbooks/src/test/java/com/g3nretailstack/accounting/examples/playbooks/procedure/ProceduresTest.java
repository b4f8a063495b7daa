package com.g3nretailstack.accounting.examples.playbooks.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.examples.playbooks.Playhouse;
import com.g3nretailstack.accounting.examples.playbooks.stage.Stage;
import com.g3nretailstack.accounting.examples.playbooks.story.Check;
import com.g3nretailstack.accounting.examples.playbooks.story.Check.Verdict;
import com.g3nretailstack.accounting.examples.playbooks.story.Program;
import com.g3nretailstack.accounting.examples.playbooks.story.Step;
import com.g3nretailstack.accounting.examples.playbooks.story.Story;
import com.g3nretailstack.accounting.model.EventListRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProceduresTest {
    @RegisterExtension
    final Playhouse house = new Playhouse();

    @Test
    void recordsAndExportsInTheOrderAndForTheReasonsOfTheDocument() {
        Story story = play(new RecordAndExport());

        assertThat(story.checks().failed()).isEmpty();
        assertThat(story.steps())
                .extracting(Step::title)
                .containsExactly(
                        "Record event (POST /event/record)",
                        "Get/list events (POST /event/get, /event/list)",
                        "Create export batch (POST /export/create, /export/batch/create)",
                        "Set batch status (POST /export/batch/status/set) as it progresses",
                        "List/get batches (POST /export/batch/list, /export/batch/get)",
                        "Generate reconcile report (POST /reconcile/report)");
        assertThat(story.steps())
                .extracting(Step::reason)
                .contains("tracks export lifecycle.", "audit readiness and outcomes.");
    }

    @Test
    void showsAndRepairsNotFoundAndConflict() {
        Story story = play(new RecordAndExport());

        assertThat(story.steps().get(3).lines())
                .anyMatch(line -> line.startsWith("not-found: 'demo-record-and-export' is no batch id"))
                .anyMatch(line -> line.startsWith("conflict: a colleague still holds revision 1"));
        assertThat(house.org().journal().requests("/export/batch/status/set"))
                .extracting(call -> call.status())
                .containsExactly(404, 200, 409);
    }

    @Test
    void recordsUsageAndReadsItsRollups() {
        Story story = play(new UsageAndRollups());

        assertThat(story.checks().failed()).isEmpty();
        assertThat(story.checks().all())
                .contains(new Check("the ledger has the bytes that are stored", Verdict.PASS, "6144"))
                .contains(new Check("the rollups count every call of the day", Verdict.PASS, "3"));
        assertThat(story.steps().get(1).lines())
                .contains("invalid-state: 2026-05-04 is not over; remedy: a window that is");
    }

    @Test
    void seesARollupThatMissedACall() {
        house.stage().client().events().list(EventListRequest.builder().build()).forEach(event -> {});
        house.org().journal().clear();

        assertThat(play(new UsageAndRollups()).checks().failed())
                .containsExactly("the rollups count every call of the day");
    }

    private Story play(Program program) {
        Story story = new Story(program.name(), program.title());
        Stage scene = house.stage().scene(program.name());
        program.run(scene, story);
        return story;
    }
}
