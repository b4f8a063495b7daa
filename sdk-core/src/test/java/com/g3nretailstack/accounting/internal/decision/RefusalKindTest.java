package com.g3nretailstack.accounting.internal.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.model.ApiError;
import com.g3nretailstack.accounting.model.ErrorMajor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalKindTest {

    @ParameterizedTest
    @CsvSource({
        "conflict, CONFLICT",
        "expected-revision-required, REVISION_REQUIRED",
        "throttled, THROTTLED",
        "internal-error, UNCERTAIN",
        "validation-error, FINAL",
        "invalid-input, FINAL",
        "context_mismatch, FINAL",
        "unauthorized, FINAL",
        "forbidden, FINAL",
        "org-write-blocked, FINAL",
        "not-found, FINAL",
        "invalid-state, FINAL",
        "unsupported-version, FINAL"
    })
    void theTagDecidesWhateverTheStatus(String tag, RefusalKind kind) {
        for (int status : new int[] {200, 302, 400, 404, 409, 428, 429, 500, 503}) {
            assertThat(RefusalKind.of(status, error(tag, null)))
                    .as("%s under %s", tag, status)
                    .isEqualTo(kind);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "300, FINAL",
        "307, FINAL",
        "400, FINAL",
        "401, FINAL",
        "403, FINAL",
        "404, FINAL",
        "405, FINAL",
        "408, UNCERTAIN",
        "409, CONFLICT",
        "413, FINAL",
        "418, FINAL",
        "421, FINAL",
        "422, FINAL",
        "428, REVISION_REQUIRED",
        "429, GATEWAY_THROTTLED",
        "499, FINAL",
        "500, UNCERTAIN",
        "501, NEVER_AGAIN",
        "502, UNCERTAIN",
        "503, UNCERTAIN",
        "504, UNCERTAIN",
        "505, NEVER_AGAIN",
        "507, UNCERTAIN",
        "599, UNCERTAIN"
    })
    void theStatusDecidesWhereThereIsNoErrorObject(int status, RefusalKind kind) {
        assertThat(RefusalKind.of(status, null)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "409, FINAL",
        "428, FINAL",
        "429, THROTTLED",
        "422, FINAL",
        "500, UNCERTAIN",
        "505, NEVER_AGAIN",
        "200, UNCLEAR"
    })
    void aTagThatNobodyKnowsLeavesItToTheStatusAndIsNoStaleRevision(int status, RefusalKind kind) {
        assertThat(RefusalKind.of(status, error("brand-new", null))).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "409, CONFLICT",
        "428, REVISION_REQUIRED",
        "429, THROTTLED",
        "503, UNCERTAIN",
        "501, NEVER_AGAIN",
        "400, FINAL",
        "200, UNCLEAR"
    })
    void theStatusInTheErrorCountsUnderA2xx(int named, RefusalKind kind) {
        assertThat(RefusalKind.of(200, error(null, named))).isEqualTo(kind);
        assertThat(RefusalKind.of(299, error(null, named))).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 400, 404})
    void theStatusInTheErrorDoesNotCountElsewhere(int status) {
        assertThat(RefusalKind.of(status, error(null, 503))).isEqualTo(RefusalKind.FINAL);
    }

    @ParameterizedTest
    @ValueSource(ints = {501, 505})
    void whatIsNeverSentAgainStaysSoUnderATag(int status) {
        assertThat(RefusalKind.of(status, error("internal-error", null))).isEqualTo(RefusalKind.NEVER_AGAIN);
    }

    @Test
    void aFailureUnderA2xxThatNamesNothingIsUnclear() {
        assertThat(RefusalKind.of(200, null)).isEqualTo(RefusalKind.UNCLEAR);
        assertThat(RefusalKind.of(202, error(null, null))).isEqualTo(RefusalKind.UNCLEAR);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"GATEWAY_THROTTLED", "UNCERTAIN", "NEVER_AGAIN", "UNCLEAR"})
    void someLeaveAWriteUnknown(RefusalKind kind) {
        assertThat(kind.leavesEffectUnknown()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"CONFLICT", "REVISION_REQUIRED", "THROTTLED", "FINAL"})
    void othersProveThatNothingHappened(RefusalKind kind) {
        assertThat(kind.leavesEffectUnknown()).isFalse();
    }

    private static ApiError error(@Nullable String tag, @Nullable Integer httpStatus) {
        ApiError.Builder error = ApiError.builder();
        if (tag != null) {
            error.major(ErrorMajor.builder().tag(tag).build());
        }
        return (httpStatus == null ? error : error.httpStatus(httpStatus)).build();
    }
}
