package com.g3nretailstack.accounting.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPolicyTest {

    @Test
    void standardIsFourAttemptsFrom250MillisecondsTo20Seconds() {
        RetryPolicy standard = RetryPolicy.standard();

        assertThat(standard.maxAttempts()).isEqualTo(4);
        assertThat(standard.baseDelay()).isEqualTo(Duration.ofMillis(250));
        assertThat(standard.maxDelay()).isEqualTo(Duration.ofSeconds(20));
        assertThat(standard.maxRetryAfter()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void noneIsOneAttempt() {
        assertThat(RetryPolicy.none().maxAttempts()).isEqualTo(1);
    }

    @Test
    void toBuilderKeepsWhatIsNotChanged() {
        RetryPolicy start = RetryPolicy.builder()
                .baseDelay(Duration.ofMillis(1))
                .maxDelay(Duration.ofMillis(2))
                .maxRetryAfter(Duration.ofMillis(3))
                .build();

        assertThat(start.toBuilder().maxAttempts(9).build())
                .hasToString(
                        "RetryPolicy[maxAttempts=9, baseDelay=PT0.001S, maxDelay=PT0.002S, maxRetryAfter=PT0.003S]");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 0, 101})
    void refusesAttemptsOutOfRange(int attempts) {
        assertThatThrownBy(() -> RetryPolicy.builder().maxAttempts(attempts))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxAttempts: " + attempts + " (expected: 1 to 100)");
    }

    @Test
    void refusesNegativeAndEndlessWaits() {
        assertThatThrownBy(() -> RetryPolicy.builder().maxRetryAfter(Duration.ofMillis(-1)))
                .hasMessage("maxRetryAfter: PT-0.001S (expected: zero to an hour)");
        assertThatThrownBy(() -> RetryPolicy.builder().maxDelay(Duration.ofSeconds(Long.MAX_VALUE)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesABaseAboveTheHighestWait() {
        RetryPolicy.Builder builder = RetryPolicy.builder().maxDelay(Duration.ofMillis(100));

        assertThatThrownBy(builder::build).hasMessage("baseDelay: PT0.25S (expected: at most PT0.1S)");
    }
}
