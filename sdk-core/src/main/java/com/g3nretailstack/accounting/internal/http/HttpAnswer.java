package com.g3nretailstack.accounting.internal.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.BiConsumer;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** A status, headers, and as much of the body as came. */
public final class HttpAnswer {
    private final int status;
    private final Headers headers;
    private final byte[] body;
    private final @Nullable String retryAfter;
    private final @Nullable IOException broken;

    HttpAnswer(int status, Headers headers, byte[] body, @Nullable String retryAfter, @Nullable IOException broken) {
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.retryAfter = retryAfter;
        this.broken = broken;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** Whether the status is a 2xx. */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** A header's last value, null where it did not come. */
    public @Nullable String header(String name) {
        return headers.get(name);
    }

    /** The body's bytes, not copied. */
    public byte[] body() {
        return body;
    }

    /** Hands over every header, the wait that was asked for included. */
    public void headers(BiConsumer<String, String> taker) {
        for (int i = 0; i < headers.size(); i++) {
            taker.accept(headers.name(i), headers.value(i));
        }
        if (retryAfter != null) {
            taker.accept("retry-after", retryAfter);
        }
    }

    /** Why the body is not whole, null where it is. */
    public @Nullable IOException broken() {
        return broken;
    }

    /** The body as text, for who asked to keep it. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Whether the body may be a JSON object. */
    public boolean looksLikeAnObject() {
        return firstByte() == '{';
    }

    /** Whether the body is a page for people: the firewall's and the gateway's answers are. */
    public boolean isHtml() {
        String type = headers.get("content-type");
        return firstByte() == '<'
                || (type != null && type.toLowerCase(Locale.ROOT).contains("text/html"));
    }

    private int firstByte() {
        for (int at = hasByteOrderMark() ? 3 : 0; at < body.length; at++) {
            byte b = body[at];
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                return b;
            }
        }
        return -1;
    }

    // the reader of a success skips it, too
    private boolean hasByteOrderMark() {
        return body.length >= 3 && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB && body[2] == (byte) 0xBF;
    }
}
