package com.g3nretailstack.accounting.examples.playbooks.readiness;

import com.g3nretailstack.accounting.examples.playbooks.stage.Stage;
import com.g3nretailstack.accounting.examples.playbooks.story.Program;
import com.g3nretailstack.accounting.examples.playbooks.story.Step;
import com.g3nretailstack.accounting.examples.playbooks.story.Story;

/** The three checklists of the readiness document, each line a check that bears the line's own words. */
public final class Readiness implements Program {

    /** Creates it. */
    public Readiness() {}

    @Override
    public String name() {
        return "readiness";
    }

    @Override
    public String title() {
        return "Checklists: request context, KPI readiness, operational resilience";
    }

    @Override
    public void run(Stage stage, Story story) {
        Step step = story.step("Play the scenarios", "the checklists look at what they leave on the service");
        Played played = Played.on(stage);
        played.stories()
                .forEach((name, told) -> step.out(name + ": "
                        + (told.holds()
                                ? "accepted"
                                : "NOT ACCEPTED: " + told.checks().failed())));
        RequestContextChecklist.check(stage, played, story.checks());
        KpiChecklist.check(stage, played, story.checks());
        ResilienceChecklist.check(stage, played, story.checks());
    }
}
