package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.receivable.InvoiceTotals;
import com.g3nretailstack.accounting.mock.refusal.Refusal;
import com.g3nretailstack.accounting.mock.state.RecordKind;
import com.g3nretailstack.accounting.mock.state.StoredRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/** Payments: each is for one invoice, changes its state, and stays as it is. */
public final class InvoicePayments {

    private final Records records = new Records(RecordKind.AR_PAYMENT);
    private final Invoices invoices;

    /** Makes the resource beside the one that keeps the invoices. */
    public InvoicePayments(Invoices invoices) {
        this.invoices = invoices;
    }

    /** Applies a payment to its invoice; what is more than due stays to the customer's credit. */
    public Reply apply(Call call) {
        StoredRecord invoice = invoices.payable(call, call.org().settings().insistsOnInvoiceRevision());
        if (!Filters.equal(call, invoice.facts(), "currency")) {
            throw Refusal.invalidInput("currency is not that of the invoice.");
        }
        BigDecimal amount = amount(call);
        ObjectNode facts = facts(call, invoice, amount);
        records.add(call, facts);
        Invoices.settle(call, invoice);
        facts.put("invoice_status", InvoiceTotals.status(invoice.facts(), call.now()))
                .put("invoice_due_amount", InvoiceTotals.due(invoice.facts()))
                .put("invoice_revision", invoice.revision());
        return Reply.record(facts.deepCopy());
    }

    private static BigDecimal amount(Call call) {
        BigDecimal amount = Objects.requireNonNull(Json.decimal(call.body().get("amount")), "amount");
        if (amount.signum() <= 0) {
            throw Refusal.invalidInput("amount is not more than 0.");
        }
        return amount;
    }

    private ObjectNode facts(Call call, StoredRecord invoice, BigDecimal amount) {
        ObjectNode facts = records.facts(call);
        Json.putIfPresent(facts, "logical_guid", call.context().logicalGuid());
        Json.putIfPresent(facts, "channel_code", call.context().channelCode());
        for (String property : new String[] {"customer_id", "currency"}) {
            facts.put(property, Json.requireText(invoice.facts(), property));
        }
        BigDecimal applied = amount.min(InvoiceTotals.due(invoice.facts()));
        Instant paidAt = Objects.requireNonNullElse(call.instant("paid_at"), call.now());
        return facts.put("applied_amount", applied)
                .put("surplus_amount", amount.subtract(applied))
                .put("paid_at", paidAt.toString());
    }

    /** Answers one page of payments, in the order in which they were applied. */
    public Reply list(Call call) {
        Window paid = call.window();
        return records.page(
                call,
                payment -> Filters.equal(call, payment.facts(), "tender_type")
                        && paid.contains(Instant.parse(Json.requireText(payment.facts(), "paid_at"))));
    }
}
