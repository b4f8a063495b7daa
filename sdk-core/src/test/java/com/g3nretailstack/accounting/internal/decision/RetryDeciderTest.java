package com.g3nretailstack.accounting.internal.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.api.RetryClass;
import com.g3nretailstack.accounting.error.CallRefusedException.Reason;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Interrupted;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Lost;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Refused;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Succeeded;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Unreadable;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Withheld;
import com.g3nretailstack.accounting.model.ApiError;
import com.g3nretailstack.accounting.model.ErrorMajor;
import com.g3nretailstack.accounting.observe.ResponseInfo;
import com.g3nretailstack.accounting.retry.RetryPolicy;
import com.g3nretailstack.accounting.testing.HighestRandom;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryDeciderTest {
    private final RetryDecider decider = new RetryDecider(RetryPolicy.standard(), new HighestRandom());

    @ParameterizedTest
    @EnumSource(RetryClass.class)
    void stopsAfterASuccess(RetryClass any) {
        assertThat(decider.decide(1, new Succeeded<>("", info(200, null)), any)).isEqualTo(RetryDecision.stop("done"));
    }

    @ParameterizedTest
    @EnumSource(RetryClass.class)
    void sendsAgainInAnyClassWhatWasNeverSent(RetryClass any) {
        assertThat(decider.decide(1, new Lost<>(new IOException(), false), any).delay())
                .isEqualTo(Duration.ofMillis(250));
    }

    @ParameterizedTest
    @CsvSource({"READ, true", "IDEMPOTENT, true", "REVISIONED, true", "CREATE, false", "UPSERT, false"})
    void sendsAgainByClassWhatMayHaveHadAnEffect(RetryClass retryClass, boolean again) {
        AttemptResult<?>[] unclear = {
            new Lost<>(new IOException(), true),
            new Unreadable<>(info(200, null), new IOException()),
            refused(503, null, null, null),
            refused(408, null, null, null),
            refused(429, null, null, null)
        };

        for (AttemptResult<?> result : unclear) {
            assertThat(decider.decide(1, result, retryClass).delay() != null)
                    .as("%s", result)
                    .isEqualTo(again);
        }
    }

    @ParameterizedTest
    @EnumSource(RetryClass.class)
    void neverSendsAgainWhatTheClientKeptBackOrWasInterrupted(RetryClass any) {
        for (Reason reason : Reason.values()) {
            assertThat(decider.decide(1, new Withheld<>(reason), any).delay()).isNull();
        }
        assertThat(decider.decide(1, new Interrupted<>(true), any).delay()).isNull();
        assertThat(decider.decide(1, new Interrupted<>(false), any).delay()).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 401, 403, 404, 409, 422, 428, 501, 505})
    void neverSendsAgainAfterARefusalThatStays(int status) {
        for (RetryClass any : RetryClass.values()) {
            assertThat(decider.decide(1, refused(status, null, true, "1"), any).delay())
                    .isNull();
        }
    }

    @Test
    void sendsAgainInAnyClassWhatTheServiceThrottled() {
        for (RetryClass any : RetryClass.values()) {
            assertThat(decider.decide(1, refused(429, "throttled", null, null), any)
                            .delay())
                    .isNotNull();
        }
    }

    @Test
    void doesNotSendAgainWhatTheServiceCallsNotRetryable() {
        assertThat(decider.decide(1, refused(503, "internal-error", false, null), RetryClass.READ)
                        .delay())
                .isNull();
        assertThat(decider.decide(1, refused(429, "throttled", false, "3"), RetryClass.READ)
                        .delay())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 250",
        "1, 1250",
        "59, 59250",
        "60, 60000",
        "61, 60000",
        "86400, 60000",
        "9999999999999999999999, 60000"
    })
    void waitsForWhatTheServiceAsksAndTheBackoffButNoLongerThanTheCap(String seconds, long millis) {
        RetryDecision decision = decider.decide(1, refused(503, null, null, seconds), RetryClass.READ);

        assertThat(decision.delay()).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void waitsByTheServicesClockForADate() {
        ResponseInfo dated = ResponseInfo.builder(503)
                .header("date", "Wed, 04 Mar 2026 10:00:00 GMT")
                .header("retry-after", "Wed, 04 Mar 2026 10:00:05 GMT")
                .build();

        assertThat(decider.decide(2, new Refused<>(dated, null, false), RetryClass.READ)
                        .delay())
                .isEqualTo(Duration.ofMillis(5500));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 250",
        "2, 500",
        "3, 1000",
        "7, 16000",
        "8, 20000",
        "9, 20000",
        "64, 20000",
        "1000000, 20000",
        "2147483647, 20000"
    })
    void doublesTheBoundUpToTheCap(int attempt, long millis) {
        assertThat(decider.backoff(attempt)).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void doesNotOverflowWithTheLongestDelays() {
        Duration hour = Duration.ofHours(1);
        RetryPolicy slow = RetryPolicy.builder()
                .baseDelay(hour)
                .maxDelay(hour)
                .maxRetryAfter(hour)
                .build();
        RetryDecider patient = new RetryDecider(slow, new HighestRandom());

        assertThat(patient.backoff(100)).isEqualTo(hour);
        assertThat(patient.decide(100, refused(503, null, null, "999999999"), RetryClass.READ)
                        .delay())
                .isEqualTo(hour);
    }

    @Test
    void doesNotWaitWithoutABase() {
        RetryPolicy eager = RetryPolicy.builder().baseDelay(Duration.ZERO).build();

        assertThat(new RetryDecider(eager, new HighestRandom()).backoff(5)).isZero();
    }

    @Test
    void drawsEveryWaitBetweenNothingAndTheBound() {
        long seed = new Random().nextLong();
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        RetryDecider jittered = new RetryDecider(RetryPolicy.standard(), random);
        long lowest = Long.MAX_VALUE;
        long highest = 0;

        for (int i = 0; i < 10_000; i++) {
            long nanos = jittered.backoff(3).toNanos();
            assertThat(nanos)
                    .as("seed %s", seed)
                    .isBetween(0L, Duration.ofSeconds(1).toNanos());
            lowest = Math.min(lowest, nanos);
            highest = Math.max(highest, nanos);
        }

        // of 10,000 draws none in a tenth of the range has a chance of 0.9 to the 10,000th
        assertThat(lowest).as("seed %s", seed).isLessThan(Duration.ofMillis(100).toNanos());
        assertThat(highest)
                .as("seed %s", seed)
                .isGreaterThan(Duration.ofMillis(900).toNanos());
    }

    @Test
    void saysWhyInTheDiary() {
        assertThat(decider.decide(1, refused(503, "internal-error", null, null), RetryClass.READ)
                        .reason())
                .isEqualTo("retried: 503 internal-error, class read");
        assertThat(decider.decide(1, refused(503, null, null, null), RetryClass.CREATE)
                        .reason())
                .isEqualTo("not retried: 503 no error object leaves a create unknown");
        assertThat(decider.decide(1, refused(409, "conflict", null, null), RetryClass.REVISIONED)
                        .reason())
                .isEqualTo("not retried blindly: 409 conflict");
        assertThat(RetryDecision.waiting(Duration.ZERO, "retried: x")
                        .stoppedBy("no budget")
                        .reason())
                .isEqualTo("would have been retried: x; no budget");
    }

    private static Refused<String> refused(
            int status, @Nullable String tag, @Nullable Boolean retryable, @Nullable String retryAfter) {
        ApiError.Builder error = ApiError.builder();
        if (tag != null) {
            error.major(ErrorMajor.builder().tag(tag).build());
        }
        if (retryable != null) {
            error.retryable(retryable);
        }
        return new Refused<>(info(status, retryAfter), tag == null && retryable == null ? null : error.build(), false);
    }

    private static ResponseInfo info(int status, @Nullable String retryAfter) {
        ResponseInfo.Builder info = ResponseInfo.builder(status);
        return (retryAfter == null ? info : info.header("retry-after", retryAfter)).build();
    }
}
