package com.g3nretailstack.accounting.mock.usage;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.refusal.Refusal;
import com.g3nretailstack.accounting.mock.state.Org;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes and reads the cursors of one window's walk, sealed together with org, window and whether it only counts. */
final class WalkCursor {

    private static final String REF = "prefix";
    private static final String RUN = "run_id";
    private static final String UNTIL = "until";
    private static final String SEAL = "seal";

    private final Org org;
    private final String walk;
    private final Instant now;

    WalkCursor(Org org, UsageWindow window, boolean dryRun, Instant now) {
        this.org = org;
        this.walk = "storage-usage\n" + window.from() + "\n" + window.to() + "\n" + dryRun + "\n";
        this.now = now;
    }

    /**
     * Where a walk goes on.
     *
     * @param ref the last reference that was looked at
     * @param runId the run that the walk belongs to
     */
    record Place(String ref, String runId) {}

    /**
     * The place that a cursor marks, null where there is no cursor.
     *
     * @throws Refusal invalid-input, when it is not exactly one that was made for this org and window, or has expired
     */
    @Nullable Place read(@Nullable JsonNode cursor) {
        if (cursor == null || cursor.isNull()) {
            return null;
        }
        Place place = new Place(cursor.path(REF).asString(""), cursor.path(RUN).asString(""));
        long until = cursor.path(UNTIL).asLong(0);
        if (!Json.same(cursor, cursor(place, until))) {
            throw Refusal.invalidInput("cursor was changed, or belongs to another organisation or window.");
        }
        if (now.getEpochSecond() >= until) {
            throw Refusal.invalidInput("cursor has expired.");
        }
        return place;
    }

    /** The cursor behind a reference; JSON null where there is nothing left. */
    JsonNode write(@Nullable String ref, String runId) {
        return ref == null
                ? JsonNodeFactory.instance.nullNode()
                : cursor(
                        new Place(ref, runId),
                        now.plus(org.settings().tokensLastFor()).getEpochSecond());
    }

    private ObjectNode cursor(Place place, long until) {
        return Json.object()
                .put(REF, place.ref())
                .put(RUN, place.runId())
                .put(UNTIL, until)
                .put(SEAL, org.seal(walk + place.ref() + "\n" + place.runId() + "\n" + until));
    }
}
