package com.g3nretailstack.accounting.examples.playbooks.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.g3nretailstack.accounting.examples.playbooks.Playhouse;
import com.g3nretailstack.accounting.examples.playbooks.scenario.BatchRepair.Repaired;
import com.g3nretailstack.accounting.examples.playbooks.stage.Stage;
import com.g3nretailstack.accounting.examples.playbooks.story.Check;
import com.g3nretailstack.accounting.examples.playbooks.story.Check.Verdict;
import com.g3nretailstack.accounting.examples.playbooks.story.Checks;
import com.g3nretailstack.accounting.examples.playbooks.story.Story;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.InboxCreateRequest;
import com.g3nretailstack.accounting.model.InboxItem;
import com.g3nretailstack.accounting.model.RecordType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ResilienceChecklistTest {
    @RegisterExtension
    final Playhouse house = new Playhouse();

    @Test
    void seesEventsThatCameInOrder() {
        Stage stage = house.stage().scene("readiness");
        Played played = Played.on(stage);
        Map<String, List<Event>> events = new HashMap<>(played.events());
        List<Event> reversed = new ArrayList<>(played.of("sales-export"));
        Collections.reverse(reversed);
        events.put("sales-export", reversed);

        assertThat(failed(stage, new Played(played.stories(), events, played.repaired())))
                .containsExactly(
                        "Out-of-order events are tolerated; reconciliation uses timestamps and source references.");
    }

    @Test
    void seesARepairThatWasNotAudited() {
        Stage stage = house.stage().scene("readiness");
        Played played = Played.on(stage);
        Map<String, Story> stories = new HashMap<>(played.stories());
        stories.put("batch-repair", new Story("batch-repair", "nothing was checked"));

        assertThat(failed(stage, new Played(stories, played.events(), played.repaired())))
                .containsExactly(
                        "Repair workflows create a new export batch and reference the failed batch for audit.");
    }

    @Test
    void seesAnItemThatWasMadeByHandAndLeftOpen() {
        Stage stage = house.stage().scene("readiness");
        Played played = Played.on(stage);
        Repaired repaired = played.repaired();
        InboxItem byHand = stage.client()
                .inbox()
                .create(InboxCreateRequest.builder()
                        .recordType(RecordType.EXPORT_BATCH)
                        .recordId(repaired.failedBatchId())
                        .code(repaired.failedBatchId() + "-failed")
                        .caption("Export batch failed")
                        .build());

        assertThat(failed(
                        stage,
                        new Played(
                                played.stories(),
                                played.events(),
                                new Repaired(repaired.delivered(), repaired.failedBatchId(), byHand.inboxId()))))
                .containsExactly(
                        "Exceptions generate actionable inbox items and can be retried or reversed with audit trails.");
    }

    @Test
    void claimsNothingOfAnExportThatEndedAtOnce() {
        house.org().exportTiming(Duration.ZERO, Duration.ZERO);
        Stage stage = house.stage().scene("readiness");
        Checks checks = new Checks();

        ResilienceChecklist.check(stage, Played.on(stage), checks);

        assertThat(checks.all())
                .filteredOn(check -> check.verdict() != Verdict.PASS)
                .extracting(Check::name, Check::verdict)
                .containsExactly(tuple(
                        "Event emission is non-blocking; operational actions do not wait on analytics pipelines.",
                        Verdict.NOT_CHECKABLE));
    }

    private static List<String> failed(Stage stage, Played played) {
        Checks checks = new Checks();
        ResilienceChecklist.check(stage, played, checks);
        return checks.failed();
    }
}
