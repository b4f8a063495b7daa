package com.g3nretailstack.accounting.internal.pipeline;

import com.g3nretailstack.accounting.api.Operation;
import com.g3nretailstack.accounting.paging.Page;
import com.g3nretailstack.accounting.paging.PageToken;
import com.g3nretailstack.accounting.paging.Paged;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
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
        Operation<?, RawEnvelope> listing = RawOperations.read(key.path(), RecordLookup::readList);
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

    /** An answer without a list is none: taken for an empty one it would let the create be sent again. */
    private static RawEnvelope readList(JsonReader in) throws IOException {
        RawEnvelope answer = RawEnvelope.read(in);
        boolean failed = Boolean.FALSE.equals(answer.success()) || answer.error() != null;
        if (!failed && !isListOfRecords(answer.data())) {
            throw new IOException("the answer holds no list of records");
        }
        return answer;
    }

    private static boolean isListOfRecords(JsonElement data) {
        return data instanceof JsonObject object
                && object.get("items") instanceof JsonArray items
                && items.asList().stream().allMatch(JsonElement::isJsonObject);
    }

    private static Page<JsonObject> page(RawEnvelope answer) {
        JsonObject data = answer.data().getAsJsonObject();
        List<JsonObject> rows = data.getAsJsonArray("items").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
        return new Page<>(rows, PageToken.of(data.get("next_token")));
    }
}
