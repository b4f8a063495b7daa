package com.g3nretailstack.accounting.examples.contractkit.report;

import com.g3nretailstack.accounting.examples.contractkit.contract.DeclaredOperation;
import com.g3nretailstack.accounting.examples.contractkit.verdict.CaseResult;
import com.g3nretailstack.accounting.examples.contractkit.verdict.Verdict;
import java.util.stream.Collectors;

/** A report as Markdown, for a pull request or a wiki. */
public final class MarkdownReport {
    private MarkdownReport() {}

    /** The sum, the table, what stands beside it, and why cases failed or were skipped. */
    public static String of(KitReport report) {
        return "# Contract kit\n\nRan against " + report.site() + ": " + report.summary() + ".\n\n"
                + table(report.grid()) + "\n## Further cases\n\n" + further(report) + "\n## Failed and skipped\n\n"
                + reasons(report);
    }

    private static String table(Grid grid) {
        StringBuilder table = new StringBuilder("| operation | ");
        table.append(String.join(" | ", grid.columns().values())).append(" |\n");
        table.append("| --- ".repeat(grid.columns().size() + 1)).append("|\n");
        for (DeclaredOperation row : grid.rows()) {
            table.append("| `").append(row.id()).append("` | ");
            table.append(grid.columns().keySet().stream()
                            .map(aspect -> grid.cell(row, aspect).text())
                            .collect(Collectors.joining(" | ")))
                    .append(" |\n");
        }
        return table.toString();
    }

    private static String further(KitReport report) {
        return report.results().stream()
                .filter(result -> !Grid.holds(result))
                .map(result -> "- " + result.verdict() + ": " + named(result) + "\n")
                .collect(Collectors.joining());
    }

    private static String reasons(KitReport report) {
        String reasons = report.results().stream()
                .filter(result -> !result.is(Verdict.PASSED))
                .map(result -> "- " + result.verdict() + ": " + named(result) + ": " + plain(result.reason()) + "\n")
                .collect(Collectors.joining());
        return reasons.isEmpty() ? "Nothing.\n" : reasons;
    }

    private static String named(CaseResult result) {
        return "`" + result.subject() + "` " + result.name();
    }

    // what a server said must not become markup
    private static String plain(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;").replace('\n', ' ');
    }
}
