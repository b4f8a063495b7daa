package com.g3nretailstack.accounting.examples.quickstart.tieout;

import com.g3nretailstack.accounting.examples.quickstart.data.FileIdentity;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.EventRecordRequest;
import com.g3nretailstack.accounting.model.EventType;
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
 *
 * <p>A refund whose sale is not in its own file is the exception: whether an earlier file was read with it, and its sale found
 * there, is left out, so that a file may be run again alone. A sale of the same file is always found before one of another.
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
            "correlation_id");
    private static final List<String> REASONS = List.of("reason", "reason_code");
    private static final List<String> DECIMALS = List.of("amount", "qty", "unit_price");

    private Fingerprint() {}

    /** Returns that of an event to record. */
    public static long of(EventRecordRequest request, FileIdentity file) {
        return of(GSON.toJsonTree(request).getAsJsonObject(), file);
    }

    /** Returns that of an event as the service shows it. */
    public static long of(Event event, FileIdentity file) {
        return of(GSON.toJsonTree(event).getAsJsonObject(), file);
    }

    private static long of(JsonObject event, FileIdentity file) {
        StringBuilder content = new StringBuilder(512);
        append(content, event, FIELDS);
        String original = originalIn(file, event);
        content.append(original);
        if (!original.isEmpty() || !isRefund(event)) {
            append(content, event, REASONS);
        }
        byte[] bytes = content.toString().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.wrap(FileIdentity.sha256Digest().digest(bytes)).getLong();
    }

    private static void append(StringBuilder content, JsonObject event, List<String> fields) {
        for (String field : fields) {
            content.append(text(field, event.get(field))).append('\n');
        }
    }

    /** Returns the sale's reference; not its event id, which the service adds once it knows it. */
    private static String originalIn(FileIdentity file, JsonObject event) {
        JsonElement original = event.get("original_event");
        JsonElement ref = original == null ? null : original.getAsJsonObject().get("source_ref");
        return ref != null && file.lineOf(ref.getAsString()).isPresent() ? ref.getAsString() : "";
    }

    private static boolean isRefund(JsonObject event) {
        return EventType.REFUND.value().equals(event.get("type").getAsString());
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
