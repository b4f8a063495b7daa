package com.g3nretailstack.accounting.internal.pipeline;

import com.g3nretailstack.accounting.api.Operation;
import com.g3nretailstack.accounting.api.RetryClass;
import com.g3nretailstack.accounting.internal.decision.EffectiveClass;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One request of a call: the operation and the bytes that every attempt at it sends.
 *
 * @param <R> the envelope of the answer
 */
final class Invocation<R> {
    private final Operation<?, R> operation;
    private final byte @Nullable [] body;
    private final CallScope scope;
    private final RetryClass retryClass;
    private @Nullable JsonObject tree;

    Invocation(Operation<?, R> operation, byte @Nullable [] body, CallScope scope) {
        this.operation = operation;
        this.body = body;
        this.scope = scope;
        this.retryClass = EffectiveClass.of(operation, this::isSet, scope.plan().trustIdempotencyKeys());
    }

    Operation<?, R> operation() {
        return operation;
    }

    byte @Nullable [] body() {
        return body;
    }

    CallScope scope() {
        return scope;
    }

    /** The effective class: that of operation and request together. */
    RetryClass retryClass() {
        return retryClass;
    }

    boolean isRead() {
        return retryClass == RetryClass.READ;
    }

    /** The request as a tree, parsed when a rule asks for it; empty where it is no object. */
    JsonObject tree() {
        if (tree == null) {
            tree = parse(body);
        }
        return tree;
    }

    private boolean isSet(String name) {
        JsonElement value = tree().get(name);
        return value != null && !value.isJsonNull();
    }

    private static JsonObject parse(byte @Nullable [] body) {
        if (body == null) {
            return new JsonObject();
        }
        JsonElement parsed = JsonParser.parseString(new String(body, StandardCharsets.UTF_8));
        return parsed instanceof JsonObject object ? object : new JsonObject();
    }

    /** What stands in messages and diaries: {@code POST /event/record}. */
    String label() {
        return operation.toString();
    }

    /** The same operation in the same call with another request. */
    Invocation<R> withRequest(JsonObject request) {
        return new Invocation<>(operation, request.toString().getBytes(StandardCharsets.UTF_8), scope);
    }
}
