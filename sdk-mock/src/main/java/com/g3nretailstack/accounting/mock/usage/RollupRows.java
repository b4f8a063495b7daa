package com.g3nretailstack.accounting.mock.usage;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.state.Books;
import com.g3nretailstack.accounting.mock.state.DayUsage;
import com.g3nretailstack.accounting.mock.state.RecordKind;
import com.g3nretailstack.accounting.mock.state.RecordShelf;
import com.g3nretailstack.accounting.mock.state.StoredRecord;
import com.g3nretailstack.accounting.mock.state.UsageCount;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes one org's rollups of one day: one row for each service and surface. */
final class RollupRows {

    /** How long after its day a rollup is kept, in months (assumed). */
    static final int KEPT_FOR_MONTHS = 13;

    private final String orgcode;
    private final Books books;
    private final LocalDate dt;
    private final String runId;
    private final Instant now;

    RollupRows(String orgcode, Books books, LocalDate dt, String runId, Instant now) {
        this.orgcode = orgcode;
        this.books = books;
        this.dt = dt;
        this.runId = runId;
        this.now = now;
    }

    /** Makes the day's rows, or gives those that are there a new revision; a row that nothing was found for stands at zero. */
    void write(DayUsage day) {
        RecordShelf<StoredRecord> shelf = books.records(RecordKind.USAGE_ROLLUP);
        for (StoredRecord row : shelf.matching(shelf.candidates("dt", dt.toString()), this::ofDay)) {
            row.change(counters(day.counts().getOrDefault(surface(row), Map.of())), now);
        }
        day.counts().forEach((surface, parts) -> {
            if (shelf.matching(
                            shelf.candidates("dt", dt.toString()),
                            row -> ofDay(row) && surface(row).equals(surface))
                    .isEmpty()) {
                books.add(RecordKind.USAGE_ROLLUP, row(surface, parts));
            }
        });
    }

    private boolean ofDay(StoredRecord row) {
        return dt.toString().equals(row.text("dt"));
    }

    private static DayUsage.Surface surface(StoredRecord row) {
        return new DayUsage.Surface(Json.requireText(row.facts(), "service"), Json.requireText(row.facts(), "surface"));
    }

    private ObjectNode row(DayUsage.Surface surface, Map<String, UsageCount> parts) {
        ObjectNode row = Json.object()
                .put("rollup_id", books.ids().next(RecordKind.USAGE_ROLLUP.idPrefix()))
                .put("orgcode", orgcode)
                .put("service", surface.service())
                .put("surface", surface.name())
                .put("dt", dt.toString());
        row.setAll(counters(parts));
        String stamp = now.toString();
        return row.put("revision", 1).put("created_at", stamp).put("updated_at", stamp);
    }

    private ObjectNode counters(Map<String, UsageCount> parts) {
        UsageCount total = parts.values().stream().reduce(UsageCount.NONE, UsageCount::plus);
        ObjectNode counters = total.writeTo(Json.object());
        ArrayNode costCentres = counters.putArray("cost_centres");
        parts.forEach((cccode, count) -> {
            if (!cccode.isEmpty()) {
                count.writeTo(costCentres.addObject().put("cccode", cccode));
            }
        });
        return counters.put("run_id", runId).put("expires_at", expiry().toString());
    }

    private Instant expiry() {
        return dt.plusDays(1)
                .plusMonths(KEPT_FOR_MONTHS)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }
}
