package com.g3nretailstack.accounting.error;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.model.ApiError;
import com.g3nretailstack.accounting.model.ErrorMajor;
import com.g3nretailstack.accounting.observe.Attempt;
import com.g3nretailstack.accounting.observe.ResponseInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a failed call; every {@link AccountingException} is made of one.
 *
 * @param operation method and path, {@code POST /event/record}
 * @param effect what became of the write, over the whole call
 * @param attempts every attempt in order
 * @param response the last answer, or null if none came
 * @param error the service's error object, where the answer had one
 * @param cause what was thrown below, where something was
 */
public record Failure(
        String operation,
        Effect effect,
        List<Attempt> attempts,
        @Nullable ResponseInfo response,
        @Nullable ApiError error,
        @Nullable Throwable cause) {

    /** Refuses null by name and copies the list. */
    public Failure {
        requireNonNull(operation, "operation");
        requireNonNull(effect, "effect");
        attempts = List.copyOf(attempts);
    }

    /** A failure of which no more is known. */
    public static Failure of(String operation, Effect effect) {
        return new Failure(operation, effect, List.of(), null, null, null);
    }

    /** The same with another effect. */
    public Failure withEffect(Effect other) {
        return new Failure(operation, other, attempts, response, error, cause);
    }

    /** The same with another diary. */
    public Failure withAttempts(List<Attempt> others) {
        return new Failure(operation, effect, others, response, error, cause);
    }

    /** The same with an answer and its error object. */
    public Failure withAnswer(@Nullable ResponseInfo answer, @Nullable ApiError answeredError) {
        return new Failure(operation, effect, attempts, answer, answeredError, cause);
    }

    /** The same with a cause. */
    public Failure withCause(@Nullable Throwable other) {
        return new Failure(operation, effect, attempts, response, error, other);
    }

    /** The service's tag, as it came, where the answer had one. */
    public @Nullable String tag() {
        ErrorMajor major = error == null ? null : error.major();
        return major == null ? null : major.tag();
    }

    /** The service's id of the last request that had one. */
    public @Nullable String requestId() {
        if (response != null && response.requestId() != null) {
            return response.requestId();
        }
        for (int last = attempts.size() - 1; last >= 0; last--) {
            String id = attempts.get(last).requestId();
            if (id != null) {
                return id;
            }
        }
        return null;
    }

    /** Leaves the error object out: its details are the service's free form. */
    @Override
    public String toString() {
        return "Failure[" + operation + ", effect=" + effect + ", attempts=" + attempts.size() + ", response="
                + response + "]";
    }
}
