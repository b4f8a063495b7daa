package com.g3nretailstack.accounting.mock.commission;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.money.SmallestUnit;
import com.g3nretailstack.accounting.mock.refusal.Refusal;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How associates share a commission: parts in basis points, each with its amount and how far it is paid. */
public final class Shares {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(10_000);
    // from the least far to the farthest
    private static final List<String> STATES = List.of("earned", "payable", "paid");

    private Shares() {}

    /** One associate has all of it. */
    public static ArrayNode whole(String associateId) {
        ArrayNode shares = Json.array();
        shares.addObject().put("associate_id", associateId).put("split_bps", WHOLE.intValueExact());
        return shares;
    }

    /**
     * Refuses splits that do not name each associate once, with at least one basis point, or do not sum to 10000.
     *
     * @throws Refusal invalid-input (400) that names the property
     */
    public static void check(JsonNode splits) {
        Set<String> associates = new HashSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < splits.size(); i++) {
            ObjectNode split = (ObjectNode) splits.get(i);
            String associate = Json.text(split, "associate_id");
            refuseUnless(associate != null && !associate.isBlank(), i, "associate_id is required");
            refuseUnless(associates.add(associate), i, "associate_id stands in the splits twice");
            BigDecimal bps = bps(split);
            refuseUnless(bps.signum() > 0 && bps.compareTo(WHOLE) <= 0, i, "split_bps is not between 1 and 10000");
            sum = sum.add(bps);
        }
        if (sum.compareTo(WHOLE) != 0) {
            throw Refusal.invalidInput("splits: split_bps sum to " + sum.toPlainString() + ", not to 10000.");
        }
    }

    private static void refuseUnless(boolean fine, int place, String complaint) {
        if (!fine) {
            throw Refusal.invalidInput("splits[" + place + "]." + complaint + ".");
        }
    }

    private static BigDecimal bps(JsonNode split) {
        return Json.decimalOrZero((ObjectNode) split, "split_bps");
    }

    /**
     * The parts of an amount, to the last digit: they sum to it.
     *
     * <p>Each is rounded towards zero to the currency's smallest unit, and what is left goes to the first one.
     */
    public static ArrayNode of(JsonNode splits, BigDecimal amount, String currency) {
        ArrayNode shares = Json.array();
        BigDecimal left = amount;
        for (JsonNode split : splits) {
            BigDecimal part = SmallestUnit.part(amount, bps(split), WHOLE, currency);
            left = left.subtract(part);
            shares.addObject()
                    .put("associate_id", split.path("associate_id").asString())
                    .put("split_bps", bps(split).intValueExact())
                    .put("amount", part)
                    .put("status", STATES.get(0));
        }
        ObjectNode first = (ObjectNode) shares.get(0);
        first.put("amount", first.path("amount").decimalValue().add(left));
        return shares;
    }

    /** What changes on a commission that has these parts from now on: it is as far as the part that is least far. */
    public static ObjectNode laidOver(ArrayNode shares) {
        int least = STATES.size() - 1;
        for (JsonNode share : shares) {
            least = Math.min(least, STATES.indexOf(share.path("status").asString()));
        }
        ObjectNode changes = Json.object().put("status", STATES.get(least));
        changes.set("splits", shares);
        return changes;
    }
}
