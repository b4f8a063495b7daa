package com.g3nretailstack.accounting.mock.state;

import tools.jackson.databind.node.ObjectNode;

/**
 * How much a service was used.
 *
 * @param apiCalls calls of the API, refused ones among them
 * @param deliveries events that were sent out
 * @param bandwidth bytes of requests and answers, bodies only
 * @param errors calls that were refused or failed
 */
public record UsageCount(long apiCalls, long deliveries, long bandwidth, long errors) {

    /** Nothing at all. */
    public static final UsageCount NONE = new UsageCount(0, 0, 0, 0);

    /** Both together. */
    public UsageCount plus(UsageCount other) {
        return new UsageCount(
                apiCalls + other.apiCalls,
                deliveries + other.deliveries,
                bandwidth + other.bandwidth,
                errors + other.errors);
    }

    /** Reads the four counters; one that is absent is 0. */
    public static UsageCount read(ObjectNode json) {
        return new UsageCount(
                json.path("api_calls").asLong(0),
                json.path("deliveries").asLong(0),
                json.path("bandwidth").asLong(0),
                json.path("errors").asLong(0));
    }

    /** Writes the four counters. */
    public ObjectNode writeTo(ObjectNode json) {
        return json.put("api_calls", apiCalls)
                .put("deliveries", deliveries)
                .put("bandwidth", bandwidth)
                .put("errors", errors);
    }
}
