package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.commission.Part;
import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.state.RecordKind;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an associate earned in a period, by currency, and how much of it payouts cover. */
public final class CommissionStatements {

    private static final int MOST_ENTRIES = 256;

    private final Records records = new Records(RecordKind.COMMISSION);

    /** Makes the resource. */
    public CommissionStatements() {}

    /** Answers a statement: sums over all entries of the period, and the first of them. */
    public Reply statement(Call call) {
        String currency = call.text("currency");
        List<Part> parts = parts(call).stream()
                .filter(part -> currency == null || currency.equals(part.currency()))
                .toList();
        ObjectNode statement = Json.object()
                .put("associate_id", call.required("associate_id"))
                .put("from_utc", call.required("from_utc"))
                .put("to_utc", call.required("to_utc"))
                .put("generated_at", call.now().toString())
                .put("entry_count", parts.size());
        statement.set("totals", totals(parts));
        ArrayNode entries = statement.putArray("entries");
        parts.stream().limit(MOST_ENTRIES).forEach(part -> entries.add(part.entry()));
        return Reply.of(statement);
    }

    /** The parts that the associate of the body has in the commissions of its period, in the order in which they occurred. */
    List<Part> parts(Call call) {
        String associate = call.required("associate_id");
        Window period = call.window();
        return records.with(call, "associate_id", associate).stream()
                .filter(commission -> period.contains(Part.occurredAt(commission)))
                .sorted(Comparator.comparing(Part::occurredAt))
                .flatMap(commission -> Part.of(commission).stream())
                .filter(part -> part.associateId().equals(associate))
                .toList();
    }

    private static ArrayNode totals(List<Part> parts) {
        Map<String, List<Part>> byCurrency =
                parts.stream().collect(Collectors.groupingBy(Part::currency, TreeMap::new, Collectors.toList()));
        ArrayNode totals = Json.array();
        byCurrency.forEach((currency, those) -> totals.add(total(currency, those)));
        return totals;
    }

    private static ObjectNode total(String currency, List<Part> parts) {
        return Json.object()
                .put("currency", currency)
                .put("entry_count", parts.size())
                .put("earned_amount", sum(parts, part -> part.kind().equals("earned")))
                .put("adjustment_amount", sum(parts, CommissionStatements::byHand))
                .put("clawback_amount", sum(parts, part -> part.kind().equals("clawback")))
                .put("amount", sum(parts, part -> true))
                .put("payout_amount", sum(parts, part -> part.payoutId() != null))
                .put("open_amount", sum(parts, part -> part.payoutId() == null));
    }

    private static boolean byHand(Part part) {
        return !part.kind().equals("earned") && !part.kind().equals("clawback");
    }

    /** What the parts that pass come to. */
    static BigDecimal sum(List<Part> parts, Predicate<Part> which) {
        return parts.stream().filter(which).map(Part::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
