package com.g3nretailstack.accounting.mock.http;

import com.g3nretailstack.accounting.mock.fault.Reply;
import org.jspecify.annotations.Nullable;

/** A reply that was decided before WireMock saw the request, held for the thread that hands it the request. */
final class DecidedReply implements AutoCloseable {

    private static final ThreadLocal<@Nullable Reply> HELD = new ThreadLocal<>();

    private DecidedReply() {}

    /** Holds a reply until it is closed, by the same thread. */
    static DecidedReply hold(Reply reply) {
        HELD.set(reply);
        return new DecidedReply();
    }

    /** The reply that this thread holds, or null. */
    static @Nullable Reply held() {
        return HELD.get();
    }

    @Override
    public void close() {
        HELD.remove();
    }
}
