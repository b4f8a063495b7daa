package com.g3nretailstack.accounting.examples.contractkit.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.examples.contractkit.contract.Contract;
import com.g3nretailstack.accounting.examples.contractkit.contract.DeclaredOperation;
import com.g3nretailstack.accounting.examples.contractkit.verdict.CaseResult;
import com.g3nretailstack.accounting.examples.contractkit.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class KitReportTest {
    private static final DeclaredOperation GET = Contract.shipped().operation("event_get");
    private static final CaseResult PASSED = result("happy", Verdict.PASSED, "");
    private static final CaseResult FAILED = result("not-found", Verdict.FAILED, "it succeeded | <b>");
    private static final CaseResult SKIPPED = result("throttled", Verdict.SKIPPED, "no faults here");

    private static CaseResult result(String aspect, Verdict verdict, String reason) {
        return new CaseResult(
                "event_get", aspect, "shows " + aspect, verdict, reason, List.of("event_record event_id=ev-1"));
    }

    private static KitReport report(CaseResult... results) {
        return new KitReport("somewhere", "kit-1", List.of(results), Duration.ofSeconds(2));
    }

    @Test
    void hasNotPassedWhereNothingWasPlayed() {
        assertThat(report().passed()).isFalse();
        assertThat(report(SKIPPED).passed()).isFalse();
        assertThat(report(PASSED, FAILED).passed()).isFalse();
        assertThat(report(PASSED, SKIPPED).passed()).isTrue();
    }

    @Test
    void showsAHoleWhereADeclaredErrorHasNoCase() {
        Grid grid = report(PASSED, FAILED, SKIPPED).grid();

        assertThat(grid.cell(GET, "happy")).isEqualTo(Grid.Cell.PASSED);
        assertThat(grid.cell(GET, "not-found")).isEqualTo(Grid.Cell.FAILED);
        assertThat(grid.cell(GET, "throttled")).isEqualTo(Grid.Cell.SKIPPED);
        assertThat(grid.cell(GET, "forbidden")).isEqualTo(Grid.Cell.HOLE);
        assertThat(grid.cell(GET, "conflict")).isEqualTo(Grid.Cell.NONE);
    }

    @Test
    void countsOperationsAndErrors() {
        assertThat(report(PASSED, result("not-found", Verdict.PASSED, "")).summary())
                .startsWith("1 of 76 operations, 1 of ")
                .endsWith("2 cases passed, 0 failed, 0 skipped");
    }

    @Test
    void tellsInTextWhatFailedWhatWasSkippedAndWhatWasWritten() {
        assertThat(TextReport.of(report(PASSED, FAILED, SKIPPED)))
                .contains("FAILED event_get: shows not-found")
                .contains("it succeeded")
                .contains("skipped, no faults here:")
                .contains("  event_get: shows throttled")
                .containsOnlyOnce("  event_record event_id=ev-1");
    }

    @Test
    void keepsWhatAServerSaidFromBecomingMarkup() {
        assertThat(MarkdownReport.of(report(FAILED)))
                .contains("it succeeded \\| &lt;b>")
                .contains("| `event_get` | HOLE |");
    }

    @Test
    void tellsProgramsEveryCase() {
        JsonNode json = JsonMapper.shared().readTree(JsonReport.of(report(PASSED, FAILED)));

        assertThat(json.path("failed").asInt()).isEqualTo(1);
        assertThat(json.at("/cases/1/verdict").asString()).isEqualTo("failed");
        assertThat(json.at("/cases/1/reason").asString()).startsWith("it succeeded");
        assertThat(json.at("/written/0").asString()).isEqualTo("event_record event_id=ev-1");
    }
}
