package com.g3nretailstack.accounting.internal.pipeline;

import com.g3nretailstack.accounting.api.Operation;
import com.g3nretailstack.accounting.api.RetryClass;
import java.util.Locale;

/** Makes operations that the contract does not have: re-reads, look-ups, and what the caller names. */
public final class RawOperations {
    private RawOperations() {}

    /** A read by POST. */
    static <R> Operation<Void, R> read(String path, Operation.Decoder<R> decoder) {
        return Operation.<Void, R>builder(idOf("POST", path), "POST", path)
                .retryClass(RetryClass.READ)
                .response(decoder)
                .build();
    }

    /** Any method and path of the service. */
    public static Operation<byte[], RawEnvelope> any(String method, String path, RetryClass retryClass) {
        return Operation.<byte[], RawEnvelope>builder(idOf(method, path), method, path)
                .retryClass(retryClass)
                .response(RawEnvelope::read)
                .build();
    }

    private static String idOf(String method, String path) {
        return (method + path).toLowerCase(Locale.ROOT).replace('/', '_');
    }
}
