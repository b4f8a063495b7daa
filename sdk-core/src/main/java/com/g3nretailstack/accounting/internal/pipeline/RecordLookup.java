package com.g3nretailstack.accounting.internal.pipeline;

import com.g3nretailstack.accounting.api.Operation;
import com.g3nretailstack.accounting.paging.Page;
import com.g3nretailstack.accounting.paging.PageToken;
import com.g3nretailstack.accounting.paging.Paged;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the records that carry a key, by walking a list. */
final class RecordLookup {
    private static final int LARGEST_PAGE = 256;
    private static final int ENOUGH = 2;
    private final RetryingCall retrying;

    RecordLookup(RetryingCall retrying) {
        this.retrying = retrying;
    }

    /** The records with the key, two at most: two are as many as a hundred. Throws what a page failed with. */
    List<JsonObject> find(RecordKey key, CallScope scope) {
        Operation<?, RawEnvelope> listing = RawOperations.read(key.path(), RawEnvelope::read);
        return Paged.of(token -> page(listing, key, token, scope)).stream()
                .filter(key::isOn)
                .limit(ENOUGH)
                .toList();
    }

    private Page<JsonObject> page(
            Operation<?, RawEnvelope> listing, RecordKey key, @Nullable PageToken token, CallScope scope) {
        JsonObject body = key.filters();
        body.addProperty("limit", LARGEST_PAGE);
        if (token != null) {
            body.add("next_token", token.json());
        }
        Invocation<RawEnvelope> invocation =
                new Invocation<>(listing, body.toString().getBytes(StandardCharsets.UTF_8), scope);
        Tried<RawEnvelope> tried = retrying.run(invocation);
        RawEnvelope answer = tried.envelope();
        if (answer == null) {
            throw Failures.of(invocation, tried);
        }
        return page(answer);
    }

    private static Page<JsonObject> page(RawEnvelope answer) {
        JsonObject data = answer.data() instanceof JsonObject object ? object : new JsonObject();
        List<JsonObject> rows = data.get("items") instanceof JsonArray items
                ? items.asList().stream()
                        .filter(JsonObject.class::isInstance)
                        .map(JsonElement::getAsJsonObject)
                        .toList()
                : List.of();
        return new Page<>(rows, PageToken.of(data.get("next_token")));
    }
}
