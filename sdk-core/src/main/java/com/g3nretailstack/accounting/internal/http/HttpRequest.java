package com.g3nretailstack.accounting.internal.http;

import com.g3nretailstack.accounting.internal.auth.Secret;
import java.time.Duration;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One request to send. Not a record: a record would print and compare what it holds. */
public final class HttpRequest {
    private final String method;
    private final String path;
    private final Consumer<BiConsumer<String, String>> headers;
    private final @Nullable String credentialHeader;
    private final @Nullable Secret credential;
    private final byte @Nullable [] body;
    private final Duration timeout;

    /**
     * A request; a null body is sent as none.
     *
     * @param headers hands over those that are the caller's
     */
    public HttpRequest(
            String method,
            String path,
            Consumer<BiConsumer<String, String>> headers,
            @Nullable String credentialHeader,
            @Nullable Secret credential,
            byte @Nullable [] body,
            Duration timeout) {
        this.method = method;
        this.path = path;
        this.headers = headers;
        this.credentialHeader = credentialHeader;
        this.credential = credential;
        this.body = body;
        this.timeout = timeout;
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    void headers(BiConsumer<String, String> taker) {
        headers.accept(taker);
    }

    @Nullable String credentialHeader() {
        return credentialHeader;
    }

    @Nullable Secret credential() {
        return credential;
    }

    byte @Nullable [] body() {
        return body;
    }

    Duration timeout() {
        return timeout;
    }
}
