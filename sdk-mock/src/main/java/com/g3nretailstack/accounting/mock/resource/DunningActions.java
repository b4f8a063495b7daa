package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.dunning.Level;
import com.g3nretailstack.accounting.mock.dunning.Levels;
import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.receivable.OpenItem;
import com.g3nretailstack.accounting.mock.receivable.OpenItems;
import com.g3nretailstack.accounting.mock.refusal.Refusal;
import com.g3nretailstack.accounting.mock.refusal.Tag;
import com.g3nretailstack.accounting.mock.state.RecordKind;
import com.g3nretailstack.accounting.mock.state.StoredRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/** Dunning actions: what was done about overdue invoices, once for each invoice and level. */
public final class DunningActions {

    private final Records records = new Records(RecordKind.DUNNING_ACTION);
    private final Records invoices = new Records(RecordKind.INVOICE);
    private final DunningPolicies policies = new DunningPolicies();

    /** Makes the resource. */
    public DunningActions() {}

    /** Records that an invoice was dunned; what the request leaves out comes from the policy and the invoice. */
    public Reply create(Call call) {
        StoredRecord policy = policies.current(call);
        Level level = level(call, policy);
        StoredRecord invoice = invoices.find(call);
        refuseSecond(call, invoice, level);
        Instant takenAt = Objects.requireNonNullElse(call.instant("taken_at"), call.now());
        OpenItem item = OpenItems.of(call.books(), invoice);
        refuseEarly(item, level, takenAt);
        ObjectNode facts = records.facts(call);
        complete(facts, item, level, takenAt);
        Json.putIfPresent(facts, "policy_id", policy.id());
        Actor.of(call).writeTo(facts);
        return Reply.record(records.add(call, facts).json());
    }

    private static Level level(Call call, StoredRecord policy) {
        int number = number(call.body());
        Level level = Levels.of(policy).find(number);
        if (level == null) {
            throw Refusal.invalidInput("level: the policy has no level " + number + ".");
        }
        return level;
    }

    private static int number(ObjectNode object) {
        return Json.decimalOrZero(object, "level").intValue();
    }

    private void refuseSecond(Call call, StoredRecord invoice, Level level) {
        for (StoredRecord other : records.with(call, "invoice_id", invoice.id())) {
            if (number(other.facts()) == level.number()) {
                throw new Refusal(
                        Tag.CONFLICT,
                        "The invoice has been dunned for this level.",
                        Json.object().put("action_id", other.id()));
            }
        }
    }

    private static void refuseEarly(OpenItem item, Level level, Instant takenAt) {
        if (item.due(takenAt).signum() == 0) {
            throw Refusal.invalidState("Nothing is due on the invoice: it cannot be dunned.");
        }
        int days = item.daysOverdue(takenAt);
        if (days < level.daysOverdue()) {
            throw Refusal.invalidState("The invoice is overdue by " + days + " days, and level " + level.number()
                    + " sets in at " + level.daysOverdue() + ".");
        }
    }

    private static void complete(ObjectNode facts, OpenItem item, Level level, Instant takenAt) {
        String currency = Json.requireText(item.invoice(), "currency");
        facts.put("customer_id", item.text("customer_id"))
                .put("days_overdue", item.daysOverdue(takenAt))
                .put("outstanding_amount", item.due(takenAt))
                .put("currency", currency);
        if (!facts.has("taken_at")) {
            facts.put("taken_at", takenAt.toString());
        }
        if (!facts.has("action")) {
            facts.put("action", level.action());
        }
        BigDecimal fee = facts.has("fee") ? Json.decimal(facts.get("fee")) : level.feeIn(currency);
        if (fee != null) {
            refuseNegative(fee);
            facts.put("fee", fee);
        }
    }

    private static void refuseNegative(BigDecimal fee) {
        if (fee.signum() < 0) {
            throw Refusal.invalidInput("fee is negative.");
        }
    }

    /** The highest level that an invoice was dunned for, whenever that was; 0 for none. */
    int highest(Call call, String invoiceId) {
        return records.with(call, "invoice_id", invoiceId).stream()
                .mapToInt(action -> number(action.facts()))
                .max()
                .orElse(0);
    }

    /** Answers one page of actions, in the order in which they were recorded. */
    public Reply list(Call call) {
        Window window = call.window();
        boolean anyLevel = !call.body().has("level");
        return records.page(
                call,
                action -> Filters.equal(call, action.facts(), "action")
                        && (anyLevel || number(call.body()) == number(action.facts()))
                        && window.contains(takenAt(action)));
    }

    private static Instant takenAt(StoredRecord action) {
        return OffsetDateTime.parse(Json.requireText(action.facts(), "taken_at"))
                .toInstant();
    }
}
