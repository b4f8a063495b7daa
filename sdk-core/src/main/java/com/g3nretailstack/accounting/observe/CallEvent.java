package com.g3nretailstack.accounting.observe;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finished call with its diary.
 *
 * @param operation method and path, {@code POST /event/record}
 * @param operationId the contract's id, {@code event_record}
 * @param orgcode the organisation that the call spoke for, where one was set
 * @param startedAt when the call began
 * @param took the whole call, waits included
 * @param attempts every attempt in order, those of re-reads and look-ups included
 * @param response the last answer, or null if none came
 * @param failure what the caller got thrown, or null for a success
 */
public record CallEvent(
        String operation,
        String operationId,
        @Nullable String orgcode,
        Instant startedAt,
        Duration took,
        List<Attempt> attempts,
        @Nullable ResponseInfo response,
        @Nullable RuntimeException failure) {

    /** Refuses null by name and copies the list. */
    public CallEvent {
        requireNonNull(operation, "operation");
        requireNonNull(operationId, "operationId");
        requireNonNull(startedAt, "startedAt");
        requireNonNull(took, "took");
        attempts = List.copyOf(attempts);
    }

    /** True if the call returned instead of throwing. */
    public boolean succeeded() {
        return failure == null;
    }
}
