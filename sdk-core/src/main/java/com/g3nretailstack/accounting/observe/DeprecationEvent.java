package com.g3nretailstack.accounting.observe;

import static java.util.Objects.requireNonNull;

/**
 * A call met a route that the service has announced to end.
 *
 * @param operation method and path, {@code POST /event/record}
 * @param deprecation what the service said
 */
public record DeprecationEvent(String operation, Deprecation deprecation) {

    /** Refuses null by name. */
    public DeprecationEvent {
        requireNonNull(operation, "operation");
        requireNonNull(deprecation, "deprecation");
    }
}
