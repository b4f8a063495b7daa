package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.json.Json;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a comment said, version by version; kept with what it says now as its last entry, shown without that. */
final class CommentHistory {

    private static final String HISTORY = "history";

    private CommentHistory() {}

    /** Begins the history of a new comment. */
    static void begin(ObjectNode comment, Instant now) {
        comment.putArray(HISTORY).add(entry(comment, 1, now));
    }

    /** Adds to the changes of a comment the history with what it says from now on. */
    static void goOn(ObjectNode comment, ObjectNode changes, Instant now) {
        ObjectNode next = comment.deepCopy();
        next.setAll(changes);
        int revision = comment.path("revision").intValue() + 1;
        changes.set(HISTORY, ((ArrayNode) next.get(HISTORY)).add(entry(next, revision, now)));
    }

    private static ObjectNode entry(ObjectNode comment, int revision, Instant now) {
        ObjectNode entry = Json.object().put("revision", revision);
        Json.putIfPresent(entry, "caption", Json.text(comment, "caption"));
        Json.putIfPresent(entry, "body", Json.text(comment, "body"));
        // only the author can have written it
        return entry.put("actor", Json.requireText(comment, "actor")).put("written_at", now.toString());
    }

    /** Takes from a comment that is about to be shown what it says now, and the whole history where nothing is before. */
    static void shorten(ObjectNode shown) {
        JsonNode history = shown.path(HISTORY);
        if (history.size() > 1) {
            ((ArrayNode) history).remove(history.size() - 1);
        } else {
            hide(shown);
        }
    }

    /** Takes the history from a comment that is about to be shown as a row. */
    static void hide(ObjectNode shown) {
        shown.remove(HISTORY);
    }
}
