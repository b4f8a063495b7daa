package com.g3nretailstack.accounting.scenario;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.error.AccountingException;
import com.g3nretailstack.accounting.error.ApiException;
import com.g3nretailstack.accounting.error.CallRefusedException;
import com.g3nretailstack.accounting.error.OutcomeUnknownException;
import com.g3nretailstack.accounting.error.RevisionConflictException;
import com.g3nretailstack.accounting.error.TransportException;
import com.g3nretailstack.accounting.internal.decision.FieldMatch;
import com.g3nretailstack.accounting.observe.Attempt;
import com.g3nretailstack.accounting.revision.Outcome;
import com.g3nretailstack.accounting.scenario.RuleRun.Seen;
import com.g3nretailstack.accounting.testing.Received;
import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Holds what was seen of a case against its row. */
final class RuleCheck {
    private static final Set<String> NOT_SENT =
            Set.of("CIRCUIT_OPEN", "RATE_LIMIT", "CONCURRENCY_LIMIT", "DEADLINE", "CLOSED", "ConnectException");

    private final RuleCase row;
    private final Seen seen;

    RuleCheck(RuleCase row, Seen seen) {
        this.row = row;
        this.seen = seen;
    }

    void all() {
        assertThat(seen.requests().stream().map(RuleCheck::nameOf).toList())
                .as("requests")
                .isEqualTo(expectedRequests().stream().map(RequestPattern::name).toList());
        requestBodies();
        result();
        assertThat(effect()).as("effect(), %s", seen.thrown()).isEqualTo(row.expectedEffect());
        diary();
        accountsAgree();
        assertThat(seen.interrupted())
                .as("the interrupt flag is set again")
                .isEqualTo(row.answers().contains("interrupt"));
        assertThat(seen.stepsLeft()).as("steps that nothing came for").isEmpty();
    }

    // requests

    private record RequestPattern(String name, Map<String, JsonElement> fields) {}

    private List<RequestPattern> expectedRequests() {
        List<RequestPattern> patterns = new ArrayList<>();
        for (String text : Cell.parts(row.requests(), ' ')) {
            int brace = text.indexOf('{');
            Cell json = brace < 0 ? null : Cell.parse(text.substring(brace));
            patterns.add(new RequestPattern(
                    brace < 0 ? text : text.substring(0, brace),
                    json == null || json.json() == null
                            ? Map.of()
                            : json.json().getAsJsonObject().asMap()));
        }
        return patterns;
    }

    /** {@code set@5}: the path's short name, and the revision that it was sent with. */
    private static String nameOf(Received request) {
        JsonElement revision = request.json().get("expected_revision");
        String name = RuleOperation.PATHS.getOrDefault(request.path(), request.path());
        return revision == null ? name : name + "@" + revision.getAsString();
    }

    private void requestBodies() {
        List<RequestPattern> patterns = expectedRequests();
        IntStream.range(0, patterns.size())
                .forEach(i -> patterns.get(i)
                        .fields()
                        .forEach((name, value) -> assertThat(
                                        seen.requests().get(i).json().get(name))
                                .as("request %s, field %s", i + 1, name)
                                .isEqualTo(value)));
    }

    // result

    private void result() {
        Cell expected = Cell.parse(row.result());
        if (expected.kind().endsWith("Exception")) {
            thrown(expected.knowing(
                    "status",
                    "tag",
                    "lookedUp",
                    "records",
                    "suppressed",
                    "cause",
                    "reason",
                    "sent",
                    "base",
                    "current",
                    "waited"));
            return;
        }
        assertThat(seen.thrown()).as("nothing is thrown").isNull();
        Object record = seen.returned() instanceof Outcome<?> outcome ? outcome.record() : seen.returned();
        String kind =
                seen.returned() instanceof Outcome<?> outcome ? outcome.status().name() : "returns";
        assertThat(kind).as("result").isEqualTo(expected.kind());
        holds(expected.knowing("waited").json(), record);
        waited(expected);
    }

    /** The waits in all, those before a re-application and a second look-up included. */
    private void waited(Cell expected) {
        String waited = expected.option("waited");
        if (waited != null) {
            assertThat(seen.waits().stream().reduce(Duration.ZERO, Duration::plus))
                    .as("waits: %s", seen.waits())
                    .isEqualTo(duration(waited));
        }
    }

    private void holds(@Nullable JsonElement expected, @Nullable Object record) {
        JsonObject fields = expected == null ? new JsonObject() : expected.getAsJsonObject();
        JsonObject read = new Gson().toJsonTree(record).getAsJsonObject();
        fields.asMap()
                .forEach((name, value) -> assertThat(FieldMatch.same(name, value, read.get(name)))
                        .as("field %s: %s of %s", name, read.get(name), fields)
                        .isTrue());
    }

    private void thrown(Cell expected) {
        RuntimeException thrown =
                requireNonNull(seen.thrown(), () -> "nothing was thrown; returned " + seen.returned());
        assertThat(thrown.getClass().getSimpleName()).as("thrown: %s", thrown).isEqualTo(expected.kind());
        waited(expected);
        expected.options()
                .forEach((name, value) -> assertThat(name.equals("waited") ? value : trait(name, thrown))
                        .as("%s of %s", name, thrown)
                        .isEqualTo(value));
    }

    private static @Nullable String trait(String name, RuntimeException thrown) {
        return switch (name) {
            case "status" -> String.valueOf(((ApiException) thrown).status());
            case "tag" -> ((AccountingException) thrown).tag();
            case "lookedUp" -> String.valueOf(((OutcomeUnknownException) thrown).lookedUp());
            case "records" ->
                String.valueOf(((OutcomeUnknownException) thrown).records().size());
            case "suppressed" ->
                thrown.getSuppressed().length == 0
                        ? "none"
                        : thrown.getSuppressed()[0].getClass().getSimpleName();
            case "cause" -> causeOf(thrown);
            case "reason" -> ((CallRefusedException) thrown).reason().name();
            case "sent" -> String.valueOf(((TransportException) thrown).sent());
            case "base" -> revisionOf(((RevisionConflictException) thrown).base());
            case "current" -> revisionOf(((RevisionConflictException) thrown).current());
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static String causeOf(RuntimeException thrown) {
        if (!(thrown.getCause() instanceof AccountingException cause)) {
            return "none";
        }
        // the cause speaks of the whole call, too
        assertThat(cause.effect()).as("effect() of the cause").isEqualTo(((AccountingException) thrown).effect());
        return cause.getClass().getSimpleName();
    }

    private static String revisionOf(@Nullable Object record) {
        return record == null
                ? "none"
                : new Gson()
                        .toJsonTree(record)
                        .getAsJsonObject()
                        .get("revision")
                        .getAsString();
    }

    private String effect() {
        return seen.thrown() instanceof AccountingException e ? e.effect().name() : "-";
    }

    // diary

    private void diary() {
        List<Attempt> attempts = seen.attempts();
        List<String> expected = Cell.parts(row.diary(), ';');
        assertThat(attempts).as("diary").hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            entry(attempts.get(i), expected.get(i));
        }
    }

    private static void entry(Attempt attempt, String expected) {
        String[] words = expected.split(" ");
        boolean waits = words[words.length - 1].matches("[0-9.]+m?s");
        String decision = String.join(" ", List.of(words).subList(1, words.length - (waits ? 1 : 0)));
        assertThat(
                        attempt.status() == null
                                ? attempt.failure()
                                : attempt.status().toString())
                .as("%s, for %s", attempt, expected)
                .isEqualTo(words[0]);
        assertThat(attempt.decision()).as("%s", attempt).contains(decision);
        assertThat(attempt.waitAfter())
                .as("%s", attempt)
                .isEqualTo(waits ? duration(words[words.length - 1]) : Duration.ZERO);
    }

    private static Duration duration(String text) {
        return text.endsWith("ms")
                ? Duration.ofMillis(Long.parseLong(text.substring(0, text.length() - 2)))
                : Duration.parse("PT" + text);
    }

    /** Exception, listener and server tell the same story. */
    private void accountsAgree() {
        List<Attempt> attempts = seen.attempts();
        assertThat(seen.told()).as("what listeners were told").isEqualTo(attempts);
        assertThat(attempts.stream().map(Attempt::number).toList())
                .isEqualTo(IntStream.rangeClosed(1, attempts.size()).boxed().toList());
        if (seen.thrown() instanceof AccountingException e) {
            assertThat(e.attempts()).as("the exception's diary").isEqualTo(attempts);
        }
        if (seen.event() != null) {
            assertThat(seen.event().failure()).isSameAs(seen.thrown());
        }
        long sent = attempts.stream().filter(attempt -> !wasKeptBack(attempt)).count();
        assertThat(sent).as("attempts that were sent").isEqualTo(seen.requests().size());
    }

    private boolean wasKeptBack(Attempt attempt) {
        boolean interruptedWaiting =
                "interrupted".equals(attempt.failure()) && !row.answers().matches(".*(^|[; ])interrupt.*");
        return interruptedWaiting || (attempt.status() == null && NOT_SENT.contains(attempt.failure()));
    }
}
