package com.g3nretailstack.accounting.mock.usage;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.refusal.Refusal;
import com.g3nretailstack.accounting.mock.state.Org;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes and reads the cursors of one window's walk, sealed together with org, window and whether it only counts. */
final class WalkCursor {

    private static final String REF = "prefix";
    private static final String RUN = "run_id";
    private static final String SEAL = "seal";

    private final Org org;
    private final String walk;

    WalkCursor(Org org, UsageWindow window, boolean dryRun) {
        this.org = org;
        this.walk = "storage-usage\n" + window.from() + "\n" + window.to() + "\n" + dryRun + "\n";
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
     * @throws Refusal invalid-input, when it was changed or belongs to another org or window
     */
    @Nullable Place read(@Nullable JsonNode cursor) {
        if (cursor == null || cursor.isNull()) {
            return null;
        }
        Place place = new Place(cursor.path(REF).asString(""), cursor.path(RUN).asString(""));
        if (!MessageDigest.isEqual(ascii(cursor.path(SEAL).asString("")), ascii(seal(place)))) {
            throw Refusal.invalidInput("cursor was changed, or belongs to another organisation or window.");
        }
        return place;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** The cursor behind a reference; JSON null where there is nothing left. */
    JsonNode write(@Nullable String ref, String runId) {
        return ref == null
                ? JsonNodeFactory.instance.nullNode()
                : Json.object().put(REF, ref).put(RUN, runId).put(SEAL, seal(new Place(ref, runId)));
    }

    private String seal(Place place) {
        return org.seal(walk + place.ref() + "\n" + place.runId());
    }
}
