package com.g3nretailstack.accounting.hostile;

import okhttp3.Headers;

/** An answer as it is served, whatever its body holds. */
@SuppressWarnings("ArrayRecordComponent") // served as they are, never compared
record Served(int status, Headers headers, byte[] body) {
    private static final Headers JSON = Headers.of("content-type", "application/json");

    static Served json(int status, byte[] body) {
        return new Served(status, JSON, body);
    }

    static Served of(Sample sample) {
        return json(sample.status(), sample.bytes());
    }
}
