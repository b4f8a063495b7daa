package com.g3nretailstack.accounting.scenario;

import com.g3nretailstack.accounting.testing.Answer;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** What happens to one attempt after the other: answers of the server, connections that fail, interrupts of the wait. Thread-safe. */
final class RuleScript {
    private final Deque<Cell> steps = new ArrayDeque<>();
    private final AtomicInteger answered = new AtomicInteger();
    private final CountDownLatch never = new CountDownLatch(1);
    private final Hooks hooks;

    /** What a step does beside answering. */
    interface Hooks {
        void pass(Duration time);

        void interruptTheCaller();

        void shutTheClient();
    }

    RuleScript(String cell, Hooks hooks) {
        this.hooks = hooks;
        Cell.parts(cell, ';')
                .forEach(step -> steps.add(Cell.parse(step)
                        .knowing(
                                "retry-after",
                                "retryable",
                                "details",
                                "http_status",
                                "took",
                                "shut",
                                "next",
                                "rev",
                                "type")));
    }

    /** Takes the next step if it is of that kind. */
    synchronized boolean takeIf(String kind) {
        Cell head = steps.peek();
        boolean taken = head != null && head.kind().equals(kind);
        if (taken) {
            steps.remove();
        }
        return taken;
    }

    /** Steps that nobody came for. */
    synchronized List<String> left() {
        return new ArrayList<>(steps.stream().map(Cell::toString).toList());
    }

    /** The answer to the next request; a request too many gets a status that no rule knows. */
    synchronized Answer next() {
        Cell step = steps.poll();
        if (step == null) {
            return Answer.json(418, "{}", Answer.CLOSE);
        }
        Answer answer = answerOf(step);
        return connection -> {
            besides(step);
            return answer.give(connection);
        };
    }

    private void besides(Cell step) {
        String took = step.option("took");
        if (took != null) {
            hooks.pass(Duration.parse("PT" + took));
        }
        if (step.has("shut")) {
            hooks.shutTheClient();
        }
        if (step.kind().equals("interrupt")) {
            hooks.interruptTheCaller();
        }
    }

    private Answer answerOf(Cell step) {
        return switch (step.kind()) {
            case "ok" -> Answer.json(200, success(step, record(step)), Answer.CLOSE);
            case "rows" -> Answer.json(200, success(step, rows(step)), Answer.CLOSE);
            case "no" -> Answer.json(200, refusal(step), Answer.CLOSE);
            case "empty" -> Answer.json(200, "{\"success\":true}", Answer.CLOSE);
            case "garbage" -> Answer.text(200, "application/json", "{\"success\":tr", Answer.CLOSE);
            case "cut" -> Answer.cut(200, "{\"success\":true,\"data\":{}}");
            case "hangup" -> Answer.hangUp();
            case "interrupt" -> Answer.silence(never);
            case "html" ->
                Answer.text(
                        Integer.parseInt(step.words().get(1)),
                        step.option("type"),
                        "<html><body>Blocked</body></html>",
                        Answer.CLOSE);
            default -> status(step);
        };
    }

    private Answer status(Cell step) {
        int status = Integer.parseInt(step.kind());
        String wait = step.option("retry-after");
        String body = step.words().size() > 1 ? refusal(step) : "{\"message\":\"of a gateway\"}";
        return wait == null
                ? Answer.json(status, body, Answer.CLOSE)
                : Answer.json(status, body, "Retry-After: " + wait.replace('_', ' '), Answer.CLOSE);
    }

    private String success(Cell step, JsonObject data) {
        JsonObject envelope = envelope(true);
        envelope.add("data", data);
        String revision = step.option("rev");
        if (revision != null) {
            envelope.addProperty("revision", Integer.valueOf(revision));
        }
        return envelope.toString();
    }

    private static JsonObject record(Cell step) {
        return step.json() == null ? new JsonObject() : step.json().getAsJsonObject();
    }

    private static JsonObject rows(Cell step) {
        JsonObject data = new JsonObject();
        data.add("items", step.json() == null ? new JsonArray() : step.json());
        if (step.has("next")) {
            data.addProperty("next_token", step.option("next"));
        }
        return data;
    }

    private String refusal(Cell step) {
        JsonObject error = new JsonObject();
        if (step.words().size() > 1 && !step.words().get(1).equals("untagged")) {
            JsonObject major = new JsonObject();
            major.addProperty("tag", step.words().get(1));
            error.add("major", major);
        }
        for (String option : List.of("retryable", "details", "http_status")) {
            String value = step.option(option);
            if (value != null) {
                error.add(option, JsonParser.parseString(value));
            }
        }
        JsonObject envelope = envelope(false);
        envelope.add("error", error);
        return envelope.toString();
    }

    private JsonObject envelope(boolean success) {
        JsonObject stats = new JsonObject();
        stats.addProperty("request_id", "req-" + answered.incrementAndGet());
        JsonObject envelope = new JsonObject();
        envelope.addProperty("success", success);
        envelope.add("stats", stats);
        return envelope;
    }
}
