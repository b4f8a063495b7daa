package com.g3nretailstack.accounting.examples.benchmarks.rival;

import java.util.Map;

/**
 * Where the service is, and who calls it.
 *
 * @param baseUrl such as {@code http://127.0.0.1:4711/accounting}
 */
public record Account(String baseUrl, String apiKey) {
    /** The organisation. */
    public static final String ORGCODE = "ACME";

    static final String FACILITY = "lg-042";
    static final String CHANNEL = "WEB";

    /** What every request carries. */
    public Map<String, String> headers() {
        return Map.of("x-api-key", apiKey, "x-orgcode", ORGCODE, "x-logical-guid", FACILITY, "x-channel-code", CHANNEL);
    }

    @Override
    public String toString() {
        return baseUrl;
    }
}
