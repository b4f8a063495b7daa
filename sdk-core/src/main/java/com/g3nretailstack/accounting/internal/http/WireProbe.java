package com.g3nretailstack.accounting.internal.http;

import org.jspecify.annotations.Nullable;

/** What the network interceptor saw of one request; travels with it as a tag. */
final class WireProbe {
    private volatile boolean sent;
    private volatile @Nullable String retryAfter;

    void sending() {
        sent = true;
    }

    /** What was sent was read by nobody. */
    void unread() {
        sent = false;
    }

    boolean sent() {
        return sent;
    }

    void retryAfter(@Nullable String header) {
        retryAfter = header;
    }

    @Nullable String retryAfter() {
        return retryAfter;
    }
}
