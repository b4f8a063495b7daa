package com.g3nretailstack.accounting.testing;

import com.g3nretailstack.accounting.error.Effect;
import com.g3nretailstack.accounting.error.Failure;
import com.g3nretailstack.accounting.model.ApiError;
import com.g3nretailstack.accounting.model.ErrorMajor;
import com.g3nretailstack.accounting.observe.Attempt;
import com.g3nretailstack.accounting.observe.ResponseInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Failures as the service would cause them. */
public final class Failures {

    /** The operation of all of them. */
    public static final String OPERATION = "POST /export/batch/status/set";

    private Failures() {}

    /** A write that did nothing. */
    public static Failure none() {
        return Failure.of(OPERATION, Effect.NONE);
    }

    /** An answer with status and request id, and an error object where a tag is given. */
    public static Failure answered(int status, @Nullable String tag, @Nullable String words) {
        return none().withAnswer(
                        response(status).build(),
                        tag == null ? null : error(tag, words).build());
    }

    /** An answer's status and request id, to be completed. */
    public static ResponseInfo.Builder response(int status) {
        return ResponseInfo.builder(status).requestId("req-1");
    }

    /** An error object with tag and English words, to be completed. */
    public static ApiError.Builder error(String tag, @Nullable String words) {
        ErrorMajor.Builder major = ErrorMajor.builder().tag(tag);
        return ApiError.builder().major((words == null ? major : major.message(Map.of("en_US", words))).build());
    }

    /** An attempt of a second's length. */
    public static Attempt attempt(int number, @Nullable String requestId) {
        Instant startedAt = Instant.parse("2026-03-04T10:00:00Z");
        Duration took = Duration.ofSeconds(1);
        return new Attempt(
                number, OPERATION, startedAt, took, 503, "internal-error", Duration.ZERO, "stopped", requestId);
    }
}
