package com.g3nretailstack.accounting.internal.http;

import java.util.Objects;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Where the service is. */
public final class BaseUrl {
    // numbers only: 127.0.0.999 would be looked up as a name
    private static final Pattern LOOPBACK = Pattern.compile("127(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}");

    private BaseUrl() {}

    /** An http or https address without user, query or fragment; the message never quotes it, for a user may have put a secret in. */
    public static HttpUrl parse(String text) {
        HttpUrl url = HttpUrl.parse(Objects.requireNonNull(text, "baseUrl"));
        if (url == null) {
            throw new IllegalArgumentException("baseUrl: unreadable (expected: https://host/path)");
        }
        boolean bare =
                url.username().isEmpty() && url.password().isEmpty() && url.query() == null && url.fragment() == null;
        if (!bare) {
            throw new IllegalArgumentException(
                    "baseUrl: has a user, a query or a fragment (expected: https://host/path)");
        }
        return url.encodedPath().endsWith("/")
                ? url.newBuilder().removePathSegment(url.pathSize() - 1).build()
                : url;
    }

    /** Whether the address is this machine's own, by what it says: what a name comes to is seen where the connection is made. */
    public static boolean isLoopback(HttpUrl url) {
        String host = url.host();
        return host.equals("localhost")
                || host.equals("::1")
                || LOOPBACK.matcher(host).matches();
    }
}
