package com.g3nretailstack.accounting.mock.testing;

import com.g3nretailstack.accounting.mock.MockJobs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A shop whose usage of a day is counted by the operator's job. */
public final class UsageShop {

    public static final Instant THE_DAY_AFTER = Instant.parse("2026-04-16T01:00:00Z");

    public final Shop shop = new Shop();
    public final MockJobs jobs = MockJobs.of(shop.service);

    /** Leaves usage of the surface x in a bucket. */
    public void usage(String bucket, String path, int calls) {
        shop.org.storage().put(bucket, path, "{\"surface\":\"x\",\"api_calls\":" + calls + "}\n");
    }

    /** Counts two days, of which each has one row. */
    public void twoDays() {
        shop.org.storage().put("pcm-usage", "2026-04-14/x/1.jsonl", "{\"surface\":\"z\",\"api_calls\":1}");
        usage("scm-usage", "2026-04-15/x/1.jsonl", 5);
        shop.clock.set(THE_DAY_AFTER);
        jobs.usageRollup("{\"dt\":\"2026-04-14\"}");
        jobs.usageRollup();
    }

    public List<JsonNode> rollups(String filter) {
        List<JsonNode> rollups = new ArrayList<>();
        shop.call("/usage/rollup/list", filter).ok().data().path("items").forEach(rollups::add);
        return rollups;
    }

    /** One line for each rollup: calls, deliveries, bandwidth and errors, in all and for each cost centre. */
    public List<String> rows(String filter) {
        return rollups(filter).stream().map(UsageShop::row).toList();
    }

    private static String row(JsonNode row) {
        StringBuilder text = new StringBuilder(row.path("dt").asString()
                + " " + row.path("service").asString() + " "
                + row.path("surface").asString() + " " + counts(row));
        for (JsonNode part : row.path("cost_centres")) {
            text.append(" of which ")
                    .append(part.path("cccode").asString())
                    .append(" ")
                    .append(counts(part));
        }
        return text.append(" rev ").append(row.path("revision").asInt()).toString();
    }

    private static String counts(JsonNode counts) {
        return counts.path("api_calls").asLong() + "/"
                + counts.path("deliveries").asLong() + "/"
                + counts.path("bandwidth").asLong() + "/"
                + counts.path("errors").asLong();
    }

    public static String counters(JsonNode data) {
        return "scanned " + data.path("scanned_prefixes").asLong()
                + ", processed " + data.path("processed_prefixes").asLong()
                + ", objects " + data.path("objects").asLong()
                + ", records " + data.path("records").asLong()
                + ", errors " + data.path("errors").asLong();
    }
}
