package com.g3nretailstack.accounting.mock.fault;

import java.util.Map;

/** The bodies of errors that faults answer with. */
final class ErrorTexts {

    private static final String INTERNAL = "internal-error";

    /** The tag that the service documents, or is assumed to send, for a status. */
    private static final Map<Integer, String> TAGS = Map.ofEntries(
            Map.entry(400, "validation-error"),
            Map.entry(401, "unauthorized"),
            Map.entry(403, "forbidden"),
            Map.entry(404, "not-found"),
            Map.entry(409, "conflict"),
            Map.entry(428, "expected-revision-required"),
            Map.entry(429, "throttled"));

    private ErrorTexts() {}

    static String envelope(int status) {
        String tag = TAGS.getOrDefault(status, INTERNAL);
        return """
                {"success":false,"error":{"error_code":"accounting.%s","http_status":%d,"retryable":%b,\
                "major":{"tag":"%s","message":{"en_US":"Played by a fault of the mock."}}}}""".formatted(tag.replace('-', '_'), status, status == 429 || status >= 500, tag);
    }

    static String gateway(int status) {
        return status == 429 ? "{\"message\":\"Too Many Requests\"}" : "{\"message\":\"Internal server error\"}";
    }
}
