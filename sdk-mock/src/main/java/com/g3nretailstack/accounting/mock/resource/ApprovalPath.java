package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.state.StoredRecord;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The states of what is approved before it is paid: pending, approved, paid; cancelled at any time before it is paid. */
final class ApprovalPath {

    static final String PENDING = "pending";
    static final String APPROVED = "approved";
    static final String CANCELLED = "cancelled";

    private static final Lifecycle STATUS = new Lifecycle(
            "status: one", Map.of(PENDING, Set.of(APPROVED, CANCELLED), APPROVED, Set.of("paid", CANCELLED)));
    private static final Map<String, String> TIMES = Map.of(APPROVED, "approved_at", "paid", "paid_at");

    private ApprovalPath() {}

    /**
     * What takes a record to another state, by whom and when.
     *
     * @throws com.g3nretailstack.accounting.mock.refusal.Refusal invalid-state (409) where the path does not lead there
     */
    static ObjectNode step(Call call, StoredRecord record, String wanted, Actor actor) {
        STATUS.check(record.status(), wanted);
        ObjectNode changes = Json.object().put("status", wanted);
        @Nullable String time = TIMES.get(wanted);
        if (time != null) {
            changes.put(time, call.now().toString());
        }
        changes.putNull("actor_roles"); // those of an earlier actor must not stay
        actor.writeTo(changes);
        return changes;
    }

    /** Whether a list shows a record: one in the state that it asks for, or else one that is not cancelled. */
    static boolean listed(Call call, StoredRecord record) {
        String wanted = call.text("status");
        return wanted == null
                ? !record.status().equals(CANCELLED)
                : record.status().equals(wanted);
    }
}
