package com.g3nretailstack.accounting.internal.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.testing.SetTime;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SuppliedCredentialTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final SetTime time = new SetTime();
    private final AtomicInteger asked = new AtomicInteger();
    private final SuppliedCredential rotating = supplied(() -> "key-" + asked.incrementAndGet());

    @Test
    void asksNothingBeforeTheFirstAttempt() {
        assertThat(asked).hasValue(0);
    }

    @Test
    void asksOnceForAllAttemptsThatGoWell() {
        rotating.current(PATIENCE);
        time.advance(Duration.ofDays(1));
        rotating.current(PATIENCE);

        assertThat(asked).hasValue(1);
    }

    @Test
    void asksAgainAfterA401OfTheCurrentValue() {
        Secret first = rotating.current(PATIENCE);

        Secret second = rotating.refresh(first, PATIENCE);

        assertThat(second.reveal()).isEqualTo("key-2");
        assertThat(rotating.current(PATIENCE)).isSameAs(second);
    }

    @Test
    void doesNotAskForA401OfAnOlderValue() {
        Secret first = rotating.current(PATIENCE);
        Secret second = rotating.refresh(first, PATIENCE);
        time.advance(SuppliedCredential.QUIET);

        Secret late = rotating.refresh(first, PATIENCE);

        assertThat(late).isSameAs(second);
        assertThat(asked).hasValue(2);
    }

    @Test
    void asksAtMostOnceIn30Seconds() {
        Secret second = rotating.refresh(rotating.current(PATIENCE), PATIENCE);

        time.advance(Duration.ofSeconds(30).minusNanos(1));
        assertThat(rotating.refresh(second, PATIENCE)).isSameAs(second);
        assertThat(asked).hasValue(2);

        time.advance(Duration.ofNanos(1));
        assertThat(rotating.refresh(second, PATIENCE).reveal()).isEqualTo("key-3");
    }

    @Test
    void theFirstQuestionOfAllDoesNotDelayTheOneAfterA401() {
        // the supplier may have handed out a value from a cache that had run out
        Secret first = rotating.current(PATIENCE);

        assertThat(rotating.refresh(first, PATIENCE).sameAs(first)).isFalse();
    }

    @Test
    void aSupplierThatHasNoOtherValueLetsThe401Stand() {
        SuppliedCredential constant = supplied(() -> "key");
        Secret first = constant.current(PATIENCE);

        assertThat(constant.refresh(first, PATIENCE).sameAs(first)).isTrue();
    }

    @Test
    void whatTheSupplierThrowsPassesThroughAndKeepsTheOldValue() {
        SuppliedCredential failing = supplied(() -> {
            if (asked.incrementAndGet() == 2) {
                throw new IllegalStateException("vault sealed");
            }
            return "key-" + asked;
        });
        Secret first = failing.current(PATIENCE);

        assertThatThrownBy(() -> failing.refresh(first, PATIENCE)).hasMessage("vault sealed");

        assertThat(failing.current(PATIENCE)).isSameAs(first);
    }

    @Test
    void aSupplierThatFailedIsLeftAloneFor30SecondsToo() {
        SuppliedCredential failing = supplied(() -> {
            if (asked.incrementAndGet() == 2) {
                throw new IllegalStateException("vault sealed");
            }
            return "key-" + asked;
        });
        Secret first = failing.current(PATIENCE);
        assertThatThrownBy(() -> failing.refresh(first, PATIENCE)).hasMessage("vault sealed");

        assertThat(failing.refresh(first, PATIENCE)).isSameAs(first);
        assertThat(asked).hasValue(2);

        time.advance(SuppliedCredential.QUIET);
        assertThat(failing.refresh(first, PATIENCE).reveal()).isEqualTo("key-3");
    }

    @Test
    void aFirstQuestionThatFailsIsAskedAgainByTheNextAttempt() {
        SuppliedCredential late = supplied(() -> {
            if (asked.incrementAndGet() == 1) {
                throw new IllegalStateException("vault sealed");
            }
            return "key";
        });
        assertThatThrownBy(() -> late.current(PATIENCE)).hasMessage("vault sealed");

        assertThat(late.current(PATIENCE).reveal()).isEqualTo("key");
    }

    @Test
    @SuppressWarnings("NullAway") // what an unchecked supplier may do
    void refusesNullAndUnsendableValuesWithoutQuotingThem() {
        assertThatThrownBy(() -> supplied(() -> null).current(PATIENCE)).hasMessage("api-key: the supplier gave null");
        assertThatThrownBy(() -> supplied(() -> "canary-7f3a\n").current(PATIENCE))
                .hasMessageStartingWith("api-key: ")
                .hasMessageNotContaining("canary-7f3a");
    }

    @Test
    void printsNoValue() {
        rotating.current(PATIENCE);

        assertThat(rotating).hasToString("SuppliedCredential[api-key ***]");
    }

    @Test
    void aFixedCredentialLetsEvery401Stand() {
        Secret secret = Secret.of("session", "guid");
        FixedCredential fixed = new FixedCredential(CredentialKind.SESSION, secret);

        assertThat(fixed.refresh(secret, PATIENCE)).isSameAs(secret);
        assertThat(fixed.headerName()).isEqualTo("x-session-guid");
        assertThat(fixed.contextSource()).isEqualTo("session");
    }

    private SuppliedCredential supplied(Supplier<String> supplier) {
        return new SuppliedCredential(CredentialKind.API_KEY, supplier, time);
    }
}
