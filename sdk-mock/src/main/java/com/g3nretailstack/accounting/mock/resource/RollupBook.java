package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.state.Books;
import com.g3nretailstack.accounting.mock.state.RecordKind;
import com.g3nretailstack.accounting.mock.state.RecordShelf;
import com.g3nretailstack.accounting.mock.state.StoredRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rollups that there are at an instant.
 *
 * <p>What the clock computes at 02:00 is not kept but worked out when somebody reads it, from what was known then: so no read
 * writes. What is computed on demand is kept, since nothing tells apart what was known then from what came within the same instant.
 */
final class RollupBook {

    private static final String COMPUTED_AT = "computed_at";

    private final Books books;
    private final String orgcode;
    private final Instant now;
    private final RollupSchedule schedule;

    /** Opens the rollups of an org. */
    RollupBook(Books books, String orgcode, Instant now) {
        this.books = books;
        this.orgcode = orgcode;
        this.now = now;
        this.schedule = RollupSchedule.of(books, now);
    }

    /** The rollups of a call's org as the call finds them. */
    static RollupBook of(Call call) {
        return new RollupBook(call.books(), call.org().orgcode(), call.now());
    }

    /** The rollup as it was computed last, or null where it never was. */
    @Nullable ObjectNode find(RollupKey key) {
        @Nullable StoredRecord kept = kept().find(key.id());
        if (!schedule.ran(key.dt())) {
            return kept == null ? null : kept.json();
        }
        Instant run = RollupSchedule.runOf(key.dt());
        if (kept != null && !instant(kept, COMPUTED_AT).isBefore(run)) {
            return kept.json();
        }
        return computed(key, run, run, kept == null ? null : kept.facts());
    }

    private RecordShelf<StoredRecord> kept() {
        return books.records(RecordKind.FINANCIAL_ROLLUP);
    }

    private static Instant instant(StoredRecord record, String property) {
        return Instant.parse(Json.requireText(record.facts(), property));
    }

    private ObjectNode computed(RollupKey key, Instant at, Instant knownBefore, @Nullable ObjectNode previous) {
        ArrayNode rows = key.dimension().rows(new DayBooks(books, key.dt(), knownBefore));
        ObjectNode rollup = Json.object()
                .put("rollup_id", key.id())
                .put("orgcode", orgcode)
                .put("dt", key.dt().toString())
                .put("dimension", key.dimension().wire())
                .put(COMPUTED_AT, at.toString());
        rollup.set("rows", rows);
        return rollup.put(
                        "revision",
                        previous == null ? 1 : previous.path("revision").intValue() + 1)
                .put("created_at", previous == null ? at.toString() : Json.requireText(previous, "created_at"))
                .put("updated_at", at.toString());
    }

    /** The rollups that pass, sorted by day and dimension. */
    Stream<RollupKey> keys(Predicate<LocalDate> days, Predicate<RollupDimension> dimensions) {
        return days().stream()
                .filter(days)
                .flatMap(dt -> Arrays.stream(RollupDimension.values())
                        .filter(dimensions)
                        .map(dimension -> new RollupKey(dt, dimension)));
    }

    // a run computes all dimensions of a day
    private SortedSet<LocalDate> days() {
        SortedSet<LocalDate> days = new TreeSet<>(schedule.days());
        for (StoredRecord record : kept().matching(kept().all(), each -> true)) {
            days.add(LocalDate.parse(Json.requireText(record.facts(), "dt")));
        }
        return days;
    }

    /** Computes and keeps all rollups of a day from all that is known; the org must be held for writing. */
    void compute(LocalDate dt) {
        for (RollupDimension dimension : RollupDimension.values()) {
            RollupKey key = new RollupKey(dt, dimension);
            keep(key, computed(key, now, Instant.MAX, find(key)));
        }
    }

    private void keep(RollupKey key, ObjectNode rollup) {
        @Nullable StoredRecord kept = kept().find(key.id());
        if (kept == null) {
            kept().add(new StoredRecord(RecordKind.FINANCIAL_ROLLUP, rollup), Map.of());
        } else {
            kept.become(rollup);
        }
    }
}
