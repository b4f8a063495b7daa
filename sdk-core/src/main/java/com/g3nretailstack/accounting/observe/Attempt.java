package com.g3nretailstack.accounting.observe;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a call's diary: a request that was sent, or refused before it was.
 *
 * @param number 1 for the first attempt of the call
 * @param operation method and path, {@code POST /event/record}
 * @param startedAt when it began
 * @param took until the answer was read or the failure known
 * @param status the HTTP status, or null if no answer came
 * @param failure the service's tag or the short name of an exception, never a payload; null for a success
 * @param waitAfter the wait before the next attempt; zero if none followed
 * @param decision why it was or was not tried again, {@code retried: read after 503}
 * @param requestId the service's id of the request, where it gave one
 */
public record Attempt(
        int number,
        String operation,
        Instant startedAt,
        Duration took,
        @Nullable Integer status,
        @Nullable String failure,
        Duration waitAfter,
        String decision,
        @Nullable String requestId) {

    /** Refuses null by name, and makes one line of what the service wrote. */
    public Attempt {
        requireNonNull(operation, "operation");
        requireNonNull(startedAt, "startedAt");
        requireNonNull(took, "took");
        requireNonNull(waitAfter, "waitAfter");
        failure = OneLine.ofNullable(failure);
        // it quotes the service's tag
        decision = OneLine.of(requireNonNull(decision, "decision"));
        requestId = OneLine.ofNullable(requestId);
    }

    /** When the answer was read or the failure known. */
    public Instant endedAt() {
        return startedAt.plus(took);
    }
}
