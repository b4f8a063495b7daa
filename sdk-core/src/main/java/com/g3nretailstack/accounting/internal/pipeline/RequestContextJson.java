package com.g3nretailstack.accounting.internal.pipeline;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Puts {@code request_context} at the end of a body that has none; that bodies have one is assumed, not documented. */
final class RequestContextJson {
    private static final int EMPTY_OBJECT = 2;

    private RequestContextJson() {}

    static byte[] append(byte[] body, String actor, @Nullable String contextSource) {
        JsonObject context = new JsonObject();
        context.addProperty("actor", actor);
        if (contextSource != null) {
            context.addProperty("context_source", contextSource);
        }
        String comma = body.length > EMPTY_OBJECT ? "," : "";
        byte[] tail = (comma + "\"request_context\":" + context + "}").getBytes(StandardCharsets.UTF_8);
        // our own writer wrote the body, without a blank: its last byte closes the object
        byte[] whole = Arrays.copyOf(body, body.length - 1 + tail.length);
        System.arraycopy(tail, 0, whole, body.length - 1, tail.length);
        return whole;
    }
}
