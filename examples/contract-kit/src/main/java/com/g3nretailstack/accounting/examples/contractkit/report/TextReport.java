package com.g3nretailstack.accounting.examples.contractkit.report;

import com.g3nretailstack.accounting.examples.contractkit.contract.DeclaredOperation;
import com.g3nretailstack.accounting.examples.contractkit.verdict.CaseResult;
import com.g3nretailstack.accounting.examples.contractkit.verdict.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A report as text for a terminal. */
public final class TextReport {
    private static final int NAME_WIDTH = 34;

    private final KitReport report;
    private final StringBuilder text = new StringBuilder();

    private TextReport(KitReport report) {
        this.report = report;
    }

    /** The table, what stands beside it, what failed, what was skipped and why, what was written, and the sum. */
    public static String of(KitReport report) {
        return new TextReport(report).written();
    }

    private String written() {
        table();
        further();
        failed();
        skipped();
        records();
        line("");
        line("Ran against " + report.site() + " in " + report.took().toMillis() / 1000.0 + " s.");
        line(report.summary());
        return text.toString();
    }

    private void line(String line) {
        text.append(line).append(System.lineSeparator());
    }

    private void table() {
        Grid grid = report.grid();
        line(pad("", NAME_WIDTH) + String.join("  ", grid.columns().values()));
        for (DeclaredOperation row : grid.rows()) {
            line(pad(row.id(), NAME_WIDTH)
                    + grid.columns().entrySet().stream()
                            .map(column -> pad(
                                    grid.cell(row, column.getKey()).text(),
                                    column.getValue().length()))
                            .collect(Collectors.joining("  "))
                            .stripTrailing());
        }
    }

    private void further() {
        line("");
        report.results().stream()
                .filter(result -> !Grid.holds(result))
                .forEach(result -> line(pad(result.verdict().name().toLowerCase(Locale.ROOT), 9) + result.subject()
                        + ": " + result.name()));
    }

    private void failed() {
        for (CaseResult failed : report.ended(Verdict.FAILED)) {
            line("");
            line("FAILED " + failed.subject() + ": " + failed.name());
            line("       " + failed.reason());
        }
    }

    private void skipped() {
        Map<String, List<CaseResult>> byReason = report.ended(Verdict.SKIPPED).stream()
                .collect(Collectors.groupingBy(CaseResult::reason, TreeMap::new, Collectors.toList()));
        byReason.forEach((reason, cases) -> {
            line("");
            line("skipped, " + reason + ":");
            cases.forEach(each -> line("  " + each.subject() + ": " + each.name()));
        });
    }

    private void records() {
        if (!report.written().isEmpty()) {
            line("");
            line("Written, all names beginning with " + report.run() + ":");
            report.written().forEach(record -> line("  " + record));
        }
    }

    private static String pad(String word, int width) {
        return word + " ".repeat(Math.max(0, width - word.length()));
    }
}
