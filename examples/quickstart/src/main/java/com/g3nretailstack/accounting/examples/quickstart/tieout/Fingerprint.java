package com.g3nretailstack.accounting.examples.quickstart.tieout;

import com.g3nretailstack.accounting.examples.quickstart.data.FileIdentity;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.EventRecordRequest;
import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Eight bytes that stand for the content of an event.
 *
 * <p>Takes every field that the job sends with an event, so that a change of any of them is seen without keeping the event.
 * Two different events have the same one with a chance of 1 in 2^64.
 */
public final class Fingerprint {
    private static final Gson GSON = new Gson();
    private static final List<String> FIELDS = List.of(
            "type",
            "amount",
            "currency",
            "location",
            "ownership",
            "customer_id",
            "sku",
            "qty",
            "unit_price",
            "occurred_at",
            "source_refs",
            "correlation_id",
            "reason",
            "reason_code");
    private static final List<String> DECIMALS = List.of("amount", "qty", "unit_price");

    private Fingerprint() {}

    /** Returns that of an event to record. */
    public static long of(EventRecordRequest request) {
        return of(GSON.toJsonTree(request).getAsJsonObject());
    }

    /** Returns that of an event as the service shows it. */
    public static long of(Event event) {
        return of(GSON.toJsonTree(event).getAsJsonObject());
    }

    private static long of(JsonObject event) {
        StringBuilder content = new StringBuilder(512);
        for (String field : FIELDS) {
            content.append(text(field, event.get(field))).append('\n');
        }
        // the service adds the id of the original event once it knows it
        JsonElement original = event.get("original_event");
        content.append(original == null ? "" : original.getAsJsonObject().get("source_ref"));
        byte[] bytes = content.toString().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.wrap(FileIdentity.sha256Digest().digest(bytes)).getLong();
    }

    private static String text(String field, @Nullable JsonElement value) {
        if (value == null || value.isJsonNull()) {
            return "";
        }
        return DECIMALS.contains(field) ? plain(value.getAsBigDecimal()) : value.toString();
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
