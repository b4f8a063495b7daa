package com.g3nretailstack.accounting.examples.playbooks;

import com.g3nretailstack.accounting.examples.playbooks.scenario.Scenario;
import com.g3nretailstack.accounting.examples.playbooks.stage.Backstage;
import com.g3nretailstack.accounting.examples.playbooks.stage.Stage;
import com.g3nretailstack.accounting.examples.playbooks.story.Story;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockClock;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.retry.TimeSource;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tools.jackson.databind.node.ObjectNode;

/** A stage of its own for each test, and a hand to spoil what was played on it. */
public final class Playhouse implements BeforeEachCallback, AfterEachCallback {
    private @Nullable Connection connection;

    @Override
    public void beforeEach(ExtensionContext context) {
        MockAccounting mock = MockAccounting.builder()
                .clock(MockClock.fixed(Instant.parse("2026-05-04T09:00:00Z")))
                .start();
        Options options = new Options();
        Playbooks.commandLine(options).parseArgs("--base-url", "", "--org", "");
        connection = Connection.on(mock, options);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        connection().close();
    }

    /** The stage of the whole test. */
    public Stage stage() {
        return connection().stage();
    }

    private Connection connection() {
        return Objects.requireNonNull(connection, "beforeEach comes first");
    }

    /** A stage without levers, as a service elsewhere gives; its clock is this machine's and nothing waits. */
    public Stage withoutLevers(Stage scene) {
        return new Stage(
                scene.client(), new Stage.Places(scene.web(), scene.store()), scene.run(), TimeSource.system(), null);
    }

    /** The levers behind it. */
    public Backstage backstage() {
        return Objects.requireNonNull(stage().backstage());
    }

    /** The organisation. */
    public MockOrg org() {
        return backstage().org();
    }

    /** Plays a scenario, spoils something, and returns the names of the checks that see it. */
    public <T> List<String> seen(Scenario<T> scenario, Runnable spoil) {
        Stage scene = stage().scene(scenario.name());
        T made = scenario.play(scene, story(scenario));
        spoil.run();
        Story story = story(scenario);
        scenario.accept(scene, made, story);
        return story.checks().failed();
    }

    /** Plays a scenario and returns its story. */
    public Story play(Scenario<?> scenario) {
        Story story = story(scenario);
        scenario.run(stage().scene(scenario.name()), story);
        return story;
    }

    /** The id of the one event whose own source reference ends like this. */
    public String event(String sourceEnd) {
        List<JsonObject> found = events(event ->
                event.getAsJsonArray("source_refs").get(0).getAsString().endsWith(sourceEnd));
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " events of " + sourceEnd);
        }
        return found.get(0).get("event_id").getAsString();
    }

    /** The events that meet a condition. */
    public List<JsonObject> events(Predicate<JsonObject> condition) {
        return org().events().list().stream()
                .map(text -> JsonParser.parseString(text).getAsJsonObject())
                .filter(condition)
                .toList();
    }

    /** Takes an event out. */
    public void drop(String sourceEnd) {
        org().events().drop(event(sourceEnd));
    }

    /** Adds an event a second time. */
    public void duplicate(String sourceEnd) {
        org().events().duplicate(event(sourceEnd));
    }

    /** Changes an event behind the service's back. */
    public void alter(String sourceEnd, UnaryOperator<ObjectNode> change) {
        org().events().alter(event(sourceEnd), change);
    }

    /** Takes properties from an event. */
    public void cut(String sourceEnd, String... properties) {
        alter(sourceEnd, event -> event.remove(List.of(properties)));
    }

    private static Story story(Scenario<?> scenario) {
        return new Story(scenario.name(), scenario.title());
    }
}
