package com.g3nretailstack.accounting.examples.benchmarks.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/** A run as AsciiDoc, to be included by a page: the marks, and for each area the medians of all subjects beside each other. */
public final class AdocReport {
    private final Run run;

    public AdocReport(Run run) {
        this.run = run;
    }

    public String text() {
        StringJoiner text = new StringJoiner("\n", "", "\n");
        text.add("Measured " + run.second() + " on " + run.machine().text() + ", by `" + run.command() + "`.");
        marks(text);
        run.results().areas().forEach((area, comparisons) -> area(area, comparisons, text));
        run.results().notes().forEach(note -> text.add("").add("* " + cell(note)));
        return text.toString();
    }

    private void marks(StringJoiner text) {
        text.add("")
                .add(".Marks")
                .add("[cols=\"6,3,2,2,2\",options=\"header\"]")
                .add("|===");
        text.add("| mark | measured | to be reached | then | verdict").add("");
        for (Mark mark : run.results().marks()) {
            String bound = mark.least() ? "≥ " : "≤ ";
            text.add("| " + cell(mark.name()) + " | " + Figures.of(mark.measured()) + " " + mark.unit() + " | " + bound
                    + Figures.of(mark.reach()) + " | " + bound + Figures.of(mark.beyond()) + " | " + mark.verdict());
        }
        text.add("|===");
    }

    private static void area(String area, List<Comparison> comparisons, StringJoiner text) {
        Set<String> subjects = new LinkedHashSet<>();
        comparisons.forEach(each -> each.subjects().forEach(series -> subjects.add(series.subject())));
        text.add("")
                .add("." + area + ", medians")
                .add("[cols=\"3" + ",1".repeat(subjects.size()) + "\",options=\"header\"]");
        text.add("|===").add("| | " + String.join(" | ", subjects)).add("");
        comparisons.forEach(each -> text.add(row(each, subjects)));
        text.add("|===");
    }

    private static String row(Comparison each, Set<String> subjects) {
        StringJoiner row = new StringJoiner(" | ", "| ", "");
        row.add(cell(each.measure()) + " (" + each.unit() + ")");
        subjects.forEach(subject -> row.add(
                each.of(subject).map(series -> Figures.of(series.median())).orElse("")));
        return row.toString();
    }

    /** A pipe would begin a cell. */
    private static String cell(String words) {
        return words.replace("|", "\\|");
    }
}
