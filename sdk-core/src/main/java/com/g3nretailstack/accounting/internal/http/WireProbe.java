package com.g3nretailstack.accounting.internal.http;

import org.jspecify.annotations.Nullable;

/** What the network interceptor saw of one request; travels with it as a tag. */
final class WireProbe {
    private final long maxResponseBytes;
    private volatile boolean sent;
    private volatile @Nullable String retryAfter;

    WireProbe(long maxResponseBytes) {
        this.maxResponseBytes = maxResponseBytes;
    }

    /** The longest body that is read, compressed as it may be. */
    long maxResponseBytes() {
        return maxResponseBytes;
    }

    void sending() {
        sent = true;
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
