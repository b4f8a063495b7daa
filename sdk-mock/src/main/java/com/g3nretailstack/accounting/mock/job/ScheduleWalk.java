package com.g3nretailstack.accounting.mock.job;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.resource.Schedule;
import com.g3nretailstack.accounting.mock.state.Books;
import com.g3nretailstack.accounting.mock.state.Org;
import com.g3nretailstack.accounting.mock.state.RecordKind;
import com.g3nretailstack.accounting.mock.state.RecordShelf;
import com.g3nretailstack.accounting.mock.state.StoredRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The active schedules that one sweep looks at: at most so many, org by org, from where the sweep before ended.
 *
 * @param seen the schedules, in order
 * @param next where the next sweep goes on, null once all are swept
 */
record ScheduleWalk(List<Seen> seen, @Nullable ObjectNode next) {

    /** What a sweep finds a schedule to be. */
    enum State {
        WAITING,
        DUE,
        UNREADABLE
    }

    /**
     * A schedule as it was when the sweep looked at it.
     *
     * @param org the org that it belongs to
     * @param epoch how often the org had been reset
     * @param place its place on the shelf
     * @param id its id
     * @param revision its revision
     * @param state what it was found to be
     */
    record Seen(Org org, long epoch, int place, String id, int revision, State state) {

        private ObjectNode cursor() {
            return Json.object()
                    .put("orgcode", org.orgcode())
                    .put("epoch", epoch)
                    .put("at", place);
        }
    }

    /** Looks at the next schedules after a cursor, at all from the first where that is null. */
    static ScheduleWalk after(@Nullable JsonNode cursor, JobRun run) {
        List<Seen> seen = new ArrayList<>();
        for (Org org : run.orgs()) {
            int after = after(cursor, org);
            // one more than asked for shows whether anything is left
            int most = run.limit() + 1 - seen.size();
            seen.addAll(org.reading(books -> look(org, books, after, most, run.asOf())));
        }
        return seen.size() <= run.limit()
                ? new ScheduleWalk(seen, null)
                : new ScheduleWalk(
                        seen.subList(0, run.limit()), seen.get(run.limit() - 1).cursor());
    }

    private static int after(@Nullable JsonNode cursor, Org org) {
        if (cursor == null) {
            return -1;
        }
        int order = org.orgcode().compareTo(cursor.path("orgcode").asString());
        if (order < 0) {
            return Integer.MAX_VALUE;
        }
        boolean same = order == 0 && cursor.path("epoch").longValue() == org.epoch();
        return same ? cursor.path("at").intValue() : -1;
    }

    private static List<Seen> look(Org org, Books books, int after, int most, Instant asOf) {
        RecordShelf<StoredRecord> shelf = books.records(RecordKind.EXPORT_SCHEDULE);
        if (most <= 0 || after == Integer.MAX_VALUE) {
            return List.of();
        }
        return shelf
                .take(
                        shelf.all(),
                        after,
                        most,
                        place -> shelf.at(place).status().equals("active"))
                .positions()
                .stream()
                .map(place -> seen(org, place, Objects.requireNonNull(shelf.row(place)), asOf))
                .toList();
    }

    private static Seen seen(Org org, int place, StoredRecord record, Instant asOf) {
        Schedule schedule = new Schedule(record);
        State state = !schedule.readable() ? State.UNREADABLE : schedule.due(asOf) ? State.DUE : State.WAITING;
        return new Seen(org, org.epoch(), place, record.id(), record.revision(), state);
    }
}
