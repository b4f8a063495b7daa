package com.g3nretailstack.accounting.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.testing.Failures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallEventTest {

    @Test
    void keepsItsOwnCopyOfTheDiary() {
        List<Attempt> attempts = new ArrayList<>(List.of(Failures.attempt(1, "req-1")));
        CallEvent event = event(attempts, null);

        attempts.clear();

        assertThat(event.attempts()).hasSize(1);
        assertThatThrownBy(() -> event.attempts().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void succeededSaysWhetherTheCallReturned() {
        assertThat(event(List.of(), null).succeeded()).isTrue();
        assertThat(event(List.of(), new IllegalStateException()).succeeded()).isFalse();
    }

    @Test
    void doesNotPrintTheRawJson() {
        ResponseInfo response = ResponseInfo.builder(200).rawJson("canary-7f3a").build();
        CallEvent event =
                new CallEvent("GET /stat", "stat", null, Instant.EPOCH, Duration.ZERO, List.of(), response, null);

        assertThat(event.toString()).contains("GET /stat").doesNotContain("canary-7f3a");
    }

    @Test
    void anAttemptIsOneLineWhateverTheServiceWrote() {
        Attempt attempt = new Attempt(
                1,
                "GET /stat",
                Instant.EPOCH,
                Duration.ZERO,
                500,
                "tag\nFORGED",
                Duration.ZERO,
                "stopped",
                "id\rFORGED");

        assertThat(attempt.failure()).isEqualTo("tag FORGED");
        assertThat(attempt.requestId()).isEqualTo("id FORGED");
        assertThat(attempt.toString()).doesNotContainPattern("\\p{Cntrl}");
    }

    @Test
    void anAttemptEndsWhenItTookItsTime() {
        assertThat(Failures.attempt(1, null).endedAt()).isEqualTo(Instant.parse("2026-03-04T10:00:01Z"));
    }

    private static CallEvent event(List<Attempt> attempts, @Nullable RuntimeException failure) {
        return new CallEvent("GET /stat", "stat", "ACME", Instant.EPOCH, Duration.ZERO, attempts, null, failure);
    }
}
