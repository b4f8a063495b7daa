package com.g3nretailstack.accounting.scenario;

import com.g3nretailstack.accounting.api.RetryClass;
import com.g3nretailstack.accounting.internal.call.CallSettings;
import com.g3nretailstack.accounting.internal.call.Identity;
import com.g3nretailstack.accounting.internal.http.HttpSender;
import com.g3nretailstack.accounting.internal.pipeline.Pipeline;
import com.g3nretailstack.accounting.internal.pipeline.PipelineSettings;
import com.g3nretailstack.accounting.internal.pipeline.Update;
import com.g3nretailstack.accounting.model.ApiEnvelope;
import com.g3nretailstack.accounting.model.ExportBatch;
import com.g3nretailstack.accounting.model.Revision;
import com.g3nretailstack.accounting.observe.Attempt;
import com.g3nretailstack.accounting.observe.CallEvent;
import com.g3nretailstack.accounting.observe.CallListener;
import com.g3nretailstack.accounting.retry.RetryBudget;
import com.g3nretailstack.accounting.retry.RetryPolicy;
import com.g3nretailstack.accounting.testing.Answer;
import com.g3nretailstack.accounting.testing.HighestRandom;
import com.g3nretailstack.accounting.testing.LoopbackServer;
import com.g3nretailstack.accounting.testing.Received;
import com.g3nretailstack.accounting.testing.SuppliedSockets;
import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.net.ConnectException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Runs one case against a scripted server and notes all that can be seen of it. */
final class RuleRun implements AutoCloseable, RuleScript.Hooks, CallListener {
    private static final Duration ATTEMPT = Duration.ofSeconds(30);
    private static final long LONGEST_ANSWER = 1 << 20;
    private static final int MOST_FAILURES_OF_A_CLOSED_BREAKER = 19;

    private static final Answer UNSCRIPTED = Answer.json(503, "{}", Answer.CLOSE);

    private final RuleCase row;
    private final Cell form;
    private final Thread caller = Thread.currentThread();
    private final RuleTime time = new RuleTime();
    private final RuleScript script;
    private final LoopbackServer server;
    private final OkHttpClient http;
    private final Pipeline pipeline;
    private final List<Attempt> told = new ArrayList<>();
    private final List<CallEvent> events = new ArrayList<>();
    private final HeldRequest held = new HeldRequest();
    private volatile boolean scripted;

    RuleRun(RuleCase row) {
        this.row = row;
        this.form = Cell.parse(row.form())
                .knowing(
                        "guard",
                        "nolookup",
                        "noreread",
                        "marker",
                        "documented",
                        "trust",
                        "timeout",
                        "attempts",
                        "budget",
                        "resendAfter",
                        "latestWins",
                        "reread",
                        "createIfAbsent",
                        "closed",
                        "limiter",
                        "breaker",
                        "busy",
                        "remote",
                        "unless");
        if (form.words().size() != 1) {
            throw new IllegalArgumentException(row.form() + " (expected: one word; options have a plus or a value)");
        }
        this.script = new RuleScript(row.answers(), this);
        time.interruptWhen(() -> scripted && script.takeIf("wait-interrupt"));
        this.server = LoopbackServer.start(request -> scripted ? script.next() : unscripted());
        OkHttpClient supplied = new OkHttpClient.Builder()
                .socketFactory(new SuppliedSockets(this::socket))
                .build();
        this.http = HttpSender.once(supplied, LONGEST_ANSWER);
        this.pipeline = pipeline();
    }

    /**
     * What was seen.
     *
     * @param requests those of the case alone
     * @param returned the record or the outcome; null where something was thrown
     * @param event the call's own account of itself; null where it never began
     * @param told the attempts as listeners were told of them
     */
    record Seen(
            List<Received> requests,
            @Nullable Object returned,
            @Nullable RuntimeException thrown,
            @Nullable CallEvent event,
            List<Attempt> told,
            List<Duration> waits,
            List<String> stepsLeft,
            boolean interrupted) {

        /** The diary; empty where the call never began. */
        List<Attempt> attempts() {
            return event == null ? List.of() : event.attempts();
        }
    }

    Seen run() {
        int before = prepare();
        Object returned = null;
        RuntimeException thrown = null;
        try {
            returned = call();
        } catch (RuntimeException e) {
            thrown = e;
        }
        boolean interrupted = Thread.interrupted();
        List<Received> requests =
                server.received().subList(before, server.received().size());
        return new Seen(
                requests,
                returned,
                thrown,
                events.isEmpty() ? null : events.get(0),
                List.copyOf(told),
                time.waits(),
                script.left(),
                interrupted);
    }

    /** Brings limiter, breaker, queue or client into the state that the form names; answers how many requests that took. */
    private int prepare() {
        int before = form.has("breaker") ? MOST_FAILURES_OF_A_CLOSED_BREAKER : form.has("limiter") ? 1 : 0;
        for (int i = 0; i < before; i++) {
            fail();
        }
        if (form.has("busy")) {
            held.begin(this::fail);
            before++;
        }
        if (form.has("closed")) {
            pipeline.close();
        }
        told.clear();
        events.clear();
        scripted = true;
        return before;
    }

    private Answer unscripted() {
        return form.has("busy") ? held.answer() : UNSCRIPTED;
    }

    private void fail() {
        RuleCase read = new RuleCase("before", RetryClass.READ.name(), "-", "call", "-", "-", "-", "-", "-");
        CallSettings once = new CallSettings(null, RetryPolicy.none(), null, null, false, false, false, null, false);
        try {
            pipeline.call(RuleOperation.batch(read, Cell.parse("call")), new JsonObject(), Identity.NONE, once);
        } catch (RuntimeException asPlanned) {
            // a failure on the breaker's account
        }
    }

    private Object call() {
        if (form.kind().equals("function")) {
            return pipeline.update(
                    new Update<>(RuleOperation.batch(row, form), "b-1", this::change, RuleRun::bind),
                    Identity.NONE,
                    settings());
        }
        JsonObject request =
                form.json() == null ? new JsonObject() : form.json().getAsJsonObject();
        ApiEnvelope<?> envelope =
                row.retryClass().equals("create") || form.kind().equals("record")
                        ? pipeline.call(RuleOperation.create(row, form), request, Identity.NONE, settings())
                        : pipeline.call(RuleOperation.batch(row, form), request, Identity.NONE, settings());
        return Objects.requireNonNull(envelope.data());
    }

    /**
     * The form's request; in it {@code {reason:'+1'}} counts on from the record's reason, no JSON makes no change, nor does a status that
     * {@code unless} names.
     */
    private @Nullable JsonObject change(@Nullable ExportBatch current) {
        boolean asItIs = current != null
                && current.status() != null
                && current.status().value().equals(form.option("unless"));
        if (form.json() == null || asItIs) {
            return null;
        }
        JsonObject request = form.json().deepCopy().getAsJsonObject();
        JsonElement reason = request.get("reason");
        if (new JsonPrimitive("+1").equals(reason)) {
            String before = current == null || current.reason() == null ? "0" : current.reason();
            request.addProperty("reason", String.valueOf(Integer.parseInt(before) + 1));
        }
        return request;
    }

    private static JsonObject bind(JsonObject request, @Nullable Revision revision) {
        JsonObject bound = request.deepCopy();
        bound.addProperty("batch_id", "b-1");
        if (revision != null) {
            bound.add("expected_revision", new Gson().toJsonTree(revision));
        }
        return bound;
    }

    private CallSettings settings() {
        String attempts = form.option("attempts");
        return new CallSettings(
                duration("timeout"),
                attempts == null
                        ? null
                        : RetryPolicy.builder()
                                .maxAttempts(Integer.parseInt(attempts))
                                .build(),
                form.has("trust") ? true : null,
                duration("resendAfter"),
                form.has("latestWins"),
                form.has("reread"),
                form.has("createIfAbsent"),
                null,
                false);
    }

    private @Nullable Duration duration(String option) {
        String value = form.option(option);
        return value == null ? null : Duration.parse("PT" + value);
    }

    private Pipeline pipeline() {
        String budget = form.option("budget");
        HttpUrl url = HttpUrl.get(server.baseUrl());
        PipelineSettings settings = new PipelineSettings(
                url.toString(),
                !form.has("remote"),
                ATTEMPT,
                Duration.ofMinutes(2),
                RetryPolicy.standard(),
                budget == null
                        ? RetryBudget.standard()
                        : RetryBudget.builder()
                                .capacity(Integer.parseInt(budget))
                                .build(),
                false,
                form.has("busy") ? 1 : 64,
                form.has("limiter"),
                form.has("breaker"),
                List.of(this),
                time,
                new HighestRandom());
        return new Pipeline(settings, new HttpSender(http, url, "rules", LONGEST_ANSWER, null), null);
    }

    @Override
    public void onAttempt(String operationId, Attempt attempt) {
        told.add(attempt);
    }

    @Override
    public void onCall(CallEvent event) {
        events.add(event);
    }

    @Override
    public void pass(Duration duration) {
        time.pass(duration);
    }

    @Override
    public void interruptTheCaller() {
        caller.interrupt();
    }

    @Override
    public void shutTheClient() {
        pipeline.close();
    }

    @Override
    public void close() {
        held.close();
        server.close();
        http.connectionPool().evictAll();
        http.dispatcher().executorService().shutdown();
    }

    /** A socket, unless the script says that there is none. */
    private Socket socket() throws ConnectException {
        if (scripted && script.takeIf("unsent")) {
            throw new ConnectException("scripted");
        }
        return new Socket();
    }
}
