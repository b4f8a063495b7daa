package com.g3nretailstack.accounting.examples.benchmarks.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** A run as one JSON object, every round included, for programs that compare runs. */
public final class JsonReport {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final Run run;

    public JsonReport(Run run) {
        this.run = run;
    }

    public String text() {
        JsonObject json = new JsonObject();
        json.addProperty("date", run.second());
        json.addProperty("command", run.command());
        json.add("machine", GSON.toJsonTree(run.machine()));
        json.add("series", series());
        json.add("marks", marks());
        json.add("notes", GSON.toJsonTree(run.results().notes()));
        return GSON.toJson(json);
    }

    private JsonArray series() {
        JsonArray all = new JsonArray();
        for (Series series : run.results().series()) {
            JsonObject json = GSON.toJsonTree(series).getAsJsonObject();
            json.add("spread", GSON.toJsonTree(series.spread()));
            all.add(json);
        }
        return all;
    }

    private JsonArray marks() {
        JsonArray all = new JsonArray();
        for (Mark mark : run.results().marks()) {
            JsonObject json = GSON.toJsonTree(mark).getAsJsonObject();
            json.addProperty("verdict", mark.verdict());
            all.add(json);
        }
        return all;
    }
}
