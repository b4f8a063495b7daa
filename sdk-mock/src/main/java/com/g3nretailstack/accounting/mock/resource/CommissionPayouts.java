package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.commission.Part;
import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.refusal.Refusal;
import com.g3nretailstack.accounting.mock.refusal.Tag;
import com.g3nretailstack.accounting.mock.state.RecordKind;
import com.g3nretailstack.accounting.mock.state.StoredRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Payouts: pending, approved, then paid; each covers parts of commissions that no other one covers. */
public final class CommissionPayouts {

    private static final String EARNED = "earned";
    // state of a payout -> state of the parts that it covers
    private static final Map<String, String> COVERED = Map.of("approved", "payable", "paid", "paid");

    private final Records payouts = new Records(RecordKind.COMMISSION_PAYOUT);
    private final Records commissions = new Records(RecordKind.COMMISSION);
    private final CommissionStatements statements = new CommissionStatements();

    /** Makes the resource. */
    public CommissionPayouts() {}

    /** Makes a payout of the parts of the period that no payout covers; what is owed back is deducted. */
    public Reply create(Call call) {
        List<Part> parts = statements.parts(call);
        String currency = currency(call, parts);
        refuseSecond(call, currency);
        List<Part> open = parts.stream()
                .filter(part -> part.payoutId() == null && part.currency().equals(currency))
                .toList();
        BigDecimal amount = CommissionStatements.sum(open, part -> true);
        if (amount.signum() <= 0) {
            throw Refusal.invalidState("The period has nothing to pay: what is open comes to " + amount.toPlainString()
                    + " " + currency + ".");
        }
        return made(call, open, amount, currency);
    }

    private static String currency(Call call, List<Part> parts) {
        String given = call.text("currency");
        if (given != null) {
            return given;
        }
        Set<String> currencies = parts.stream().map(Part::currency).collect(Collectors.toSet());
        if (currencies.size() > 1) {
            throw Refusal.invalidInput("currency is required: the period has commissions in several.");
        }
        return currencies.stream()
                .findFirst()
                .orElseThrow(() -> Refusal.invalidState("The period has nothing to pay: it has no commissions."));
    }

    private void refuseSecond(Call call, String currency) {
        ObjectNode period = Json.object();
        Periods.write(Periods.of(call), period);
        for (StoredRecord other : payouts.with(call, "associate_id", call.required("associate_id"))) {
            if (currency.equals(other.text("currency")) && samePeriod(other, period)) {
                throw new Refusal(
                        Tag.CONFLICT,
                        "There is a payout for this associate, period and currency.",
                        Json.object().put("payout_id", other.id()));
            }
        }
    }

    private static boolean samePeriod(StoredRecord payout, ObjectNode period) {
        return Stream.of("from_utc", "to_utc")
                .allMatch(bound -> Objects.equals(payout.text(bound), Json.text(period, bound)));
    }

    private Reply made(Call call, List<Part> open, BigDecimal amount, String currency) {
        ObjectNode facts = payouts.facts(call)
                .put("status", ApprovalPath.PENDING)
                .put("amount", amount)
                .put("currency", currency)
                .put("entry_count", open.size());
        Periods.write(Periods.of(call), facts);
        Actor.of(call).writeTo(facts);
        StoredRecord payout = payouts.add(call, facts);
        cover(call, open, payout, EARNED);
        return Reply.record(payout.json());
    }

    private void cover(Call call, List<Part> parts, StoredRecord payout, String status) {
        parts.forEach(part -> commissions.follow(call, part.commission(), part.paidBy(payout.id(), status)));
    }

    /** Answers one payout. */
    public Reply get(Call call) {
        return Reply.record(payouts.find(call).json());
    }

    /** Answers one page of payouts whose period lies within the window asked for, oldest first. */
    public Reply list(Call call) {
        Window asked = call.window();
        return payouts.page(
                call, payout -> Filters.equal(call, payout.facts(), "status") && Periods.within(asked, payout));
    }

    /** Approves a payout, or marks it as paid, and with it the parts that it covers. */
    public Reply setStatus(Call call) {
        StoredRecord payout = payouts.expected(call);
        String wanted = call.required("status");
        Actor actor = wanted.equals(ApprovalPath.APPROVED) ? Actor.required(call) : Actor.of(call);
        ObjectNode changes = ApprovalPath.step(call, payout, wanted, actor);
        cover(call, covered(call, payout), payout, COVERED.getOrDefault(wanted, EARNED));
        return payouts.change(call, payout, changes);
    }

    private List<Part> covered(Call call, StoredRecord payout) {
        return commissions.with(call, "payout_id", payout.id()).stream()
                .flatMap(commission -> Part.of(commission).stream())
                .filter(part -> payout.id().equals(part.payoutId()))
                .toList();
    }
}
