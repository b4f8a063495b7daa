package com.g3nretailstack.accounting.examples.playbooks.procedure;

import com.g3nretailstack.accounting.examples.playbooks.stage.Backstage;
import com.g3nretailstack.accounting.examples.playbooks.stage.Stage;
import com.g3nretailstack.accounting.examples.playbooks.story.Checks;
import com.g3nretailstack.accounting.examples.playbooks.story.Step;
import com.g3nretailstack.accounting.examples.playbooks.story.Story;
import com.g3nretailstack.accounting.model.UsageRollup;
import com.g3nretailstack.accounting.model.UsageRollupGetRequest;
import com.g3nretailstack.accounting.model.UsageRollupListRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The last step of the playbook about usage: daily summaries. */
final class DailyRollups {
    private DailyRollups() {}

    /** Reads the day's rollups; the job that makes them is the operator's, and run where the service is embedded. */
    static void read(Stage stage, UsageDay day, Story story) {
        Step step =
                story.step("Get/list rollups (POST /usage/rollup/get, /usage/rollup/list)", "consume daily summaries.");
        Backstage backstage = stage.backstage();
        if (backstage != null) {
            ObjectNode job = backstage.org().jobs().usageRollup("{\"dt\": \"" + day.dt() + "\"}");
            step.out("usage-rollup of " + day.dt() + ": " + job.path("records") + " records in " + job.path("objects")
                    + " objects");
        }
        List<UsageRollup> rollups =
                stage
                        .client()
                        .usageRollups()
                        .list(UsageRollupListRequest.builder().dt(day.dt()).build())
                        .stream()
                        .toList();
        rollups.forEach(rollup -> step.out(rollup.rollupId() + " " + rollup.service() + " " + rollup.surface() + ": "
                + rollup.apiCalls() + " calls, " + rollup.errors() + " errors"));
        check(stage, day, rollups, backstage, story.checks());
    }

    private static long calls(UsageRollup rollup) {
        Long calls = rollup.apiCalls();
        return calls == null ? 0 : calls;
    }

    private static void check(
            Stage stage, UsageDay day, List<UsageRollup> rollups, @Nullable Backstage backstage, Checks checks) {
        List<String> differing = rollups.stream()
                .filter(rollup -> !rollup.equals(stage.client()
                        .usageRollups()
                        .get(UsageRollupGetRequest.builder()
                                .rollupId(rollup.rollupId())
                                .build())))
                .map(UsageRollup::rollupId)
                .toList();
        checks.none("each rollup is read as it is listed", differing, rollups.size() + " rollups");
        if (backstage == null) {
            checks.notCheckable("the day has rollups", rollups.size() + " there; the operator's job makes them");
        } else {
            long calls = backstage.org().journal().requests().stream()
                    .filter(call ->
                            !call.time().isBefore(day.from()) && call.time().isBefore(day.to()))
                    .count();
            long counted = rollups.stream().mapToLong(DailyRollups::calls).sum();
            checks.equal("the rollups count every call of the day", calls, counted);
        }
    }
}
