package com.g3nretailstack.accounting.mock.service;

import java.util.Map;

/**
 * One answer of the service, free of any transport.
 *
 * @param status the HTTP status
 * @param headers one value per header, among them {@code Content-Type} and {@code X-API-Version}
 * @param body the envelope as UTF-8 JSON; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier, never compared
public record ServiceAnswer(int status, Map<String, String> headers, byte[] body) {

    /** Copies the headers. */
    public ServiceAnswer {
        headers = Map.copyOf(headers);
    }

    /** Names the status and the size only. */
    @Override
    public String toString() {
        return status + " (" + body.length + " bytes)";
    }
}
