package com.g3nretailstack.accounting.examples.contractkit.wire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One request as it left the client and the answer as it came.
 *
 * @param method the HTTP method
 * @param path the path below the base path
 * @param query what stands after the question mark, null where there is nothing
 * @param sentHeaders the request's headers by lower-case name
 * @param sent the request's body, missing where it has none
 * @param status the answer's HTTP status
 * @param headers the answer's headers by lower-case name
 * @param answer the answer's body, missing where it is no JSON
 */
public record WireExchange(
        String method,
        String path,
        @Nullable String query,
        Map<String, List<String>> sentHeaders,
        JsonNode sent,
        int status,
        Map<String, List<String>> headers,
        JsonNode answer) {

    /** Method and path. */
    public String route() {
        return method + " " + path;
    }

    /** The first value of an answer's header. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** The first value of a request's header. */
    public Optional<String> sentHeader(String name) {
        return sentHeaders.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** The service's id of the request, empty where the answer names none. */
    public String requestId() {
        return answer.at("/stats/request_id").asString("");
    }

    /** Names what was called and the answer's status, no content. */
    @Override
    public String toString() {
        return route() + " -> " + status;
    }
}
