package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.state.Batch;
import com.g3nretailstack.accounting.mock.state.Books;
import com.g3nretailstack.accounting.mock.state.EventLog;
import com.g3nretailstack.accounting.mock.state.Positions;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What does not tie; all of it counted, the first 256 listed. */
final class Discrepancies {

    private static final int MOST_LISTED = 256;

    private final EventLog log;
    private final Carriers carriers;
    private final ArrayNode listed = Json.array();
    private long count;

    Discrepancies(EventLog log, Carriers carriers) {
        this.log = log;
        this.carriers = carriers;
    }

    void check(int position, ObjectNode event) {
        if (!Lineage.linked(event)) {
            note("missing_source_ref", event, "The event names no source.");
        }
        if (unmatched(position, event)) {
            note("unmatched_reversal", event, "The event that it refers to is not there.");
        }
        if (!carriers.carried(position)) {
            note("not_exported", event, "No ready or sent batch carries the event.");
        }
        if (carriers.carriedTwice(position)) {
            note("exported_twice", event, "More than one ready or sent batch carries the event.");
        }
    }

    private boolean unmatched(int position, ObjectNode event) {
        boolean refers = event.has("original_event") || Originals.needed(log.type(position));
        return refers && Originals.find(log, position, event) < 0;
    }

    private void note(String kind, ObjectNode event, String detail) {
        ObjectNode found = Json.object().put("kind", kind).put("detail", detail);
        Json.putIfPresent(found, "event_id", Json.text(event, "event_id"));
        Json.texts(event, "source_refs").stream().findFirst().ifPresent(ref -> found.put("source_ref", ref));
        list(found);
    }

    /** Notes the failed batches without repair that hold events of the scope. */
    void checkBatches(Books books, Positions scope) {
        for (Batch failed :
                books.batches().matching(books.batches().all(), batch -> !batch.live() && batch.repairedBy() == null)) {
            if (overlap(failed.members(), scope)) {
                list(Json.object()
                        .put("kind", "batch_failed")
                        .put("detail", "The batch has failed and has no repair.")
                        .put("batch_id", failed.id())
                        .put("export_id", failed.exportId()));
            }
        }
    }

    private static boolean overlap(Positions members, Positions scope) {
        for (int rank = 0; rank < members.size(); rank++) {
            if (scope.contains(members.at(rank))) {
                return true;
            }
        }
        return false;
    }

    private void list(ObjectNode found) {
        count++;
        if (listed.size() < MOST_LISTED) {
            listed.add(found);
        }
    }

    long count() {
        return count;
    }

    ArrayNode json() {
        return listed;
    }
}
