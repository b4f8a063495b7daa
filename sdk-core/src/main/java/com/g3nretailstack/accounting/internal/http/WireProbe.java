package com.g3nretailstack.accounting.internal.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** What the interceptors saw of one request; travels with it as a tag. */
final class WireProbe {
    private final long maxResponseBytes;
    private volatile boolean taken;
    private volatile boolean sent;
    private volatile @Nullable String retryAfter;

    WireProbe(long maxResponseBytes) {
        this.maxResponseBytes = maxResponseBytes;
    }

    /** The outermost interceptor: notes that the request goes by way of our own client. */
    static Response taken(Interceptor.Chain chain) throws IOException {
        WireProbe probe = chain.request().tag(WireProbe.class);
        if (probe != null) {
            probe.taken = true;
        }
        return chain.proceed(chain.request());
    }

    /** The longest body that is read, compressed as it may be. */
    long maxResponseBytes() {
        return maxResponseBytes;
    }

    void sending() {
        sent = true;
    }

    /** What was sent was read by nobody. */
    void unread() {
        sent = false;
    }

    /**
     * Whether anything may have been sent by the time of a failure.
     *
     * <p>A call that something laid around our client made by itself was seen by no interceptor: it counts as sent, unless it
     * failed to reach anybody.
     */
    boolean sent(IOException failure) {
        boolean reachedNobody = failure instanceof ConnectException || failure instanceof UnknownHostException;
        return taken ? sent : !reachedNobody;
    }

    void retryAfter(@Nullable String header) {
        retryAfter = header;
    }

    @Nullable String retryAfter() {
        return retryAfter;
    }
}
