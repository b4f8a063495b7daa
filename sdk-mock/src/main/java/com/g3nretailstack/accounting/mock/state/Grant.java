package com.g3nretailstack.accounting.mock.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A role given to somebody, for good or for a while.
 *
 * @param role the role
 * @param from when it begins, null when it has begun
 * @param until when it ends, itself not included, null when it does not end
 */
public record Grant(
        String role, @Nullable Instant from, @Nullable Instant until) {

    /** Whether it holds at an instant. */
    public boolean activeAt(Instant now) {
        return (from == null || !now.isBefore(from)) && (until == null || now.isBefore(until));
    }
}
