package com.g3nretailstack.accounting.examples.playbooks.readiness;

import com.g3nretailstack.accounting.examples.playbooks.scenario.BatchRepair;
import com.g3nretailstack.accounting.examples.playbooks.scenario.BatchRepair.Repaired;
import com.g3nretailstack.accounting.examples.playbooks.scenario.InfluencerPayout;
import com.g3nretailstack.accounting.examples.playbooks.scenario.LoyaltySettlement;
import com.g3nretailstack.accounting.examples.playbooks.scenario.SalesExport;
import com.g3nretailstack.accounting.examples.playbooks.scenario.Scenario;
import com.g3nretailstack.accounting.examples.playbooks.scenario.ValuationAdjustment;
import com.g3nretailstack.accounting.examples.playbooks.stage.Stage;
import com.g3nretailstack.accounting.examples.playbooks.story.Check;
import com.g3nretailstack.accounting.examples.playbooks.story.Check.Verdict;
import com.g3nretailstack.accounting.examples.playbooks.story.Story;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.EventListRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The scenarios' traces on the service, for the checklists to look at.
 *
 * @param stories what each scenario told, by name
 * @param events the events of each scenario, by name, in the order in which the service lists them
 * @param repaired what the repair made
 */
record Played(Map<String, Story> stories, Map<String, List<Event>> events, Repaired repaired) {

    /** Plays all scenarios. */
    static Played on(Stage stage) {
        Map<String, Story> stories = new LinkedHashMap<>();
        Map<String, List<Event>> events = new LinkedHashMap<>();
        for (Scenario<?> scenario : List.of(
                new SalesExport(), new ValuationAdjustment(), new LoyaltySettlement(), new InfluencerPayout())) {
            play(scenario, stage, stories, events);
        }
        return new Played(stories, events, play(new BatchRepair(), stage, stories, events));
    }

    private static <T> T play(
            Scenario<T> scenario, Stage stage, Map<String, Story> stories, Map<String, List<Event>> events) {
        Stage scene = stage.scene(scenario.name());
        Story story = new Story(scenario.name(), scenario.title());
        T made = scenario.play(scene, story);
        scenario.accept(scene, made, story);
        stories.put(scenario.name(), story);
        EventListRequest all =
                EventListRequest.builder().correlationId(scene.run()).build();
        events.put(scenario.name(), scene.client().events().list(all).stream().toList());
        return made;
    }

    /** Returns the events of all scenarios. */
    List<Event> all() {
        List<Event> all = new ArrayList<>();
        events.values().forEach(all::addAll);
        return all;
    }

    /** Returns the events of one scenario. */
    List<Event> of(String scenario) {
        return Objects.requireNonNull(events.get(scenario), scenario);
    }

    /** Returns the stories in which a check of this name does not hold or was not made. */
    List<String> without(String check, List<String> scenarios) {
        return scenarios.stream()
                .filter(scenario -> Objects.requireNonNull(stories.get(scenario), scenario).checks().all().stream()
                        .noneMatch(made -> holds(made, check)))
                .map(scenario -> scenario + ": " + check)
                .toList();
    }

    private static boolean holds(Check made, String name) {
        return made.name().equals(name) && made.verdict() == Verdict.PASS;
    }
}
