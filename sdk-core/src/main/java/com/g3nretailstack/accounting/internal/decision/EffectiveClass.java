package com.g3nretailstack.accounting.internal.decision;

import com.g3nretailstack.accounting.api.Operation;
import com.g3nretailstack.accounting.api.RetryClass;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** The retry class of an operation together with one request. */
public final class EffectiveClass {
    private EffectiveClass() {}

    /**
     * The class that counts.
     *
     * @param trustKeys whether the caller vouches that the service honours idempotency keys
     */
    public static RetryClass of(Operation<?, ?> operation, JsonObject request, boolean trustKeys) {
        RetryClass declared = operation.retryClass();
        if (declared == RetryClass.READ || declared == RetryClass.IDEMPOTENT) {
            return declared;
        }
        if (declared != RetryClass.CREATE && isSet(request, "expected_revision")) {
            return RetryClass.REVISIONED;
        }
        boolean keyed = (trustKeys || operation.idempotencyDocumented()) && isSet(request, "idempotency_key");
        return keyed ? RetryClass.IDEMPOTENT : RetryClass.CREATE;
    }

    private static boolean isSet(JsonObject request, String name) {
        JsonElement value = request.get(name);
        return value != null && !value.isJsonNull();
    }
}
