package com.g3nretailstack.accounting.mock.testing;

import com.g3nretailstack.accounting.mock.MockClock;
import com.g3nretailstack.accounting.mock.MockJobs;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.service.AccountingService;
import com.g3nretailstack.accounting.mock.service.ServiceAnswer;
import com.g3nretailstack.accounting.mock.service.ServiceRequest;
import com.g3nretailstack.accounting.mock.service.ServiceSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/** A service with one org, a standing clock and a caller who may do everything. */
public final class Shop {

    /** Where the clock stands at first. */
    public static final Instant START = Instant.parse("2026-04-15T09:30:00Z");

    public final MockClock clock = MockClock.fixed(START);
    public final AccountingService service;
    public final MockOrg org;
    private final Map<String, String> headers = new HashMap<>();

    public Shop() {
        this(42);
    }

    public Shop(long seed) {
        this(ServiceSettings.standard().withSeed(seed));
    }

    /** A shop with settings of its own, apart from the clock. */
    public Shop(ServiceSettings settings) {
        service = new AccountingService(settings.withClock(clock));
        org = MockOrg.of(service, "ACME");
        headers.put("content-type", "application/json");
        headers.put("x-orgcode", "ACME");
        headers.put("x-api-key", org.apiKey());
        headers.put("x-logical-guid", "lg-042");
        headers.put("x-channel-code", "WEB");
    }

    /** Sets a header of the calls to come. */
    public Shop header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Leaves a header out of the calls to come. */
    public Shop without(String name) {
        headers.remove(name);
        return this;
    }

    public ServiceAnswer send(String path, byte[] body) {
        return service.handle(new ServiceRequest("POST", path, headers, body));
    }

    public ServiceAnswer get(String path) {
        return service.handle(new ServiceRequest("GET", path, headers, new byte[0]));
    }

    public Answer call(String path, String body) {
        return new Answer(send(path, body.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }

    /** An object from JSON with single quotes. */
    public static ObjectNode object(String json) {
        return Json.parse(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    public Answer call(String path, ObjectNode body) {
        return new Answer(send(path, Json.bytes(body)));
    }

    /** Records a sale and returns its id. */
    public String sale(String amount, String sourceRef) {
        return record("sale", amount, event -> event.putArray("source_refs").add(sourceRef));
    }

    /** Records an event and returns its id. */
    public String record(String type, String amount, Consumer<ObjectNode> further) {
        ObjectNode event = event(type, amount);
        further.accept(event);
        return call("/event/record", event).ok().text("event_id");
    }

    /** An event's request with what has to be there. */
    public static ObjectNode event(String type, String amount) {
        return Json.object()
                .put("type", type)
                .put("amount", new java.math.BigDecimal(amount))
                .put("currency", "GBP")
                .put("customer_id", "canary-customer-5b2c") // must stand in no log
                .put("occurred_at", "2026-04-14T16:02:11Z");
    }

    /** Names who adjusts, and in which role, as adjustments have to. */
    public static ObjectNode adjusting(ObjectNode request) {
        request.put("actor", "user_guid:5d0c7a52").putArray("actor_roles").add("acct_export_admin");
        return request;
    }

    /** The operator's jobs. */
    public MockJobs jobs() {
        return MockJobs.of(service);
    }

    /** Makes an export of everything, lets it succeed and returns its id. */
    public String export() {
        String exportId = call("/export/create", "{'export_kind':'financial_events'}")
                .ok()
                .text("export_id");
        clock.advance(Duration.ofSeconds(1));
        return exportId;
    }

    /** Makes a batch of an export with honest evidence and returns its id. */
    public String batch(String exportId) {
        return call("/export/batch/create", batchRequest(exportId)).ok().text("batch_id");
    }

    /** The request of a batch that holds all events of the org. */
    public ObjectNode batchRequest(String exportId) {
        ObjectNode request = Json.object().put("export_id", exportId);
        request.set("evidence", evidence());
        return request;
    }

    /** Honest evidence over all events of the org, computed apart from the service. */
    public ObjectNode evidence() {
        return evidence(org.events().list());
    }

    /** Honest evidence over these events. */
    public static ObjectNode evidence(List<String> events) {
        return Checksums.evidence(events);
    }
}
