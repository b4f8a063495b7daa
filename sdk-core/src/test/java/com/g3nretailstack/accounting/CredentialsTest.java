package com.g3nretailstack.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.internal.auth.CredentialSource;
import com.g3nretailstack.accounting.testing.SetTime;
import java.io.ByteArrayOutputStream;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CredentialsTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final String CANARY = "canary-7f3a";

    static Stream<Credentials> all() {
        return Stream.of(
                Credentials.apiKey(CANARY),
                Credentials.apiKey(() -> CANARY),
                Credentials.session(CANARY),
                Credentials.session(() -> CANARY));
    }

    @Test
    void printsItsKindAndStars() {
        assertThat(all())
                .extracting(Credentials::toString)
                .containsExactly(
                        "Credentials[api-key ***]",
                        "Credentials[api-key ***]",
                        "Credentials[session ***]",
                        "Credentials[session ***]");
    }

    @ParameterizedTest
    @MethodSource("all")
    void isNotSerialisable(Credentials credentials) throws Exception {
        try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
            assertThatThrownBy(() -> out.writeObject(credentials)).isInstanceOf(NotSerializableException.class);
        }
    }

    @Test
    void offersNoPublicWayToTheSecret() {
        Stream<Method> own = Arrays.stream(Credentials.class.getMethods())
                .filter(method -> method.getDeclaringClass() == Credentials.class);

        assertThat(own).extracting(Method::getName).containsOnly("apiKey", "session", "toString");
    }

    @Test
    void aKeyGoesIntoItsHeader() {
        CredentialSource source = Credentials.apiKey(CANARY).source(new SetTime());

        assertThat(source.headerName()).isEqualTo("x-api-key");
        assertThat(source.contextSource()).isEqualTo("api_key");
        assertThat(source.current(PATIENCE).reveal()).isEqualTo(CANARY);
    }

    @Test
    void aSessionGoesIntoItsHeader() {
        CredentialSource source = Credentials.session(() -> CANARY).source(new SetTime());

        assertThat(source.headerName()).isEqualTo("x-session-guid");
        assertThat(source.contextSource()).isEqualTo("session");
        assertThat(source.current(PATIENCE).reveal()).isEqualTo(CANARY);
    }

    @Test
    void eachFamilyOfClientsAsksTheSupplierForItself() {
        AtomicInteger asked = new AtomicInteger();
        Credentials credentials = Credentials.apiKey(() -> "key-" + asked.incrementAndGet());

        assertThat(credentials.source(new SetTime()).current(PATIENCE).reveal()).isEqualTo("key-1");
        assertThat(credentials.source(new SetTime()).current(PATIENCE).reveal()).isEqualTo("key-2");
    }

    @Test
    void refusesAtOnceWhatCannotStandInAHeaderWithoutQuotingIt() {
        assertThatThrownBy(() -> Credentials.apiKey(CANARY + "\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("api-key: ")
                .hasMessageNotContaining(CANARY);
        assertThatThrownBy(() -> Credentials.session("")).hasMessageStartingWith("session: blank");
    }

    @Test
    void refusesBothKindsAtOnce() {
        assertThatThrownBy(() -> Credentials.oneOf(CANARY, CANARY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("credentials: an API key and a session (expected: one of them)");
    }

    @Test
    void takesTheOneThatIsThere() {
        assertThat(Credentials.oneOf("key", null)).hasToString("Credentials[api-key ***]");
        assertThat(Credentials.oneOf(null, "guid")).hasToString("Credentials[session ***]");
        assertThat(Credentials.oneOf(null, null)).isNull();
    }

    @Test
    @SuppressWarnings("NullAway") // what an unchecked caller may do
    void refusesNullByName() {
        assertThatThrownBy(() -> Credentials.apiKey((String) null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("key");
        assertThatThrownBy(() -> Credentials.session((String) null)).hasMessage("guid");
    }
}
