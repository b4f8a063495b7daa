package com.g3nretailstack.accounting.examples.playbooks.story;

import com.g3nretailstack.accounting.examples.playbooks.story.Check.Verdict;
import java.util.List;
import java.util.Locale;

/** A story as text for people. */
public final class StoryText {
    private final StringBuilder text = new StringBuilder();

    private StoryText() {}

    /** Returns the whole story, ended by a newline. */
    public static String of(Story story) {
        StoryText page = new StoryText();
        page.line("== " + story.program() + ": " + story.title());
        page.steps(story.steps());
        story.tables().forEach(page::table);
        page.checks(story.checks().all());
        page.line(story.holds() ? "   every check holds" : "   NOT ACCEPTED: " + why(story));
        return page.text.toString();
    }

    private static String why(Story story) {
        String broken = story.broken();
        return broken == null ? String.join(", ", story.checks().failed()) : broken;
    }

    private void steps(List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            line(String.format(Locale.ROOT, "%2d. %s", i + 1, step.title()));
            line("    why: " + step.reason());
            step.lines().forEach(out -> line("      " + out));
        }
    }

    private void table(String name, Table table) {
        line("  " + name);
        row(table, table.columns());
        table.rows().forEach(row -> row(table, row));
    }

    private void row(Table table, List<String> values) {
        StringBuilder line = new StringBuilder("   ");
        for (int i = 0; i < values.size(); i++) {
            String pad = i + 1 == values.size()
                    ? ""
                    : " ".repeat(width(table, i) - values.get(i).length());
            line.append(' ').append(values.get(i)).append(pad);
        }
        line(line.toString());
    }

    private static int width(Table table, int column) {
        return table.rows().stream()
                .mapToInt(row -> row.get(column).length())
                .reduce(table.columns().get(column).length(), Math::max);
    }

    private void checks(List<Check> checks) {
        for (Check check : checks) {
            line("  [" + word(check.verdict()) + "] " + check.name() + ": " + check.lookedAt());
        }
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "pass";
            case FAIL -> "FAIL";
            case NOT_CHECKABLE -> "look";
        };
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
