package com.g3nretailstack.accounting.examples.benchmarks.sample;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Events as the contract's worked examples show them, with every property filled and with values that vary. The same seed makes the
 * same events. Not thread-safe.
 */
public final class SampleEvents {
    private static final Instant START = Instant.parse("2026-04-14T16:02:11Z");
    private static final List<String> TYPES =
            List.of("sale", "refund", "chargeback", "commission_earned", "correction");
    private static final List<String> PLACES =
            List.of("Leeds Briggate", "Zürich Bahnhofstraße", "Online", "York \"Shambles\"");

    private final RandomGenerator random;
    private int made;

    /** The events that belong to a seed. */
    public SampleEvents(long seed) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** An answer that carries one event, as UTF-8. */
    public byte[] answer() {
        JsonObject event = event();
        JsonObject envelope = envelope(event);
        envelope.add("revision", event.get("revision"));
        return utf8(envelope);
    }

    /** An answer that carries a page of events and a token, as UTF-8. */
    public byte[] page(int events) {
        return page(events, true);
    }

    /** An answer that carries a page of events, as UTF-8; the last one of a walk has no token. */
    public byte[] page(int events, boolean more) {
        JsonArray items = new JsonArray(events);
        for (int i = 0; i < events; i++) {
            items.add(event());
        }
        JsonObject page = new JsonObject();
        page.add("items", items);
        if (more) {
            page.add("next_token", token());
        }
        return utf8(envelope(page));
    }

    /** The body that records one event, the same each time. */
    public static byte[] request() {
        return utf8(new SampleEvents(2).recordRequest());
    }

    /** What is sent to record an event, every property filled that a caller may fill. */
    public JsonObject recordRequest() {
        JsonObject request = event();
        List.of("event_id", "recorded_at", "export_batch_id", "revision", "created_at", "updated_at")
                .forEach(request::remove);
        request.addProperty("idempotency_key", "order-" + id(6));
        return request;
    }

    private JsonObject event() {
        made++;
        JsonObject event = new JsonObject();
        event.addProperty("event_id", "ev-" + id(8));
        event.addProperty("orgcode", "ACME");
        event.addProperty("logical_guid", "lg-" + id(3));
        event.addProperty("channel_code", oneOf(List.of("WEB", "STORE", "PHONE")));
        event.addProperty("cccode", "RETL-0042-WEB" + random.nextInt(10));
        event.add("location", location());
        event.addProperty("type", oneOf(TYPES));
        event.addProperty("amount", money());
        event.addProperty("currency", oneOf(List.of("GBP", "EUR", "CAD")));
        event.add("ownership", ownership());
        parties(event);
        article(event);
        event.add("taxes", taxes());
        event.addProperty("occurred_at", instant(0));
        event.addProperty("recorded_at", instant(2));
        event.add("source_refs", texts("order:" + id(6) + "/" + random.nextInt(1, 20)));
        event.add("original_event", originalEvent());
        event.addProperty("correlation_id", "order:" + id(6));
        event.addProperty("causation_id", "shipment:" + id(6));
        event.addProperty("actor", "user_guid:" + id(8));
        event.add("actor_roles", texts("acct_export_admin", "finance_audit"));
        event.addProperty("reason", "Delivered " + random.nextInt(1, 9) + " lamps short, the rest on the next van");
        event.addProperty("reason_code", "FULFILLMENT.SHORT_PICK");
        event.addProperty("export_batch_id", "eb-" + id(6));
        event.addProperty("revision", random.nextInt(1, 100));
        event.addProperty("created_at", instant(2));
        event.addProperty("updated_at", instant(random.nextInt(3, 90_000)));
        return event;
    }

    private JsonObject location() {
        JsonObject location = new JsonObject();
        location.addProperty("location_type", oneOf(List.of("physical", "virtual", "external")));
        location.addProperty("location_id", "st-" + id(3));
        location.addProperty("caption", oneOf(PLACES));
        return location;
    }

    private JsonObject ownership() {
        JsonObject ownership = new JsonObject();
        ownership.addProperty("owner_type", oneOf(List.of("org", "vendor", "franchisee")));
        ownership.addProperty("owner_ref", "ACME");
        ownership.addProperty("possessor_type", oneOf(List.of("org", "customer", "external")));
        ownership.addProperty("possessor_ref", "ACME");
        return ownership;
    }

    private void parties(JsonObject event) {
        event.addProperty("customer_id", "cu-" + id(5));
        event.addProperty("vendor_id", "ve-" + id(4));
        event.addProperty("influencer_id", "in-" + id(4));
    }

    private void article(JsonObject event) {
        event.addProperty("sku", id(5) + "A");
        event.addProperty("product_category", "home.lighting.lamps");
        event.addProperty("qty", random.nextInt(1, 50));
        event.addProperty("unit_price", money());
        event.addProperty("unit_cost", money());
    }

    private JsonArray taxes() {
        JsonObject tax = new JsonObject();
        tax.addProperty("sequence", 1);
        tax.addProperty("jurisdiction", oneOf(List.of("GB", "CA-QC", "DE")));
        tax.addProperty("tax_type", "vat");
        tax.addProperty("category", oneOf(List.of("standard", "luxury", "excise")));
        tax.addProperty("effective_rate_bps", 2000);
        tax.addProperty("taxable_amount", money());
        tax.addProperty("amount", money());
        tax.addProperty("inclusive", random.nextBoolean());
        tax.add("compounds_on", new JsonArray());
        tax.addProperty("policy_version", "gb-vat-2026-1");
        JsonArray taxes = new JsonArray();
        taxes.add(tax);
        return taxes;
    }

    private JsonObject originalEvent() {
        JsonObject original = new JsonObject();
        original.addProperty("event_id", "ev-" + id(8));
        original.addProperty("source_ref", "order:" + id(6) + "/1");
        return original;
    }

    private JsonObject token() {
        JsonObject token = new JsonObject();
        token.addProperty("k", "ev-" + id(8));
        token.addProperty("s", id(8));
        return token;
    }

    private JsonObject envelope(JsonObject data) {
        JsonObject stats = new JsonObject();
        stats.addProperty("call", "accounting_event");
        stats.addProperty("service", "accounting");
        stats.addProperty("request_id", "5f2b7a44-8a4e-4a44-9a7b-" + id(12));
        stats.addProperty("timestamp_utc", instant(3));
        stats.addProperty("context_source", "api_key");
        stats.addProperty("orgcode", "ACME");
        stats.addProperty("latency_ms", random.nextInt(5, 80));
        JsonObject build = new JsonObject();
        build.addProperty("build_major", "MONDAY");
        build.addProperty("build_minor", "1776194870");
        build.addProperty("build_id", "MONDAY-1776194870");
        stats.add("build", build);
        JsonObject envelope = new JsonObject();
        envelope.addProperty("success", true);
        envelope.add("data", data);
        envelope.add("stats", stats);
        return envelope;
    }

    private JsonArray texts(String... texts) {
        JsonArray array = new JsonArray(texts.length);
        for (String text : texts) {
            array.add(new JsonPrimitive(text));
        }
        return array;
    }

    private String oneOf(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private String id(int digits) {
        return String.format("%0" + digits + "d", random.nextLong((long) Math.pow(10, digits)));
    }

    private BigDecimal money() {
        return BigDecimal.valueOf(random.nextLong(-50_000, 200_000), 2);
    }

    private String instant(int secondsLater) {
        return START.plusSeconds(60L * made + secondsLater).toString();
    }

    private static byte[] utf8(JsonObject json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}
