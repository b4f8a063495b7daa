package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.state.Books;
import com.g3nretailstack.accounting.mock.state.ExportRun;
import com.g3nretailstack.accounting.mock.state.Org;
import com.g3nretailstack.accounting.mock.state.RecordShelf;
import com.g3nretailstack.accounting.mock.state.StoredRecord;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the export that a schedule is due for, with its first batch; used by one thread that holds the org's books.
 *
 * <p>Whoever sweeps waits for the run that it makes: the run has ended when the batch is made, as batches need (assumed).
 */
public final class ScheduledExports {

    private final Org org;
    private final Books books;
    private final Instant now;
    private final BiFunction<String, ObjectNode, Call> calls;

    /** Works in an org's books at an instant, with calls made of an operation's id and a body. */
    public ScheduledExports(Org org, Books books, Instant now, BiFunction<String, ObjectNode, Call> calls) {
        this.org = org;
        this.books = books;
        this.now = now;
        this.calls = calls;
    }

    /** What becomes of a window that is due. */
    public enum Outcome {
        /** The export is there, with its first batch, and the schedule has moved on. */
        SCHEDULED,
        /** The window was exported already; the schedule has moved on without an export. */
        CONFLICT,
        /** The run failed, or the org may not be written to; the schedule stays due. */
        FAILED
    }

    /**
     * What {@link #make} would come to; changes nothing, and foresees no failure that a test has ordered.
     *
     * @param claimed the codes of exports that would be there by now, to which this one's is added
     */
    public Outcome foreseen(StoredRecord schedule, Set<String> claimed) {
        Schedule due = new Schedule(schedule);
        if (org.settings().writesBlocked()) {
            return Outcome.FAILED;
        }
        if (exported(due.exportCode()) || claimed.contains(due.exportCode())) {
            return Outcome.CONFLICT;
        }
        Call call = calls.apply("export_create", due.exportRequest());
        if (Exports.breach(call, Exports.gathered(call)) != null) {
            return Outcome.FAILED;
        }
        claimed.add(due.exportCode());
        return Outcome.SCHEDULED;
    }

    /** Makes the export of a schedule that is due and moves the schedule on by one run. */
    public Outcome make(StoredRecord schedule, Instant asOf) {
        Schedule due = new Schedule(schedule);
        if (org.settings().writesBlocked()) {
            return Outcome.FAILED;
        }
        if (exported(due.exportCode())) {
            passOver(schedule, due);
            return Outcome.CONFLICT;
        }
        ExportRun run = Exports.createEnded(calls.apply("export_create", due.exportRequest()));
        if (!run.succeeded(now)) {
            return Outcome.FAILED;
        }
        moveOn(schedule, due, run, asOf);
        return Outcome.SCHEDULED;
    }

    // a run that failed exported nothing: its code does not count
    private boolean exported(String code) {
        RecordShelf<ExportRun> exports = books.exports();
        return !exports.matching(
                        exports.candidates("code", code),
                        run -> code.equals(run.code()) && !run.status(now).equals("failed"))
                .isEmpty();
    }

    private void passOver(StoredRecord schedule, Schedule due) {
        Instant dueAt = Objects.requireNonNull(due.nextRunAt());
        new InboxAlerts(books, org.orgcode(), now)
                .scheduleConflict(schedule.id(), dueAt, "An export " + due.exportCode() + " is there already");
        change(schedule, due.movedOn());
    }

    private void moveOn(StoredRecord schedule, Schedule due, ExportRun run, Instant asOf) {
        ObjectNode request = Json.object().put("export_id", run.id());
        ObjectNode batch = ExportBatches.createFirst(calls.apply("export_batch_create", request), run)
                .data();
        ObjectNode changes = due.movedOn()
                .put("last_run_at", asOf.toString())
                .put("last_export_id", run.id())
                .put("last_batch_id", Json.requireText(batch, "batch_id"));
        change(schedule, changes);
    }

    // what a person gave as the reason of the change before is not the reason of this one
    private void change(StoredRecord schedule, ObjectNode changes) {
        Records.explain(changes, Json.object());
        schedule.change(changes, now);
    }
}
