package com.g3nretailstack.accounting.error;

import static com.g3nretailstack.accounting.testing.Failures.answered;
import static com.g3nretailstack.accounting.testing.Failures.error;
import static com.g3nretailstack.accounting.testing.Failures.none;
import static com.g3nretailstack.accounting.testing.Failures.response;
import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.error.CallRefusedException.Reason;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RetrySafeTest {

    @ParameterizedTest
    @CsvSource({
        "400, false", "401, false", "403, false", "404, false", "408, true", "409, false", "413, false", "422, false",
        "428, false", "429, true", "500, true", "501, false", "502, true", "503, true", "504, true", "505, false"
    })
    void followsTheStatusWhereNothingWasWritten(int status, boolean safe) {
        assertThat(ApiException.fromAnswer(answered(status, null, null)).isRetrySafe())
                .isEqualTo(safe);
    }

    @ParameterizedTest
    @CsvSource({"408, true", "429, true", "503, true", "501, false", "400, false"})
    void followsTheErrorsStatusUnderA2xx(int named, boolean safe) {
        var error = com.g3nretailstack.accounting.model.ApiError.builder()
                .httpStatus(named)
                .build();

        assertThat(ApiException.fromAnswer(none().withAnswer(response(200).build(), error))
                        .isRetrySafe())
                .isEqualTo(safe);
    }

    @ParameterizedTest
    @EnumSource(
            value = Effect.class,
            names = {"APPLIED", "UNKNOWN"})
    void isNeverTrueOnceSomethingMayHaveBeenWritten(Effect effect) {
        assertThat(transientOnes(effect))
                .allSatisfy(thrown -> assertThat(thrown.isRetrySafe()).isFalse());
    }

    @ParameterizedTest
    @MethodSource("transientOnes")
    void isTrueForACauseThatPasses(AccountingException thrown) {
        assertThat(thrown.isRetrySafe()).isTrue();
    }

    static Stream<AccountingException> transientOnes() {
        return transientOnes(Effect.NONE);
    }

    private static Stream<AccountingException> transientOnes(Effect effect) {
        return Stream.of(
                new ThrottledException(answered(429, "throttled", null).withEffect(effect)),
                new ServerException(answered(503, null, null).withEffect(effect)),
                new DecodeException(answered(200, null, null).withEffect(effect)),
                new TransportException(none().withEffect(effect), true),
                new TransportException(none().withEffect(effect), false),
                new CallRefusedException(none().withEffect(effect), Reason.CIRCUIT_OPEN),
                new CallRefusedException(none().withEffect(effect), Reason.RATE_LIMIT),
                new CallRefusedException(none().withEffect(effect), Reason.CONCURRENCY_LIMIT),
                new CallRefusedException(none().withEffect(effect), Reason.DEADLINE));
    }

    @Test
    void isFalseForAClosedClientAnInterruptAndAnUnknownOutcome() {
        assertThat(new CallRefusedException(none(), Reason.CLOSED).isRetrySafe())
                .isFalse();
        assertThat(new InterruptedCallException(none()).isRetrySafe()).isFalse();
        assertThat(new OutcomeUnknownException(none()).isRetrySafe()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"503, true, true", "503, false, false", "429, false, false", "409, true, false", "400, true, false"})
    void retryableFalseForbidsAndRetryableTrueDoesNotPermit(int status, boolean retryable, boolean safe) {
        var error = error("something-new", null).retryable(retryable).build();

        assertThat(ApiException.fromAnswer(none().withAnswer(response(status).build(), error))
                        .isRetrySafe())
                .isEqualTo(safe);
    }
}
