package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.refusal.Refusal;
import com.g3nretailstack.accounting.mock.state.RecordKind;
import com.g3nretailstack.accounting.mock.state.StoredRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Inbox items: what has become of a matter, and apart from that whether it has been noticed. */
public final class InboxItems {

    private static final String CLOSED = "closed";
    private static final List<String> SETTLED = List.of("resolution", "resolution_ref");
    private static final Lifecycle STATUS = new Lifecycle(
            "An item",
            Map.of(
                    "open",
                    Set.of("in_progress", CLOSED),
                    "in_progress",
                    Set.of("open", CLOSED),
                    CLOSED,
                    Set.of("open")));
    private static final Lifecycle STATE = new Lifecycle(
            "An item",
            Map.of(
                    "unread", Set.of("read", "acknowledged"),
                    "read", Set.of("unread", "acknowledged"),
                    "acknowledged", Set.of("unread", "read")));

    private final Records records = new Records(RecordKind.INBOX_ITEM);

    /** Makes the resource. */
    public InboxItems() {}

    /** Whether an item is there at an instant: that of a run that is to fail is not before the run has ended. */
    static boolean isThere(StoredRecord item, Instant now) {
        return !createdAt(item).isAfter(now);
    }

    private static Instant createdAt(StoredRecord item) {
        return Instant.parse(Json.requireText(item.facts(), "created_at"));
    }

    /** Puts an item, open and unread, into a team's inbox, or into the organisation's where no team is named. */
    public Reply create(Call call) {
        String type = call.text("record_type");
        String id = call.text("record_id");
        if (type != null && id != null) {
            Targets.require(call, type, id);
        }
        ObjectNode facts = records.facts(call).put("org_wide", orgWide(call));
        if (!facts.has("priority")) {
            facts.put("priority", "normal");
        }
        facts.put("status", "open").put("state", "unread");
        return Reply.record(records.add(call, facts).json());
    }

    private static boolean orgWide(Call call) {
        boolean noTeam = call.text("team_guid") == null;
        JsonNode given = call.body().get("org_wide");
        if (given != null && given.booleanValue() != noTeam) {
            throw Refusal.invalidInput("org_wide: an item is in a team's inbox or in the whole organisation's.");
        }
        return noTeam;
    }

    /** Answers one item with its trail; that does not mark it as read. */
    public Reply get(Call call) {
        return Reply.record(find(call).json());
    }

    private StoredRecord find(Call call) {
        StoredRecord item = records.find(call);
        if (!isThere(item, call.now())) {
            throw Refusal.notFound();
        }
        return item;
    }

    /** Answers one page of items without their trails; closed ones only where {@code status} or {@code code} asks for them. */
    public Reply list(Call call) {
        Window window = call.window();
        boolean all = call.text("status") != null || call.text("code") != null;
        JsonNode orgWide = call.body().path("org_wide");
        return records.page(
                call,
                item -> isThere(item, call.now())
                        && (all || !item.status().equals(CLOSED))
                        && (!orgWide.isBoolean() || orgWide.equals(item.facts().get("org_wide")))
                        && Filters.equal(call, item.facts(), "record_type", "team_guid", "status", "state", "priority")
                        && window.contains(createdAt(item)),
                InboxItems::row);
    }

    private static ObjectNode row(StoredRecord item) {
        ObjectNode row = item.json();
        row.remove(InboxTrail.TRAIL);
        return row;
    }

    /** Says whether an item has been noticed. */
    public Reply setState(Call call) {
        StoredRecord item = expected(call);
        String wanted = call.required("state");
        STATE.check(item.facts().path("state").asString(""), wanted);
        return change(call, item, Json.object().put("state", wanted));
    }

    /** Says what has become of an item's matter; only one that is closed says how it was settled. */
    public Reply setStatus(Call call) {
        StoredRecord item = expected(call);
        String wanted = call.required("status");
        STATUS.check(item.status(), wanted);
        ObjectNode changes = Json.object().put("status", wanted);
        for (String property : SETTLED) {
            String given = call.text(property);
            if (given == null) {
                changes.putNull(property);
            } else if (wanted.equals(CLOSED)) {
                changes.put(property, given);
            } else {
                throw Refusal.invalidInput(property + " belongs to the status closed.");
            }
        }
        return change(call, item, changes);
    }

    private StoredRecord expected(Call call) {
        StoredRecord item = find(call);
        Revisions.check(call.body(), item.revision());
        return item;
    }

    private Reply change(Call call, StoredRecord item, ObjectNode changes) {
        Records.explain(changes, call.body());
        InboxTrail.tell(item, changes, Actor.of(call).name(), call.now());
        return records.change(call, item, changes);
    }
}
