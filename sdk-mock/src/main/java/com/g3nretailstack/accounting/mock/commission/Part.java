package com.g3nretailstack.accounting.mock.commission;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.state.StoredRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One associate's part of one commission; read under the org's lock.
 *
 * @param commission the commission
 * @param share the part of it, to be read and never changed
 */
public record Part(StoredRecord commission, ObjectNode share) {

    private static final List<String> OF_THE_COMMISSION =
            List.of("commission_id", "kind", "order_id", "original_commission_id", "currency", "occurred_at");
    private static final List<String> OF_THE_SHARE = List.of("split_bps", "amount", "status", "payout_id");

    /** The parts of a commission. */
    public static List<Part> of(StoredRecord commission) {
        return StreamSupport.stream(commission.facts().path("splits").spliterator(), false)
                .map(share -> new Part(commission, (ObjectNode) share))
                .toList();
    }

    /** Whose part it is. */
    public String associateId() {
        return Json.requireText(share, "associate_id");
    }

    /** The part as an amount. */
    public BigDecimal amount() {
        return Objects.requireNonNull(Json.decimal(share.get("amount")), "amount");
    }

    /** The currency of the amount. */
    public String currency() {
        return Json.requireText(commission.facts(), "currency");
    }

    /** How the commission came about. */
    public String kind() {
        return Json.requireText(commission.facts(), "kind");
    }

    /** The payout that covers the part, or null. */
    public @Nullable String payoutId() {
        return Json.text(share, "payout_id");
    }

    /** When a commission was earned or adjusted. */
    public static Instant occurredAt(StoredRecord commission) {
        return OffsetDateTime.parse(Json.requireText(commission.facts(), "occurred_at"))
                .toInstant();
    }

    /** The part as a statement lists it. */
    public ObjectNode entry() {
        ObjectNode entry = Json.object();
        copy(commission.facts(), OF_THE_COMMISSION, entry);
        copy(share, OF_THE_SHARE, entry);
        return entry;
    }

    private static void copy(ObjectNode from, List<String> properties, ObjectNode to) {
        for (String property : properties) {
            JsonNode value = from.get(property);
            if (value != null) {
                to.set(property, value);
            }
        }
    }

    /** What changes on the commission as the part gets into a payout, or goes on with it. */
    public ObjectNode paidBy(String payoutId, String status) {
        ArrayNode shares = (ArrayNode) commission.json().path("splits");
        for (JsonNode each : shares) {
            if (associateId().equals(each.path("associate_id").asString())) {
                ((ObjectNode) each).put("payout_id", payoutId).put("status", status);
            }
        }
        return Shares.laidOver(shares);
    }
}
