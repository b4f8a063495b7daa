package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.refusal.Refusal;
import com.g3nretailstack.accounting.mock.state.RecordKind;
import com.g3nretailstack.accounting.mock.state.StoredRecord;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Royalty rules: rate, base and period, one for each franchisee. */
public final class RoyaltyRules {

    private static final RecordKind KIND = RecordKind.ROYALTY_RULE;

    private final Records records = new Records(KIND);

    /** Makes the resource. */
    public RoyaltyRules() {}

    /** Makes a franchisee's first rule, or replaces the one that there is. */
    public Reply set(Call call) {
        BasisPoints.check("rate_bps", Json.decimalOrZero(call.body(), "rate_bps"));
        if (Json.decimalOrZero(call.body(), "minimum_amount").signum() < 0) {
            throw Refusal.invalidInput("minimum_amount is less than 0.");
        }
        @Nullable StoredRecord present = call.books().records(KIND).find(call.required("franchisee_id"));
        return present == null && !call.body().hasNonNull("expected_revision") ? made(call) : replaced(call);
    }

    private Reply made(Call call) {
        ObjectNode facts = facts(call, call.books().ids().next(KIND.idPrefix()));
        return Reply.record(records.add(call, facts).json());
    }

    private Reply replaced(Call call) {
        StoredRecord rule = records.expected(call);
        ObjectNode facts = facts(call, Objects.requireNonNull(rule.text("rule_id")));
        rule.become(facts.put("revision", rule.revision() + 1).put("created_at", rule.text("created_at")));
        return Reply.record(rule.json());
    }

    private static ObjectNode facts(Call call, String ruleId) {
        ObjectNode facts = call.recordOf("rule_id", ruleId, KIND.schema());
        call.stamp(facts);
        Actor.of(call).writeTo(facts);
        return facts;
    }

    /** Answers a franchisee's rule. */
    public Reply get(Call call) {
        return Reply.record(records.find(call).json());
    }
}
