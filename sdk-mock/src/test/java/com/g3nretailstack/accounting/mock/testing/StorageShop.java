package com.g3nretailstack.accounting.mock.testing;

import com.g3nretailstack.accounting.mock.MockStorage;
import com.g3nretailstack.accounting.mock.json.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A shop with four objects in three prefixes, a day after they were stored, whose ledger of usage is still empty. */
public final class StorageShop {

    /** The day on which the objects were stored, as properties of a request. */
    public static final String DAY = "'from_utc':'2026-04-15T00:00:00Z','to_utc':'2026-04-16T00:00:00Z'";

    public static final Instant THE_DAY_AFTER = Instant.parse("2026-04-16T03:00:00Z");
    public static final String BUCKET = "scm-attachments";

    public final Shop shop = new Shop();
    public final MockStorage storage = shop.org.storage();

    public StorageShop() {
        storage.put(BUCKET, "2026/04/a.pdf", 100);
        storage.put(BUCKET, "2026/04/b.pdf", 50);
        storage.put(BUCKET, "2026/04/thumbs/a.png", 7);
        storage.put("pcm-exports", "run.csv", 1_000);
        shop.clock.set(THE_DAY_AFTER);
    }

    /** Stores something on the day itself. */
    public void earlier(Runnable storing) {
        shop.clock.set(Shop.START);
        storing.run();
        shop.clock.set(THE_DAY_AFTER);
    }

    /** Reconciles the day, with further properties that begin with a comma. */
    public Answer reconcile(String further) {
        return shop.call("/storage/usage/reconcile", "{" + DAY + further + "}").ok();
    }

    /** Goes on with a reconciliation of the day. */
    public Answer next(JsonNode cursor, int limit) {
        ObjectNode request = request().put("limit", limit);
        request.set("cursor", cursor);
        return shop.call("/storage/usage/reconcile", request).ok();
    }

    public static ObjectNode request() {
        return Json.object().put("from_utc", "2026-04-15T00:00:00Z").put("to_utc", "2026-04-16T00:00:00Z");
    }

    /** Records usage of the day, measured an hour before now, and returns its id. */
    public String recorded(String ref, long bytes, long items) {
        ObjectNode usage = request()
                .put("resource_kind", "object")
                .put("resource_ref", ref)
                .put("logical_bytes", bytes)
                .put("item_count", items)
                .put("measured_at", "2026-04-16T02:00:00Z");
        usage.putArray("source_refs").add("scan:9");
        return shop.call("/storage/usage/record", usage).ok().text("usage_id");
    }

    public JsonNode usage(String id) {
        return shop.call("/storage/usage/get", "{'usage_id':'" + id + "'}").ok().data();
    }

    public JsonNode usages() {
        return shop.call("/storage/usage/list", "{'limit':256}").ok().data().path("items");
    }

    /** One line for each usage record, in the order of making. */
    public List<String> ledger() {
        List<String> lines = new ArrayList<>();
        usages().forEach(usage -> lines.add(line(usage)));
        return lines;
    }

    public static String line(JsonNode usage) {
        return usage.path("resource_ref").asString()
                + " " + usage.path("service").asString("null")
                + " " + usage.path("logical_bytes").asLong() + "/"
                + usage.path("item_count").asLong(0)
                + " " + usage.path("status").asString()
                + " " + usage.path("origin").asString()
                + " rev " + usage.path("revision").asInt();
    }

    /** The counters of a walk, of an answer's data. */
    public static String counters(JsonNode data) {
        return "scanned " + data.path("scanned_prefixes").asLong()
                + ", processed " + data.path("processed_prefixes").asLong()
                + ", records " + data.path("usage_records").asLong()
                + ", objects " + data.path("object_count").asLong() + "/"
                + data.path("object_bytes").asLong()
                + ", items " + data.path("record_items").asLong() + "/"
                + data.path("record_bytes").asLong()
                + ", errors " + data.path("errors").asLong();
    }

    public static String counters(Answer answer) {
        return counters(answer.data());
    }
}
