package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.state.RecordKind;
import com.g3nretailstack.accounting.mock.state.StoredRecord;
import java.math.BigDecimal;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/** Franchise royalties: what a franchisee owes for a period, by its rule. */
public final class Royalties {

    private static final String FRANCHISEE = "franchisee_id";

    private final Records rules = new Records(RecordKind.ROYALTY_RULE);
    private final Records records = new Records(RecordKind.ROYALTY);

    /** Makes the resource. */
    public Royalties() {}

    /** Calculates the royalty of one whole period that no other royalty covers. */
    public Reply calculate(Call call) {
        String franchiseeId = call.required(FRANCHISEE);
        StoredRecord rule = rules.find(call, franchiseeId);
        Window period = Periods.of(call);
        Periods.refusePartial(period, Objects.requireNonNull(rule.text("period")));
        Periods.refuseOverlap(records.with(call, FRANCHISEE, franchiseeId), period, other -> true);
        ObjectNode facts = records.facts(call);
        Periods.write(period, facts);
        facts.put("status", ApprovalPath.PENDING);
        owe(facts, rule, FranchiseSales.of(call, rule, period));
        Actor.of(call).writeTo(facts);
        return Reply.record(records.add(call, facts).json());
    }

    private static void owe(ObjectNode facts, StoredRecord rule, FranchiseSales sales) {
        String currency = Objects.requireNonNull(rule.text("currency"));
        BigDecimal rate = Json.decimalOrZero(rule.facts(), "rate_bps");
        BigDecimal amount = BasisPoints.share(sales.amount(), rate, currency);
        BigDecimal minimum = Json.decimal(rule.facts().get("minimum_amount"));
        facts.put("rule_id", rule.text("rule_id"))
                .put("base", rule.text("base"))
                .put("base_amount", sales.amount())
                .put("rate_bps", rate)
                .put("amount", minimum == null ? amount : amount.max(minimum))
                .put("currency", currency)
                .put("event_count", sales.events());
    }

    /** Answers one royalty. */
    public Reply get(Call call) {
        return Reply.record(records.find(call).json());
    }

    /** Answers one page of royalties, oldest first. */
    public Reply list(Call call) {
        Window asked = call.window();
        return records.page(call, record -> ApprovalPath.listed(call, record) && Periods.within(asked, record));
    }

    /** Approves a royalty, or marks it as paid or cancelled. */
    public Reply setStatus(Call call) {
        StoredRecord record = records.expected(call);
        String wanted = call.required("status");
        Actor actor = wanted.equals(ApprovalPath.APPROVED) ? Actor.required(call) : Actor.of(call);
        return records.change(call, record, ApprovalPath.step(call, record, wanted, actor));
    }
}
