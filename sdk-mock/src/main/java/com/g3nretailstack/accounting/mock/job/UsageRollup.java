package com.g3nretailstack.accounting.mock.job;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.state.Org;
import com.g3nretailstack.accounting.mock.usage.DayRollup;
import com.g3nretailstack.accounting.mock.usage.UsageWindow;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Counts one day of usage into rollups, at most {@code limit} prefixes in one invocation, and goes on by itself.
 *
 * <p>{@code force} opens the day again where no org's is half read; where one is, the invocation goes on with it, so that a
 * forced run over many invocations ends.
 */
final class UsageRollup implements Job {

    /** Runs the job once. */
    @Override
    public ObjectNode run(JobRun run) {
        LocalDate dt = day(run);
        List<Org> orgs = orgs(run);
        DayRollup rollup = new DayRollup(dt, run.asOf(), run.id(), run.now(), run.dryRun());
        boolean afresh = run.flag("force") && orgs.stream().noneMatch(org -> org.reading(rollup::begun));
        if (afresh && !run.dryRun()) {
            orgs.forEach(org -> reopen(rollup, org));
        }
        boolean through = true;
        for (Org org : orgs) {
            through &= org.writing(books -> rollup.count(org, books, afresh, run.limit() - (int) rollup.scanned()));
        }
        return answer(run, dt, rollup).put("partial", !through);
    }

    private static void reopen(DayRollup rollup, Org org) {
        org.writing(books -> {
            rollup.reopen(books);
            return books;
        });
    }

    private static LocalDate day(JobRun run) {
        String dt = Json.text(run.request(), "dt");
        return dt == null ? run.asOf().atOffset(ZoneOffset.UTC).toLocalDate().minusDays(1) : LocalDate.parse(dt);
    }

    private static List<Org> orgs(JobRun run) {
        String orgcode = Json.text(run.request(), "orgcode");
        return orgcode == null ? run.orgs() : List.of(run.org(orgcode));
    }

    private static ObjectNode answer(JobRun run, LocalDate dt, DayRollup rollup) {
        ObjectNode answer = run.answer().put("as_of", run.asOf().toString()).put("dt", dt.toString());
        answer.set("window", UsageWindow.of(dt).json());
        return rollup.writeTo(answer);
    }
}
