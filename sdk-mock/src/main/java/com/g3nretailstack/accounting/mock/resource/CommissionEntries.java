package com.g3nretailstack.accounting.mock.resource;

import com.g3nretailstack.accounting.mock.commission.Clawbacks;
import com.g3nretailstack.accounting.mock.commission.Shares;
import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.state.EventLog;
import com.g3nretailstack.accounting.mock.state.RecordKind;
import com.g3nretailstack.accounting.mock.state.StoredRecord;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Commissions that come from events: earned for an influencer, taken back as goods or money come back.
 *
 * <p>Events may come in any order: each of them makes the entries that are missing by then, and none is given back.
 */
final class CommissionEntries {

    private static final List<String> OF_THE_EVENT = List.of(
            "event_id",
            "currency",
            "occurred_at",
            "actor",
            "actor_roles",
            "cccode",
            "reason",
            "reason_code",
            "source_refs");
    private static final Set<String> BY_HAND_OR_EVENT = Set.of("clawback", "chargeback");

    private final Records records = new Records(RecordKind.COMMISSION);

    /** Makes the entries that follow from an event that has just been recorded. */
    void follow(Call call, ObjectNode event) {
        String type = Json.requireText(event, "type");
        if (type.equals("commission_earned") && event.has("influencer_id")) {
            takeBack(call, earn(call, event));
        } else if (call.books().records(RecordKind.COMMISSION).count() > 0) {
            for (StoredRecord commission : concerned(call, type, event)) {
                takeBack(call, commission);
            }
        }
    }

    private StoredRecord earn(Call call, ObjectNode event) {
        String influencer = Json.requireText(event, "influencer_id");
        ObjectNode facts = entry(call, event).put("kind", "earned").put("associate_id", influencer);
        Json.putIfPresent(facts, "order_id", Json.text(event, "correlation_id"));
        BigDecimal base = new Clawbacks(call.books().events(), facts).sold();
        if (base != null) {
            facts.put("base_amount", base);
        }
        return add(call, facts, Shares.whole(influencer));
    }

    private static ObjectNode entry(Call call, ObjectNode event) {
        ObjectNode facts = Json.object()
                .put("commission_id", call.books().ids().next(RecordKind.COMMISSION.idPrefix()))
                .put("orgcode", call.org().orgcode());
        facts.set("amount", event.get("amount"));
        for (String property : OF_THE_EVENT) {
            JsonNode value = event.get(property);
            if (value != null) {
                facts.set(property, value.deepCopy());
            }
        }
        call.stamp(facts);
        return facts;
    }

    private StoredRecord add(Call call, ObjectNode facts, JsonNode splits) {
        BigDecimal amount = amount(facts);
        facts.put("amount", amount);
        facts.setAll(Shares.laidOver(Shares.of(splits, amount, Json.requireText(facts, "currency"))));
        return records.add(call, facts);
    }

    private Set<StoredRecord> concerned(Call call, String type, ObjectNode event) {
        return switch (type) {
            case "sale" -> earnedBy(call, Json.texts(event, "source_refs"));
            case "refund", "return", "commission_clawback" ->
                earnedByOriginal(call, Json.child(event, "original_event"));
            default -> Set.of();
        };
    }

    private Set<StoredRecord> earnedBy(Call call, Iterable<String> references) {
        Set<StoredRecord> found = new LinkedHashSet<>();
        for (String reference : references) {
            records.with(call, "source_ref", reference).stream()
                    .filter(entry -> "earned".equals(entry.text("kind")))
                    .forEach(found::add);
        }
        return found;
    }

    private Set<StoredRecord> earnedByOriginal(Call call, ObjectNode original) {
        EventLog log = call.books().events();
        Set<String> references = new LinkedHashSet<>();
        String source = Json.text(original, "source_ref");
        if (source != null) {
            references.add(source);
            log.candidates(EventLog.SOURCE_REF, source)
                    .forEach(place -> references.addAll(Json.texts(log.json(place), "source_refs")));
        }
        String eventId = Json.text(original, "event_id");
        int place = eventId == null ? -1 : log.find(eventId);
        if (place >= 0) {
            references.addAll(Json.texts(log.json(place), "source_refs"));
        }
        Set<StoredRecord> found = earnedBy(call, references);
        if (eventId != null) {
            found.addAll(records.with(call, "event_id", eventId));
        }
        return found;
    }

    private void takeBack(Call call, StoredRecord commission) {
        BigDecimal taken = taken(call, commission);
        for (Clawbacks.Step step : new Clawbacks(call.books().events(), commission.facts()).steps()) {
            BigDecimal missing = step.total().subtract(taken);
            if (missing.signum() > 0) {
                clawBack(call, commission, step.event(), missing);
                taken = step.total();
            }
        }
    }

    // what was taken back by hand need not be taken back again
    private BigDecimal taken(Call call, StoredRecord commission) {
        return records.with(call, "original_commission_id", commission.id()).stream()
                .filter(entry -> BY_HAND_OR_EVENT.contains(entry.text("kind")))
                .map(entry -> amount(entry.facts()))
                .reduce(BigDecimal.ZERO, BigDecimal::subtract);
    }

    private void clawBack(Call call, StoredRecord commission, ObjectNode event, BigDecimal amount) {
        ObjectNode facts = entry(call, event)
                .put("kind", "clawback")
                .put("amount", amount.negate())
                .put("associate_id", Objects.requireNonNull(commission.text("associate_id"), "associate_id"))
                .put("original_commission_id", commission.id());
        Json.putIfPresent(facts, "order_id", commission.text("order_id"));
        add(call, facts, commission.facts().path("splits"));
    }

    private static BigDecimal amount(ObjectNode facts) {
        return Objects.requireNonNull(Json.decimal(facts.get("amount")), "amount");
    }
}
