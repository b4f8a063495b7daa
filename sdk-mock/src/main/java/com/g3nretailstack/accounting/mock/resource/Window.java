package com.g3nretailstack.accounting.mock.resource;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A half-open window of time.
 *
 * @param from the first instant, null when open
 * @param to the instant after the last, null when open
 */
public record Window(@Nullable Instant from, @Nullable Instant to) {

    /** Whether an instant lies in it. */
    public boolean contains(Instant instant) {
        return (from == null || !instant.isBefore(from)) && (to == null || instant.isBefore(to));
    }

    /** Whether no bound of it lies beyond the other one's; a bound that the other leaves open is never beyond. */
    public boolean within(Window other) {
        return (other.from == null || (from != null && !from.isBefore(other.from)))
                && (other.to == null || (to != null && !to.isAfter(other.to)));
    }
}
