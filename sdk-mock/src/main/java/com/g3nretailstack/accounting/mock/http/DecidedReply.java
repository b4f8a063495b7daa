package com.g3nretailstack.accounting.mock.http;

import com.g3nretailstack.accounting.mock.fault.Reply;
import org.jspecify.annotations.Nullable;

/** A reply that was decided before WireMock sees the request, kept for the thread that hands it the request. */
final class DecidedReply {

    private static final ThreadLocal<@Nullable Reply> HELD = new ThreadLocal<>();

    private DecidedReply() {}

    /** Holds a reply until the same thread lets go of it. */
    static void hold(Reply reply) {
        HELD.set(reply);
    }

    static void letGo() {
        HELD.remove();
    }

    /** The reply that this thread holds, or null. */
    static @Nullable Reply held() {
        return HELD.get();
    }
}
