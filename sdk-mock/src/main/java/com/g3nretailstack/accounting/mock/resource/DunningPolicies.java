package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.dunning.Levels;
import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.refusal.Refusal;
import com.g3nretailstack.accounting.mock.state.RecordKind;
import com.g3nretailstack.accounting.mock.state.StoredRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The dunning policy: an org has one, and each change replaces it as a whole. */
public final class DunningPolicies {

    private static final List<String> WHOLE = List.of("caption", "levels");

    private final Records records = new Records(RecordKind.DUNNING_POLICY);

    /** Makes the resource. */
    public DunningPolicies() {}

    /** Makes the policy, or replaces it. */
    public Reply set(Call call) {
        Levels.check(call.body().path("levels"));
        boolean names = call.body().has("policy_id") || call.body().has("expected_revision");
        return only(call) == null && !names ? make(call) : replace(call);
    }

    private @Nullable StoredRecord only(Call call) {
        return records.all(call).stream().findFirst().orElse(null);
    }

    private Reply make(Call call) {
        ObjectNode facts = records.facts(call);
        Actor.of(call).writeTo(facts);
        return Reply.record(records.add(call, facts).json());
    }

    private Reply replace(Call call) {
        StoredRecord policy = current(call);
        Revisions.check(call.body(), policy.revision());
        ObjectNode changes = Json.object();
        for (String property : WHOLE) {
            changes.set(property, call.body().path(property).deepCopy());
            if (!call.body().has(property)) {
                changes.putNull(property);
            }
        }
        Actor.of(call).writeTo(changes);
        return records.change(call, policy, changes);
    }

    /** Answers the policy. */
    public Reply get(Call call) {
        return Reply.record(current(call).json());
    }

    /** The org's policy, which has to have the id that the body names, if it names one. */
    StoredRecord current(Call call) {
        StoredRecord policy = only(call);
        String wanted = call.text("policy_id");
        if (policy == null || (wanted != null && !wanted.equals(policy.id()))) {
            throw Refusal.notFound();
        }
        return policy;
    }
}
