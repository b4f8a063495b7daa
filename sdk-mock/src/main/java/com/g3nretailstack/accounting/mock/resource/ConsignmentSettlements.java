package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.refusal.Refusal;
import com.g3nretailstack.accounting.mock.state.RecordKind;
import com.g3nretailstack.accounting.mock.state.StoredRecord;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Consignment settlements: what a vendor is owed for a period's sales of its goods. */
public final class ConsignmentSettlements {

    private static final String CURRENCY = "currency";

    private final Records records = new Records(RecordKind.CONSIGNMENT_SETTLEMENT);

    /** Makes the resource. */
    public ConsignmentSettlements() {}

    /** Settles the events of a period that no other settlement covers. */
    public Reply create(Call call) {
        BigDecimal bps = Json.decimalOrZero(call.body(), "commission_bps");
        BasisPoints.check("commission_bps", bps);
        String vendorId = call.required("vendor_id");
        Window period = Periods.of(call);
        Map<String, ConsignmentSales> sales = ConsignmentSales.of(call, vendorId, period);
        String currency = currency(call, sales);
        Periods.refuseOverlap(
                records.with(call, "vendor_id", vendorId), period, other -> currency.equals(other.text(CURRENCY)));
        @Nullable ConsignmentSales settled = sales.get(currency);
        if (settled == null) {
            throw Refusal.invalidState("The vendor has no sales from from_utc to to_utc.");
        }
        return Reply.record(
                records.add(call, facts(call, period, currency, bps, settled)).json());
    }

    private static String currency(Call call, Map<String, ConsignmentSales> sales) {
        String named = call.text(CURRENCY);
        if (named == null && sales.size() > 1) {
            throw Refusal.invalidInput("currency is required: the period has events in " + sales.keySet() + ".");
        }
        return named != null ? named : sales.keySet().stream().findFirst().orElse("");
    }

    private ObjectNode facts(Call call, Window period, String currency, BigDecimal bps, ConsignmentSales settled) {
        ObjectNode facts = records.facts(call);
        BigDecimal commission = BasisPoints.share(settled.gross(), bps, currency);
        Periods.write(period, facts);
        facts.put("status", ApprovalPath.PENDING)
                .put(CURRENCY, currency)
                .put("gross_amount", settled.gross())
                .put("commission_bps", bps)
                .put("commission_amount", commission)
                .put("net_amount", settled.gross().subtract(commission))
                .put("event_count", settled.events());
        facts.set("lines", settled.lines());
        Actor.of(call).writeTo(facts);
        return facts;
    }

    /** Answers one settlement. */
    public Reply get(Call call) {
        return Reply.record(records.find(call).json());
    }

    /** Answers one page of settlements, oldest first, without their lines. */
    public Reply list(Call call) {
        Window asked = call.window();
        return records.page(
                call,
                record -> ApprovalPath.listed(call, record) && Periods.within(asked, record),
                ConsignmentSettlements::withoutLines);
    }

    private static ObjectNode withoutLines(StoredRecord record) {
        ObjectNode row = record.json();
        row.remove("lines");
        return row;
    }

    /** Approves a pending settlement. */
    public Reply approve(Call call) {
        StoredRecord record = records.expected(call);
        Actor actor = Actor.required(call);
        return records.change(call, record, ApprovalPath.step(call, record, ApprovalPath.APPROVED, actor));
    }

    /** Marks an approved settlement as paid, or an unpaid one as cancelled. */
    public Reply setStatus(Call call) {
        StoredRecord record = records.expected(call);
        String wanted = call.required("status");
        if (wanted.equals(ApprovalPath.APPROVED)) {
            throw Refusal.invalidState("status: a settlement is approved by /consignment/settlement/approve.");
        }
        return records.change(call, record, ApprovalPath.step(call, record, wanted, Actor.of(call)));
    }
}
