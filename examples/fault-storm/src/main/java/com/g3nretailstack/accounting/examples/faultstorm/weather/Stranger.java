package com.g3nretailstack.accounting.examples.faultstorm.weather;

import com.g3nretailstack.accounting.mock.fault.Fault;
import com.g3nretailstack.accounting.mock.service.ServiceRequest;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody else who pays a penny on the invoice that a request is about, just before the request. Thread-safe. */
public final class Stranger {
    private final Map<String, String> headers;
    private final AtomicInteger writes = new AtomicInteger();

    /** A stranger in that organisation, with a key of their own. */
    public Stranger(String orgcode, String apiKey) {
        this.headers = Map.of(
                "x-orgcode", orgcode,
                "x-api-key", apiKey,
                "x-logical-guid", "lg-1",
                "x-channel-code", "WEB",
                "content-type", "application/json");
    }

    /** Writes to the invoice that a write is about, without a wire; does nothing before any other request. */
    void writesBefore(ServiceRequest request, Fault.Next service) {
        if (!request.path().equals("/invoice/set") && !request.path().equals("/invoice/payment/apply")) {
            return;
        }
        JsonElement asked = JsonParser.parseString(new String(request.body(), StandardCharsets.UTF_8));
        JsonElement invoiceId = asked.getAsJsonObject().get("invoice_id");
        if (invoiceId != null) {
            service.handle(new ServiceRequest("POST", "/invoice/payment/apply", headers, penny(invoiceId)));
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
