package com.g3nretailstack.accounting.mock.job;

import com.g3nretailstack.accounting.mock.job.ScheduleWalk.State;
import com.g3nretailstack.accounting.mock.resource.ScheduledExports.Outcome;
import java.util.EnumMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * The counters of one sweep of schedules; used by one thread.
 *
 * <p>{@code scanned} counts active schedules that were looked at, {@code matched} those of them that were due, {@code processed} those
 * of the due ones that were dealt with. Each of these is one of {@code scheduled} (an export with a first batch was made),
 * {@code conflicts} (the window was exported already, or the schedule changed meanwhile) and {@code errors} (the run failed, or the
 * org may not be written to). {@code skipped_cron} counts scanned schedules whose expression cannot be read; they are never due.
 */
final class SweepCounts {

    private final Map<State, Long> states = new EnumMap<>(State.class);
    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);

    /** Counts a schedule that was looked at. */
    void scanned(State state) {
        states.merge(state, 1L, Long::sum);
    }

    /** Counts what became of one that was due. */
    void came(Outcome outcome) {
        outcomes.merge(outcome, 1L, Long::sum);
    }

    /** Writes all counters into an answer. */
    void writeTo(ObjectNode answer) {
        answer.put("scanned", sum(states))
                .put("matched", states.getOrDefault(State.DUE, 0L))
                .put("processed", sum(outcomes))
                .put("scheduled", outcomes.getOrDefault(Outcome.SCHEDULED, 0L))
                .put("conflicts", outcomes.getOrDefault(Outcome.CONFLICT, 0L))
                .put("errors", outcomes.getOrDefault(Outcome.FAILED, 0L))
                .put("skipped_cron", states.getOrDefault(State.UNREADABLE, 0L));
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
