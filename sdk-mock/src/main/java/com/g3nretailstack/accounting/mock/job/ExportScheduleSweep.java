package com.g3nretailstack.accounting.mock.job;

import com.g3nretailstack.accounting.mock.job.ScheduleWalk.Seen;
import com.g3nretailstack.accounting.mock.job.ScheduleWalk.State;
import com.g3nretailstack.accounting.mock.resource.ScheduledExports;
import com.g3nretailstack.accounting.mock.resource.ScheduledExports.Outcome;
import com.g3nretailstack.accounting.mock.state.Books;
import com.g3nretailstack.accounting.mock.state.RecordKind;
import com.g3nretailstack.accounting.mock.state.StoredRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the exports of schedules that are due: one window of each schedule in one sweep.
 *
 * <p>A schedule that is several windows behind is still due after the sweep, so the sweeps to come catch up, window by window.
 * Schedules are looked at without holding anything up; one that was changed between the look and its turn is left alone.
 */
final class ExportScheduleSweep implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(ExportScheduleSweep.class);
    private static final String CURSOR = "export-schedule-sweep";

    @Override
    public ObjectNode run(JobRun run) {
        ScheduleWalk walk = ScheduleWalk.after(run.memory().get(CURSOR), run);
        SweepCounts counts = new SweepCounts();
        Map<String, Set<String>> claimed = new HashMap<>();
        for (Seen seen : walk.seen()) {
            Set<String> codes = claimed.computeIfAbsent(seen.org().orgcode(), made -> new HashSet<>());
            count(counts, seen, run, codes);
        }
        if (!run.dryRun()) {
            run.memory().keep(CURSOR, walk.next());
        }
        ObjectNode answer = run.answer().put("as_of", run.asOf().toString()).put("limit", run.limit());
        counts.writeTo(answer);
        answer.set("next_cursor", walk.next());
        return answer;
    }

    private static void count(SweepCounts counts, Seen seen, JobRun run, Set<String> claimed) {
        counts.scanned(seen.state());
        if (seen.state() == State.DUE) {
            counts.came(outcome(seen, run, claimed));
        }
    }

    // what goes wrong with one schedule must not keep the others waiting
    private static Outcome outcome(Seen seen, JobRun run, Set<String> claimed) {
        try {
            return run.dryRun()
                    ? seen.org().reading(books -> foreseen(seen, run, books, claimed))
                    : seen.org().writing(books -> made(seen, run, books));
        } catch (RuntimeException e) {
            LOG.error("The schedule {} could not be swept", seen.id(), e);
            return Outcome.FAILED;
        }
    }

    private static Outcome foreseen(Seen seen, JobRun run, Books books, Set<String> claimed) {
        StoredRecord schedule = unchanged(seen, books);
        return schedule == null ? Outcome.CONFLICT : exports(seen, run, books).foreseen(schedule, claimed);
    }

    private static Outcome made(Seen seen, JobRun run, Books books) {
        StoredRecord schedule = unchanged(seen, books);
        return schedule == null ? Outcome.CONFLICT : exports(seen, run, books).make(schedule, run.asOf());
    }

    private static @Nullable StoredRecord unchanged(Seen seen, Books books) {
        StoredRecord schedule = books.records(RecordKind.EXPORT_SCHEDULE).find(seen.id());
        return schedule != null && schedule.revision() == seen.revision() ? schedule : null;
    }

    private static ScheduledExports exports(Seen seen, JobRun run, Books books) {
        return new ScheduledExports(
                seen.org(), books, run.now(), (operation, body) -> run.call(seen.org(), books, operation, body));
    }
}
