package com.g3nretailstack.accounting.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Answers as text, byte by byte as they cross the wire. */
public final class Http {

    /** What {@code GET /stat} answers. */
    public static final String STAT = ok("{\"success\":true,\"data\":{\"status\":\"ok\"}}");

    private Http() {}

    /** A 200 with this JSON and these further headers, {@code name: value}. */
    public static String ok(String json, String... headers) {
        return answer("200 OK", "application/json", json, headers);
    }

    /** An answer with a status, a body of some type, and further headers. */
    public static String answer(String status, String contentType, String body, String... headers) {
        StringBuilder head = new StringBuilder(head(status, body.getBytes(UTF_8).length))
                .append("Content-Type: ")
                .append(contentType)
                .append("\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        return head + "\r\n" + body;
    }

    /** An error with the service's envelope. */
    public static String error(String status, String tag) {
        return answer(
                status, "application/json", "{\"success\":false,\"error\":{\"major\":{\"tag\":\"" + tag + "\"}}}");
    }

    /** Status line and length; more headers and the empty line are to follow. */
    public static String head(String status, long length) {
        return "HTTP/1.1 " + status + "\r\nContent-Length: " + length + "\r\n";
    }
}
