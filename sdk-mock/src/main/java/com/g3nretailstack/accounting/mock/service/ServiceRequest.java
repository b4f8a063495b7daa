package com.g3nretailstack.accounting.mock.service;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request as the service sees it, free of any transport.
 *
 * @param method the HTTP method in upper case
 * @param path the path below the base path, such as {@code /event/record}; a query string is ignored
 * @param headers one value per header, names in lower case
 * @param body the body's bytes, empty when there is none; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
public record ServiceRequest(String method, String path, Map<String, String> headers, byte[] body) {

    /** Copies the headers. */
    public ServiceRequest {
        headers = Map.copyOf(headers);
    }

    /** The value of a header, or null; the name in lower case. */
    public @Nullable String header(String name) {
        return headers.get(name);
    }

    /** Names the route only: headers and body may hold secrets. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
