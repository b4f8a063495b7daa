package com.g3nretailstack.accounting.examples.faultstorm.weather;

import com.g3nretailstack.accounting.mock.service.ServiceAnswer;
import com.g3nretailstack.accounting.mock.service.ServiceRequest;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Somebody else who pays a penny on the invoice that a request is about, just before the request. Thread-safe. */
public final class Stranger {
    private final Map<String, String> headers;
    private final Function<ServiceRequest, ServiceAnswer> service;
    private final AtomicInteger writes = new AtomicInteger();

    /** A stranger in that organisation, with a key of their own, who needs no wire. */
    public Stranger(String orgcode, String apiKey, Function<ServiceRequest, ServiceAnswer> service) {
        this.headers = Map.of(
                "x-orgcode", orgcode,
                "x-api-key", apiKey,
                "x-logical-guid", "lg-1",
                "x-channel-code", "WEB",
                "content-type", "application/json");
        this.service = service;
    }

    /** Writes to the invoice that a write is about; does nothing before any other request. */
    public void writesBefore(ServiceRequest request) {
        if (!request.path().equals("/invoice/set") && !request.path().equals("/invoice/payment/apply")) {
            return;
        }
        JsonElement asked = JsonParser.parseString(new String(request.body(), StandardCharsets.UTF_8));
        JsonElement invoiceId = asked.getAsJsonObject().get("invoice_id");
        if (invoiceId != null) {
            service.apply(new ServiceRequest("POST", "/invoice/payment/apply", headers, penny(invoiceId)));
        }
    }

    private byte[] penny(JsonElement invoiceId) {
        JsonObject payment = new JsonObject();
        payment.add("invoice_id", invoiceId);
        payment.addProperty("amount", 0.01);
        payment.addProperty("currency", "GBP");
        payment.addProperty("idempotency_key", "stranger-" + writes.incrementAndGet());
        return payment.toString().getBytes(StandardCharsets.UTF_8);
    }
}
