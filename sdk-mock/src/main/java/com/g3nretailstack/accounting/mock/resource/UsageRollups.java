package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.refusal.Refusal;
import com.g3nretailstack.accounting.mock.state.RecordKind;
import com.g3nretailstack.accounting.mock.state.StoredRecord;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Daily usage rollups: made by the operator's job, read until they expire. */
public final class UsageRollups {

    private final Records records = new Records(RecordKind.USAGE_ROLLUP);

    /** Makes the resource. */
    public UsageRollups() {}

    /** Answers one rollup; one that has expired is not found. */
    public Reply get(Call call) {
        StoredRecord rollup = records.find(call);
        if (expired(call, rollup)) {
            throw Refusal.notFound();
        }
        return Reply.record(rollup.json());
    }

    /** Answers one page of rollups that have not expired, in the order in which they were made. */
    public Reply list(Call call) {
        LocalDate from = date(call, "from_dt");
        LocalDate to = date(call, "to_dt");
        if (from != null && to != null && from.isAfter(to)) {
            throw Refusal.invalidInput("from_dt is after to_dt.");
        }
        return records.page(
                call,
                rollup -> !expired(call, rollup)
                        && Filters.equal(call, rollup.facts(), "service", "surface")
                        && within(from, to, LocalDate.parse(Json.requireText(rollup.facts(), "dt"))));
    }

    private static boolean expired(Call call, StoredRecord rollup) {
        return !call.now().isBefore(Instant.parse(Json.requireText(rollup.facts(), "expires_at")));
    }

    private static @Nullable LocalDate date(Call call, String property) {
        String text = call.text(property);
        return text == null ? null : LocalDate.parse(text);
    }

    private static boolean within(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
    }
}
