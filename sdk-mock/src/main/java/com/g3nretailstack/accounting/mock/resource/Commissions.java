package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.commission.Part;
import com.g3nretailstack.accounting.mock.commission.Shares;
import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.refusal.Refusal;
import com.g3nretailstack.accounting.mock.state.RecordKind;
import com.g3nretailstack.accounting.mock.state.StoredRecord;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Commissions: earned by events, adjusted by entries of their own, shared until a part of them is in a payout. */
public final class Commissions {

    private final Records records = new Records(RecordKind.COMMISSION);

    /** Makes the resource. */
    public Commissions() {}

    /** Answers one commission. */
    public Reply get(Call call) {
        return Reply.record(records.find(call).json());
    }

    /** Answers one page of commissions, in the order in which they came on record. */
    public Reply list(Call call) {
        Window window = call.window();
        return records.page(
                call,
                commission -> Filters.equal(call, commission.facts(), "kind", "status")
                        && window.contains(Part.occurredAt(commission)));
    }

    /** Records an adjustment, an entry beside the commission that it adjusts. */
    public Reply adjust(Call call) {
        Actor actor = Actor.required(call);
        BigDecimal amount = signed(call);
        ObjectNode facts = records.facts(call).put("amount", amount);
        refer(facts, original(call));
        actor.writeTo(facts);
        if (!facts.has("occurred_at")) {
            facts.put("occurred_at", call.now().toString());
        }
        facts.setAll(Shares.laidOver(
                Shares.of(Shares.whole(call.required("associate_id")), amount, call.required("currency"))));
        return Reply.record(records.add(call, facts).json());
    }

    private static BigDecimal signed(Call call) {
        String kind = call.required("kind");
        BigDecimal amount = Objects.requireNonNull(Json.decimal(call.body().get("amount")), "amount");
        int sign = amount.signum();
        boolean fits = switch (kind) {
            case "bonus" -> sign > 0;
            case "chargeback" -> sign < 0;
            case "correction" -> sign != 0;
            default -> throw Refusal.invalidInput("kind: " + kind + " is no adjustment.");
        };
        if (!fits) {
            throw Refusal.invalidInput("amount has the wrong sign for a " + kind + ".");
        }
        return amount;
    }

    private @Nullable StoredRecord original(Call call) {
        String id = call.text("original_commission_id");
        if (id == null) {
            return null;
        }
        StoredRecord original = records.find(call, id);
        if (!call.required("currency").equals(original.text("currency"))) {
            throw Refusal.invalidInput("currency is not that of the commission that is adjusted.");
        }
        return original;
    }

    private static void refer(ObjectNode facts, @Nullable StoredRecord original) {
        if (original != null && !facts.has("order_id")) {
            Json.putIfPresent(facts, "order_id", original.text("order_id"));
        }
    }

    /** Sets who gets how much of a commission of which nothing is in a payout. */
    public Reply setSplit(Call call) {
        StoredRecord commission = records.expected(call);
        if (Part.of(commission).stream().anyMatch(part -> part.payoutId() != null)) {
            throw Refusal.invalidState("A part of the commission is in a payout.");
        }
        JsonNode splits = call.body().path("splits");
        Shares.check(splits);
        ObjectNode facts = commission.facts();
        BigDecimal amount = Objects.requireNonNull(Json.decimal(facts.get("amount")), "amount");
        ObjectNode changes = Shares.laidOver(Shares.of(splits, amount, Json.requireText(facts, "currency")));
        Actor.of(call).writeTo(changes);
        return records.change(call, commission, changes);
    }
}
