package com.g3nretailstack.accounting.examples.faultstorm;

import com.g3nretailstack.accounting.examples.faultstorm.promise.Breach;
import com.g3nretailstack.accounting.examples.faultstorm.promise.Promises;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;

/** What is said of all runs, as text or as JSON. */
final class Report {
    private static final Gson JSON = new GsonBuilder().setPrettyPrinting().create();

    private final String mode;
    private final long seed;
    private final Tally tally;
    private final double seconds;

    Report(String mode, long seed, Tally tally, double seconds) {
        this.mode = mode;
        this.seed = seed;
        this.tally = tally;
        this.seconds = seconds;
    }

    String json() {
        JsonObject report = new JsonObject();
        report.addProperty("mode", mode);
        report.addProperty("seed", seed);
        report.addProperty("runs", tally.runs());
        report.addProperty("operations", tally.operations());
        report.addProperty("exchanges", tally.exchanges());
        report.addProperty("commits", tally.commits());
        report.add("told", JSON.toJsonTree(tally.told()));
        report.add("faults", JSON.toJsonTree(tally.faults()));
        report.add("broken", broken());
        report.addProperty("seconds", seconds);
        return JSON.toJson(report);
    }

    private JsonArray broken() {
        JsonArray all = new JsonArray();
        tally.broken().forEach((each, breaches) -> breaches.forEach(breach -> all.add(row(each, breach))));
        return all;
    }

    private static JsonObject row(long seed, Breach breach) {
        JsonObject row = new JsonObject();
        row.addProperty("seed", seed);
        row.addProperty("promise", breach.promise());
        row.addProperty("how", breach.how());
        return row;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        text.append("%s: %,d runs from seed %d in %.1f s%n".formatted(mode, tally.runs(), seed, seconds));
        text.append("%,d operations, %,d exchanges, %,d commits%n"
                .formatted(tally.operations(), tally.exchanges(), tally.commits()));
        text.append(table("told", tally.told()));
        text.append(table("faults", tally.faults()));
        Promises.texts().forEach(promise -> text.append("%-8s %s%n".formatted(verdict(promise), promise)));
        tally.broken().forEach((each, breaches) -> text.append(broken(each, breaches)));
        return text.toString();
    }

    private String verdict(String promise) {
        boolean kept = tally.broken().values().stream()
                .flatMap(List::stream)
                .noneMatch(breach -> breach.promise().equals(promise));
        return kept ? "kept" : "BROKEN";
    }

    private String broken(long each, List<Breach> breaches) {
        StringBuilder text = new StringBuilder();
        breaches.forEach(breach -> text.append("seed %d: %s%n".formatted(each, breach)));
        return text.append("again: --mode %s --seed %d --runs 1%n".formatted(mode, each))
                .toString();
    }

    private static String table(String name, Map<String, Long> counts) {
        StringBuilder table = new StringBuilder(name + ":");
        counts.forEach((what, times) -> table.append(" %s %,d,".formatted(what, times)));
        return table.substring(0, table.length() - 1) + System.lineSeparator();
    }
}
