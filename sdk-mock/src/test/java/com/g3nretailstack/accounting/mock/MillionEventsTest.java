package com.g3nretailstack.accounting.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.state.EventLog;
import com.g3nretailstack.accounting.mock.state.EventQuery;
import com.g3nretailstack.accounting.mock.state.Shelf;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.node.ObjectNode;

/** Counts the rows that are looked at, and the memory that is held, with a million events recorded. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MillionEventsTest {

    private static final int EVENTS = 1_000_000;
    private static final int PAGE = 256;

    private EventLog log = new EventLog();
    private long bytes;

    @BeforeAll
    void recordAMillion() {
        long before = used();
        ObjectNode event =
                Json.object().put("orgcode", "ACME").put("amount", 12.50).put("currency", "GBP");
        event.put("logical_guid", "lg-042").put("channel_code", "WEB").put("occurred_at", "2026-04-14T16:02:11Z");
        event.put("recorded_at", "2026-04-15T09:30:00Z").put("actor", "user_guid:clerk");
        for (int i = 0; i < EVENTS; i++) {
            event.put("event_id", "ev-" + i).put("type", i % 1000 == 999 ? "refund" : "sale");
            event.put("correlation_id", "order:" + i / 4)
                    .putArray("source_refs")
                    .add("line:" + i);
            log.add(event);
        }
        bytes = used() - before;
    }

    @AfterAll
    void forget() {
        log = new EventLog();
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Test
    void looksAtAsManyRowsForThePageAtTheEndAsForTheOneAtTheStart() {
        EventQuery all = new EventQuery(null, null);

        assertThat(visitedBy(all, -1)).isEqualTo(PAGE + 1);
        assertThat(visitedBy(all, EVENTS / 2)).isEqualTo(PAGE + 1);
        assertThat(visitedBy(all, EVENTS - PAGE - 2)).isEqualTo(PAGE + 1);
    }

    @Test
    void looksOnlyAtRowsOfTheTypeThatIsAskedFor() {
        EventQuery refunds =
                new EventQuery(null, null).wanting("type", Json.object().put("type", "refund"));

        assertThat(visitedBy(refunds, -1)).isEqualTo(PAGE + 1);
        assertThat(visitedBy(refunds, EVENTS - 300_000)).isEqualTo(PAGE + 1);
    }

    @Test
    void looksAtOneRowForASourceReference() {
        EventQuery one =
                new EventQuery(null, null).wanting("source_ref", Json.object().put("source_ref", "line:777777"));

        assertThat(visitedBy(one, -1)).isEqualTo(1);
    }

    @Test
    void takesTheSmallestIndexWhenSeveralFiltersAreGiven() {
        EventQuery few = new EventQuery(null, null)
                .wanting("type", Json.object().put("type", "sale"))
                .wanting("channel_code", Json.object().put("channel_code", "WEB"))
                .wanting("correlation_id", Json.object().put("correlation_id", "order:1000"));

        assertThat(visitedBy(few, -1)).isEqualTo(4);
    }

    @Test
    void looksAtEachRowOnceForASnapshotOfAll() {
        long before = log.visited();

        assertThat(new EventQuery(null, null).all(log).size()).isEqualTo(EVENTS);
        assertThat(log.visited() - before).isEqualTo(EVENTS);
    }

    @Test
    void looksAtOneRowForAnId() {
        long before = log.visited();

        assertThat(log.find("ev-999999")).isEqualTo(999_999);
        assertThat(log.visited() - before).isEqualTo(1);
    }

    @Test
    void holdsAMillionEventsInAFewHundredMegabytes() {
        assertThat(bytes / (1 << 20)).as("megabytes").isLessThan(400);
    }

    private long visitedBy(EventQuery query, int after) {
        long before = log.visited();
        Shelf.Slice unused = query.take(log, after, PAGE);
        return log.visited() - before;
    }
}
