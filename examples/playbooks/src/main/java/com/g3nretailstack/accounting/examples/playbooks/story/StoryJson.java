package com.g3nretailstack.accounting.examples.playbooks.story;

import com.google.gson.FormattingStyle;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;

/** Stories as one JSON object; figures in it are strings, so that no reader rounds them. */
public final class StoryJson {
    private StoryJson() {}

    /** Returns the object as indented text: {@code passed} and {@code programs}. */
    public static String of(List<Story> stories) {
        JsonObject json = new JsonObject();
        json.addProperty("passed", stories.stream().allMatch(Story::holds));
        JsonArray programs = new JsonArray();
        stories.forEach(story -> programs.add(program(story)));
        json.add("programs", programs);
        return new GsonBuilder()
                .setFormattingStyle(FormattingStyle.PRETTY)
                .disableHtmlEscaping()
                .create()
                .toJson(json);
    }

    private static JsonObject program(Story story) {
        JsonObject json = new JsonObject();
        json.addProperty("program", story.program());
        json.addProperty("title", story.title());
        json.addProperty("passed", story.holds());
        if (story.broken() != null) {
            json.addProperty("broken", story.broken());
        }
        JsonArray steps = new JsonArray();
        story.steps().forEach(step -> steps.add(step(step)));
        json.add("steps", steps);
        JsonObject tables = new JsonObject();
        story.tables().forEach((name, table) -> tables.add(name, rows(table)));
        json.add("tables", tables);
        JsonArray checks = new JsonArray();
        story.checks().all().forEach(check -> checks.add(check(check)));
        json.add("checks", checks);
        return json;
    }

    private static JsonObject step(Step step) {
        JsonObject json = new JsonObject();
        json.addProperty("step", step.title());
        json.addProperty("reason", step.reason());
        JsonArray out = new JsonArray();
        step.lines().forEach(out::add);
        json.add("out", out);
        return json;
    }

    private static JsonArray rows(Table table) {
        JsonArray rows = new JsonArray();
        for (List<String> values : table.rows()) {
            JsonObject row = new JsonObject();
            for (int i = 0; i < values.size(); i++) {
                row.addProperty(table.columns().get(i), values.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private static JsonObject check(Check check) {
        JsonObject json = new JsonObject();
        json.addProperty("check", check.name());
        json.addProperty("verdict", check.verdict().name().toLowerCase(Locale.ROOT));
        json.addProperty("looked_at", check.lookedAt());
        return json;
    }
}
