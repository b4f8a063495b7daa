package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.contract.Contract;
import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.receivable.InvoiceTotals;
import com.g3nretailstack.accounting.mock.receivable.Movement;
import com.g3nretailstack.accounting.mock.receivable.OpenItem;
import com.g3nretailstack.accounting.mock.receivable.OpenItems;
import com.g3nretailstack.accounting.mock.refusal.Refusal;
import com.g3nretailstack.accounting.mock.refusal.Tag;
import com.g3nretailstack.accounting.mock.state.RecordKind;
import com.g3nretailstack.accounting.mock.state.StoredRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Invoices: made and changed by one operation, paid by payments, overdue by the clock, final once given up. */
public final class Invoices {

    private static final Set<String> FINAL = Set.of("written_off", "cancelled");
    // payments and statements stand under them
    private static final List<String> FIXED = List.of("customer_id", "currency");

    private final Records records = new Records(RecordKind.INVOICE);

    /** Makes the resource. */
    public Invoices() {}

    /** Makes an invoice, or changes the one that the body names. */
    public Reply set(Call call) {
        return call.text("invoice_id") == null ? make(call) : change(call);
    }

    private Reply make(Call call) {
        if (call.body().has("expected_revision")) {
            throw Refusal.invalidInput("expected_revision is for changes: a new invoice has none.");
        }
        for (String property : FIXED) {
            require(property, call.text(property) != null);
        }
        refuseTakenCode(call, "");
        ObjectNode facts = records.facts(call).deepCopy();
        Json.putIfPresent(facts, "logical_guid", call.context().logicalGuid());
        Json.putIfPresent(facts, "channel_code", call.context().channelCode());
        InvoiceTerms.dates(facts, call.now());
        require("amount", facts.has("amount") || !facts.path("lines").isEmpty());
        InvoiceTerms.amounts(facts, call.body());
        facts.setAll(InvoiceTotals.of(new OpenItem(facts, List.of())));
        facts.remove("paid_at");
        return Reply.record(view(records.add(call, facts), call.now()));
    }

    private static void require(String property, boolean given) {
        if (!given) {
            throw new Refusal(
                    Tag.VALIDATION_ERROR,
                    property + " is required for a new invoice.",
                    Json.object().put("field", property));
        }
    }

    private void refuseTakenCode(Call call, String ownId) {
        String code = call.text("code");
        if (code != null
                && records.with(call, "code", code).stream()
                        .anyMatch(other -> !other.id().equals(ownId))) {
            throw new Refusal(
                    Tag.CONFLICT,
                    "code: another invoice carries it.",
                    Json.object().put("field", "code"));
        }
    }

    private Reply change(Call call) {
        StoredRecord invoice = records.expected(call);
        refuseFinal(invoice);
        for (String property : FIXED) {
            if (!Filters.equal(call, invoice.facts(), property)) {
                throw Refusal.invalidInput(property + " of an invoice cannot be changed.");
            }
        }
        refuseTakenCode(call, invoice.id());
        ObjectNode changed = invoice.json();
        changed.setAll(given(call));
        InvoiceTerms.dates(changed, call.now());
        InvoiceTerms.amounts(changed, call.body());
        changed.setAll(InvoiceTotals.of(new OpenItem(changed, OpenItems.payments(call.books(), invoice.id()))));
        return shown(call, records.change(call, invoice, changed));
    }

    private static ObjectNode given(Call call) {
        ObjectNode given = Json.object();
        for (String property : Contract.shipped().shared(call.operation().request(), RecordKind.INVOICE.schema())) {
            JsonNode value = call.body().get(property);
            if (value != null) {
                given.set(property, value.deepCopy());
            }
        }
        return given;
    }

    private static void refuseFinal(StoredRecord invoice) {
        if (FINAL.contains(invoice.status())) {
            throw Refusal.invalidState("The invoice is " + invoice.status() + ", which is final.");
        }
    }

    /** Answers one invoice as it stands now. */
    public Reply get(Call call) {
        return Reply.record(view(records.find(call), call.now()));
    }

    /** Answers one page of invoices as they stand now, oldest first. */
    public Reply list(Call call) {
        Window issued = call.window();
        Window due = call.window("due_from_utc", "due_to_utc");
        String status = call.text("status");
        return records.page(
                call,
                invoice -> Filters.equal(call, invoice.facts(), "currency", "logical_guid", "channel_code")
                        && issued.contains(instant(invoice, "issued_at"))
                        && due.contains(instant(invoice, "due_at"))
                        && (status == null || status.equals(InvoiceTotals.status(invoice.facts(), call.now()))),
                invoice -> view(invoice, call.now()));
    }

    private static Instant instant(StoredRecord invoice, String property) {
        return Instant.parse(Json.requireText(invoice.facts(), property));
    }

    /** Writes an invoice off or cancels it: nothing else can be set. */
    public Reply setStatus(Call call) {
        StoredRecord invoice = records.expected(call);
        String wanted = call.required("status");
        refuseFinal(invoice);
        if (!FINAL.contains(wanted)) {
            throw Refusal.invalidState("status: " + wanted + " follows from payments and the clock, it cannot be set.");
        }
        OpenItem item = OpenItems.of(call.books(), invoice);
        ObjectNode changes = wanted.equals("cancelled") ? cancelled(item) : writtenOff(item);
        Actor.required(call).writeTo(changes);
        changes.put("status", wanted).put(wanted + "_at", call.now().toString());
        return shown(call, records.change(call, invoice, changes));
    }

    private static ObjectNode cancelled(OpenItem item) {
        if (item.movements().stream().anyMatch(movement -> movement.kind() == Movement.Kind.PAYMENT)) {
            throw Refusal.invalidState("The invoice has payments: it cannot be cancelled.");
        }
        return InvoiceTotals.closed(item, BigDecimal.ZERO);
    }

    private static ObjectNode writtenOff(OpenItem item) {
        BigDecimal due = item.due(Instant.MAX);
        if (due.signum() == 0) {
            throw Refusal.invalidState("Nothing is due: there is nothing to write off.");
        }
        return InvoiceTotals.closed(item, due);
    }

    /** The invoice that a payment is for, which takes payments. */
    StoredRecord payable(Call call, boolean insistOnRevision) {
        StoredRecord invoice = records.find(call);
        if (insistOnRevision || call.body().has("expected_revision")) {
            Revisions.check(call.body(), invoice.revision());
        }
        refuseFinal(invoice);
        return invoice;
    }

    /** Takes a payment that is on the books into the totals, as a new revision. */
    static void settle(Call call, StoredRecord invoice) {
        invoice.change(InvoiceTotals.of(OpenItems.of(call.books(), invoice)), call.now());
    }

    private static Reply shown(Call call, Reply changed) {
        changed.data().put("status", InvoiceTotals.status(changed.data(), call.now()));
        return changed;
    }

    private static ObjectNode view(StoredRecord invoice, Instant now) {
        return invoice.json().put("status", InvoiceTotals.status(invoice.facts(), now));
    }
}
