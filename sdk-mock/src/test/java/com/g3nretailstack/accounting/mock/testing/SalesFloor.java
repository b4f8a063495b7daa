package com.g3nretailstack.accounting.mock.testing;

import com.g3nretailstack.accounting.mock.json.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A shop whose associates earn commissions. */
public final class SalesFloor {

    /** An associate. */
    public static final String ANN = "as-0031";

    /** Another one. */
    public static final String BEN = "as-0044";

    public final Shop shop = new Shop();

    /** Lets an associate earn a commission by an order, at the usual time, and returns the commission's id. */
    public String earn(String associate, String amount, String order) {
        return earn(associate, amount, order, "2026-04-14T16:02:11Z");
    }

    /** Lets an associate earn a commission by an order and returns the commission's id. */
    public String earn(String associate, String amount, String order, String occurredAt) {
        String eventId = earned(associate, amount, order, occurredAt);
        for (JsonNode commission : all("{}")) {
            if (eventId.equals(commission.path("event_id").asString(""))
                    && commission.path("kind").asString().equals("earned")) {
                return commission.path("commission_id").asString();
            }
        }
        throw new AssertionError("no commission of " + eventId);
    }

    /** Records what an associate earned and returns the event's id. */
    public String earned(String associate, String amount, String order, String occurredAt) {
        return shop.record("commission_earned", amount, event -> {
            event.put("influencer_id", associate).put("correlation_id", order).put("occurred_at", occurredAt);
            event.putArray("source_refs")
                    .add("commission:" + order + "/" + associate)
                    .add("order:" + order);
        });
    }

    /** Records that something of an order came back: a refund or a return of it, or a clawback. */
    public String back(String type, String amount, String order) {
        return shop.record(type, amount, event -> {
            event.put("occurred_at", "2026-04-20T08:00:00Z");
            event.putObject("original_event").put("source_ref", "order:" + order);
            event.putArray("source_refs").add(type + ":" + order);
        });
    }

    /** The request of an adjustment by somebody who may. */
    public static ObjectNode adjustment(String kind, String associate, String amount) {
        ObjectNode request = Json.object()
                .put("kind", kind)
                .put("associate_id", associate)
                .put("amount", new BigDecimal(amount))
                .put("currency", "GBP")
                .put("actor", "user_guid:5d0c7a52");
        request.putArray("actor_roles").add("finance_audit");
        return request;
    }

    public Answer adjust(ObjectNode request) {
        return shop.call("/commission/adjust", request);
    }

    /** Sets splits, each {@code associate:bps}. */
    public Answer split(String commissionId, int revision, String... splits) {
        ObjectNode request = Json.object().put("commission_id", commissionId).put("expected_revision", revision);
        var list = request.putArray("splits");
        for (String split : splits) {
            int colon = split.indexOf(':');
            list.addObject()
                    .put("associate_id", split.substring(0, colon))
                    .put("split_bps", Integer.parseInt(split.substring(colon + 1)));
        }
        return shop.call("/commission/split/set", request);
    }

    public ObjectNode commission(String commissionId) {
        return (ObjectNode) shop.call("/commission/get", Json.object().put("commission_id", commissionId))
                .ok()
                .data();
    }

    /** All commissions that a list request with single quotes asks for, from all pages. */
    public List<JsonNode> all(String filters) {
        ObjectNode request = Shop.object(filters);
        List<JsonNode> found = new ArrayList<>();
        do {
            JsonNode page = shop.call("/commission/list", request.put("limit", 256))
                    .ok()
                    .data();
            page.path("items").forEach(found::add);
            request.set("next_token", page.path("next_token"));
        } while (request.path("next_token").isObject());
        return found;
    }

    /** An associate's statement of a period. */
    public Answer statement(String associate, String from, String to) {
        return shop.call("/commission/statement", period(associate, from, to)).ok();
    }

    /** The request of an associate's payout of a period. */
    public Answer payout(String associate, String from, String to) {
        return shop.call("/commission/payout/create", period(associate, from, to));
    }

    /** An associate and a period of whole days. */
    public static ObjectNode period(String associate, String from, String to) {
        return Json.object()
                .put("associate_id", associate)
                .put("from_utc", from + "T00:00:00Z")
                .put("to_utc", to + "T00:00:00Z");
    }

    /** Approves or pays a payout, by somebody who may. */
    public Answer setStatus(String payoutId, String status, int revision) {
        ObjectNode request = Json.object()
                .put("payout_id", payoutId)
                .put("status", status)
                .put("expected_revision", revision)
                .put("actor", "user_guid:5d0c7a52");
        request.putArray("actor_roles").add("finance_audit");
        return shop.call("/commission/payout/status/set", request);
    }
}
