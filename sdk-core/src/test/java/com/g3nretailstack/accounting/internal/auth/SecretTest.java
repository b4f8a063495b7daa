package com.g3nretailstack.accounting.internal.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

    private static final String CANARY = "canary-7f3a";

    @Test
    void printsStarsWhereverItStands() {
        Secret secret = Secret.of("api-key", CANARY);

        assertThat(secret).hasToString("***");
        assertThat(new FixedCredential(CredentialKind.API_KEY, secret).toString())
                .contains("***")
                .doesNotContain(CANARY);
    }

    @Test
    void isNotSerialisable() {
        assertThat(Secret.of("api-key", CANARY)).isNotInstanceOf(Serializable.class);
    }

    @Test
    void comparesByValue() {
        Secret secret = Secret.of("api-key", CANARY);

        assertThat(secret.sameAs(Secret.of("session", CANARY))).isTrue();
        assertThat(secret.sameAs(Secret.of("api-key", "other"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CANARY + "\n",
                CANARY + "\r\nx-evil: 1",
                "\u0000" + CANARY,
                CANARY + "é",
                " " + CANARY,
                CANARY + " "
            })
    void refusesWhatCannotStandInAHeaderWithoutQuotingIt(String value) {
        assertThatThrownBy(() -> Secret.of("api-key", value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("api-key: ")
                .hasMessageNotContaining(CANARY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void refusesABlankOne(String value) {
        assertThatThrownBy(() -> Secret.of("session", value))
                .hasMessage("session: blank (expected: at least one character)");
    }
}
