package com.g3nretailstack.accounting.mock.dunning;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.refusal.Refusal;
import com.g3nretailstack.accounting.mock.state.StoredRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The levels of a policy, the mildest first; read under the org's lock. */
public final class Levels {

    private final List<Level> levels;

    private Levels(List<Level> levels) {
        this.levels = levels;
    }

    /** The levels of a policy that is on record. */
    public static Levels of(StoredRecord policy) {
        return new Levels(StreamSupport.stream(policy.facts().path("levels").spliterator(), false)
                .map(level -> new Level((ObjectNode) level))
                .toList());
    }

    /** The level of that number, or null. */
    public @Nullable Level find(int number) {
        return number < 1 || number > levels.size() ? null : levels.get(number - 1);
    }

    /** The highest level that has set in for an invoice that is overdue by so many days, or null. */
    public @Nullable Level reached(int daysOverdue) {
        Level reached = null;
        for (Level level : levels) {
            if (level.daysOverdue() <= daysOverdue) {
                reached = level;
            }
        }
        return reached;
    }

    /**
     * Refuses levels that do not count up from 1, do not set in one after the other, or lack what they need.
     *
     * @throws Refusal invalid-input (400) that names the property
     */
    public static void check(JsonNode levels) {
        refuseUnless(!levels.isEmpty(), "levels", "has none");
        BigDecimal before = BigDecimal.ZERO;
        for (int i = 0; i < levels.size(); i++) {
            ObjectNode level = (ObjectNode) levels.get(i);
            check(level, "levels[" + i + "].", i + 1, before);
            before = Json.decimalOrZero(level, "days_overdue");
        }
    }

    private static void check(ObjectNode level, String place, int number, BigDecimal before) {
        refuseUnless(
                Json.decimalOrZero(level, "level").compareTo(BigDecimal.valueOf(number)) == 0,
                place + "level",
                "is not " + number + ": levels count up from 1");
        refuseUnless(
                Json.decimalOrZero(level, "days_overdue").compareTo(before) > 0,
                place + "days_overdue",
                "is not more than " + before.toPlainString());
        refuseUnless(level.has("action"), place + "action", "is required");
        BigDecimal fee = Json.decimal(level.get("fee"));
        refuseUnless(fee == null || fee.signum() >= 0, place + "fee", "is negative");
        refuseUnless(fee == null || level.has("currency"), place + "currency", "is required for a fee");
    }

    private static void refuseUnless(boolean fine, String property, String complaint) {
        if (!fine) {
            throw Refusal.invalidInput(property + " " + complaint + ".");
        }
    }
}
