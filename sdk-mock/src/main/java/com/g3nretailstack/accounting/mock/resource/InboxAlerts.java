package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.state.Batch;
import com.g3nretailstack.accounting.mock.state.Books;
import com.g3nretailstack.accounting.mock.state.ExportRun;
import com.g3nretailstack.accounting.mock.state.OrgSettings.ExportFailure;
import com.g3nretailstack.accounting.mock.state.RecordKind;
import com.g3nretailstack.accounting.mock.state.StoredRecord;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Inbox items that the service raises by itself, once for each record and code; they go to the whole organisation.
 *
 * <p>That exceptions raise items is documented; which ones do, their codes and their words are assumed. Used by one thread
 * that holds the org's books for writing.
 */
public final class InboxAlerts {

    /** The code of an item about a batch that failed. */
    public static final String BATCH_FAILED = "export-batch-failed";

    /** The code of an item about an export run that failed. */
    public static final String EXPORT_FAILED = "export-failed";

    /** What the code of an item about a schedule's conflict begins with; the due time follows after an {@code @}. */
    public static final String SCHEDULE_CONFLICT = "export-schedule-conflict";

    private static final Records ITEMS = new Records(RecordKind.INBOX_ITEM);

    private final Books books;
    private final String orgcode;
    private final Instant now;

    /** Makes what raises items in an org's books at an instant. */
    public InboxAlerts(Books books, String orgcode, Instant now) {
        this.books = books;
        this.orgcode = orgcode;
        this.now = now;
    }

    /** What raises items during a call. */
    static InboxAlerts of(Call call) {
        return new InboxAlerts(call.books(), call.org().orgcode(), call.now());
    }

    /** Raises an item about a batch that has failed, with the reason that was given for it. */
    public void batchFailed(Batch batch) {
        ObjectNode facts = batch.json();
        raise("export_batch", batch.id(), BATCH_FAILED, item(facts, "Export batch failed", "high"), now);
    }

    /**
     * Closes the item about a failed batch as retried, naming the batch that took its place.
     *
     * <p>An item that somebody has closed already stays as it is.
     */
    public void batchRepaired(Batch failed, ObjectNode repair, String actor) {
        StoredRecord item = find(failed.id(), BATCH_FAILED);
        if (item != null && !item.status().equals("closed")) {
            ObjectNode changes = Json.object()
                    .put("status", "closed")
                    .put("resolution", "retried")
                    .put("resolution_ref", Json.requireText(repair, "batch_id"));
            Records.explain(changes, repair);
            InboxTrail.tell(item, changes, actor, now);
            item.change(changes, now);
        }
    }

    /** Raises an item about a run that is to fail; it is there from the instant at which the run ends. */
    public void exportFails(ExportRun run) {
        ExportFailure failure = Objects.requireNonNull(run.failure(), "the run is to succeed");
        ObjectNode why = Json.object().put("reason", failure.reason()).put("reason_code", failure.reasonCode());
        raise("export", run.id(), EXPORT_FAILED, item(why, "Export run failed", "high"), run.finishesAt());
    }

    /**
     * Raises an item about a schedule that was left alone when it was due, once for each due time.
     *
     * @param why what stood in the way, in a few words for people
     */
    public void scheduleConflict(String scheduleId, Instant dueAt, String why) {
        ObjectNode item = Json.object()
                .put("caption", why)
                .put("body", "The schedule was due at " + dueAt + ".")
                .put("priority", "normal");
        raise("export_schedule", scheduleId, SCHEDULE_CONFLICT + "@" + dueAt, item, now);
    }

    private static ObjectNode item(ObjectNode why, String caption, String priority) {
        ObjectNode item = Json.object().put("caption", caption).put("priority", priority);
        Json.putIfPresent(item, "body", Json.text(why, "reason"));
        for (String property : List.of("cccode", "reason", "reason_code")) {
            Json.putIfPresent(item, property, Json.text(why, property));
        }
        return item;
    }

    private void raise(String recordType, String recordId, String code, ObjectNode item, Instant at) {
        if (find(recordId, code) != null) {
            return;
        }
        RecordKind kind = RecordKind.INBOX_ITEM;
        ObjectNode facts = Json.object()
                .put(kind.idProperty(), books.ids().next(kind.idPrefix()))
                .put("orgcode", orgcode)
                .put("record_type", recordType)
                .put("record_id", recordId)
                .put("code", code);
        facts.setAll(item);
        facts.put("org_wide", true).put("status", "open").put("state", "unread");
        facts.put("revision", 1).put("created_at", at.toString()).put("updated_at", at.toString());
        ITEMS.add(books, facts);
    }

    private @Nullable StoredRecord find(String recordId, String code) {
        return ITEMS.with(books, "record_id", recordId).stream()
                .filter(item -> code.equals(item.text("code")))
                .findFirst()
                .orElse(null);
    }
}
