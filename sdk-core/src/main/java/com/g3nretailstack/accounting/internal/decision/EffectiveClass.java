package com.g3nretailstack.accounting.internal.decision;

import com.g3nretailstack.accounting.api.Operation;
import com.g3nretailstack.accounting.api.RetryClass;
import java.util.function.Predicate;

/** The retry class of an operation together with one request. */
public final class EffectiveClass {
    private EffectiveClass() {}

    /**
     * The class that counts.
     *
     * @param isSet whether the request has a value, not null, under a name; not asked where it does not matter
     * @param trustKeys whether the caller vouches that the service honours idempotency keys
     */
    public static RetryClass of(Operation<?, ?> operation, Predicate<String> isSet, boolean trustKeys) {
        RetryClass declared = operation.retryClass();
        if (declared == RetryClass.READ || declared == RetryClass.IDEMPOTENT) {
            return declared;
        }
        if (declared != RetryClass.CREATE && isSet.test("expected_revision")) {
            return RetryClass.REVISIONED;
        }
        boolean keyed = (trustKeys || operation.idempotencyDocumented()) && isSet.test("idempotency_key");
        return keyed ? RetryClass.IDEMPOTENT : RetryClass.CREATE;
    }
}
