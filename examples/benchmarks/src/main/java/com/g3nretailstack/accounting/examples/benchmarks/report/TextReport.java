package com.g3nretailstack.accounting.examples.benchmarks.report;

import java.util.List;
import java.util.StringJoiner;

/** A run as a table for a terminal. */
public final class TextReport {
    private final Run run;

    public TextReport(Run run) {
        this.run = run;
    }

    /** Each measure with its subjects, then the marks, then what must be known. */
    public String text() {
        StringJoiner text = new StringJoiner(System.lineSeparator());
        text.add(run.heading());
        run.results().comparisons().forEach(each -> add(each, text));
        if (!run.results().marks().isEmpty()) {
            text.add("").add("marks");
            run.results().marks().forEach(mark -> text.add("  " + line(mark)));
        }
        if (!run.results().notes().isEmpty()) {
            text.add("");
            run.results().notes().forEach(text::add);
        }
        return text.toString();
    }

    private static void add(Comparison each, StringJoiner text) {
        text.add("").add(each.area() + ": " + each.measure() + " (" + each.unit() + ")");
        List<Series> subjects = each.subjects();
        for (Series subject : subjects) {
            String ratio = each.ratio(subject)
                    .map(spread -> "x " + Figures.of(spread) + " of " + each.rival())
                    .orElse("");
            text.add("  %-18s %-30s %s"
                    .formatted(subject.subject(), Figures.of(subject.spread()), ratio)
                    .stripTrailing());
        }
    }

    static String line(Mark mark) {
        return "%-22s %s: %s %s (expected: %s %s, then %s)"
                .formatted(
                        mark.verdict(),
                        mark.name(),
                        Figures.of(mark.measured()),
                        mark.unit(),
                        mark.least() ? "at least" : "at most",
                        Figures.of(mark.reach()),
                        Figures.of(mark.beyond()));
    }
}
