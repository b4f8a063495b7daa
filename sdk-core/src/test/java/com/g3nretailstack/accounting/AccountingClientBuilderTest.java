package com.g3nretailstack.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.internal.http.InterruptibleDns;
import com.g3nretailstack.accounting.testing.Http;
import com.g3nretailstack.accounting.testing.WireServer;
import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountingClientBuilderTest {
    private static final String CANARY = "canary-7f3a";

    @Test
    void goesToTheServiceByDefault() {
        try (AccountingClient client = AccountingClient.builder().build()) {
            assertThat(client)
                    .hasToString("AccountingClient[https://api.g3nretailstack.com/accounting, " + RequestContext.none()
                            + "]");
        }
    }

    @Test
    void hasTheDocumentedDefaults() {
        assertThat(AccountingClient.builder())
                .hasFieldOrPropertyWithValue("connectTimeout", Duration.ofSeconds(5))
                .hasFieldOrPropertyWithValue("attemptTimeout", Duration.ofSeconds(30))
                .hasFieldOrPropertyWithValue("callTimeout", Duration.ofSeconds(120))
                .hasFieldOrPropertyWithValue("maxConcurrentCalls", 64)
                .hasFieldOrPropertyWithValue("maxResponseBytes", 64L * 1024 * 1024)
                .hasFieldOrPropertyWithValue("trustIdempotencyKeys", false)
                .hasFieldOrPropertyWithValue("rateLimit", false)
                .hasFieldOrPropertyWithValue("circuitBreaker", false)
                .hasFieldOrPropertyWithValue("retryPolicy", com.g3nretailstack.accounting.retry.RetryPolicy.standard())
                .hasFieldOrPropertyWithValue("retryBudget", com.g3nretailstack.accounting.retry.RetryBudget.standard());
    }

    static Stream<Arguments> outOfRange() {
        return Stream.of(
                refused(b -> b.connectTimeout(Duration.ZERO), "connectTimeout: PT0S"),
                refused(b -> b.connectTimeout(Duration.ofDays(2)), "connectTimeout: PT48H"),
                refused(b -> b.attemptTimeout(Duration.ofMillis(-1)), "attemptTimeout: PT-0.001S"),
                refused(b -> b.callTimeout(Duration.ofSeconds(Long.MAX_VALUE)), "callTimeout: "),
                refused(b -> b.maxConcurrentCalls(0), "maxConcurrentCalls: 0 (expected: 1 to 10000)"),
                refused(b -> b.maxConcurrentCalls(10_001), "maxConcurrentCalls: 10001"),
                refused(b -> b.maxResponseBytes(0), "maxResponseBytes: 0 (expected: 1 to 1073741824)"),
                refused(b -> b.maxResponseBytes((1L << 30) + 1), "maxResponseBytes: 1073741825"),
                refused(b -> b.orgcode(" "), "orgcode: "),
                refused(b -> b.context(context -> context.costCentre("x")), "costCentre: "));
    }

    @ParameterizedTest
    @MethodSource("outOfRange")
    void refusesByNameWhatIsOutOfRange(UnaryOperator<AccountingClientBuilder> setting, String message) {
        assertThatThrownBy(() -> setting.apply(AccountingClient.builder()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void takesTheEndsOfEachRange() {
        AccountingClient.builder()
                .connectTimeout(Duration.ofNanos(1))
                .callTimeout(Duration.ofDays(1))
                .maxConcurrentCalls(1)
                .maxConcurrentCalls(10_000)
                .maxResponseBytes(1)
                .maxResponseBytes(1L << 30)
                .build()
                .close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.com", "http://10.0.0.1/accounting", "http://127.0.0.1.example.com/a"})
    void wantsHttpsToAnotherMachine(String url) {
        AccountingClientBuilder builder = AccountingClient.builder().baseUrl(url);

        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("baseUrl: http to another machine");
        builder.allowPlainHttp().build().close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:1/a", "http://127.0.0.1", "http://127.1.2.3/a/", "http://[::1]:8080/a"})
    void takesPlainHttpOnThisMachine(String url) {
        AccountingClient.builder().baseUrl(url).build().close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user:" + CANARY + "@host/a",
                "https://" + CANARY + "@host/a",
                "https://host/a?key=" + CANARY,
                "https://host/a#" + CANARY,
                "ftp://host/" + CANARY,
                CANARY,
                ""
            })
    void refusesAnAddressWithAUserAQueryOrAFragmentWithoutQuotingIt(String url) {
        assertThatThrownBy(() -> AccountingClient.builder().baseUrl(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("baseUrl: ")
                .hasMessageNotContaining(CANARY)
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/"})
    void aSlashAtTheAddresssEndMakesNoDifference(String end) throws Exception {
        try (WireServer server = WireServer.always(Http.STAT);
                AccountingClient client =
                        Shop.builder(server).baseUrl(server.baseUrl() + end).build()) {
            client.stat().get();

            assertThat(server.requests().get(0).line()).isEqualTo("GET /accounting/stat HTTP/1.1");
        }
    }

    @Test
    void aLaterSetterWins() throws Exception {
        try (WireServer server = WireServer.always(Http.STAT);
                AccountingClient client = Shop.builder(server)
                        .orgcode("first")
                        .orgcode("second")
                        .credentials(Credentials.session("session-1"))
                        .build()) {
            client.stat().get();

            assertThat(client.context().orgcode()).isEqualTo("SECOND");
            assertThat(server.requests().get(0).headers())
                    .containsEntry("x-session-guid", "session-1")
                    .doesNotContainKey("x-api-key");
        }
    }

    @Test
    void aBuilderMayBeUsedAgainWithoutChangingWhatItMade() {
        AccountingClientBuilder builder = AccountingClient.builder().orgcode("ONE");
        try (AccountingClient one = builder.build();
                AccountingClient two = builder.orgcode("TWO").build()) {
            assertThat(one.context().orgcode()).isEqualTo("ONE");
            assertThat(two.context().orgcode()).isEqualTo("TWO");
        }
    }

    @Test
    @SuppressWarnings("NullAway") // what an unchecked caller may do
    void refusesNullByName() {
        AccountingClientBuilder builder = AccountingClient.builder();

        assertThatThrownBy(() -> builder.baseUrl(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("baseUrl");
        assertThatThrownBy(() -> builder.credentials(null)).hasMessage("credentials");
        assertThatThrownBy(() -> builder.orgcode(null)).hasMessage("orgcode");
        assertThatThrownBy(() -> builder.context(null)).hasMessage("change");
        assertThatThrownBy(() -> builder.context(context -> null)).hasMessage("context");
        assertThatThrownBy(() -> builder.httpClient(null)).hasMessage("httpClient");
        assertThatThrownBy(() -> builder.connectTimeout(null)).hasMessage("connectTimeout");
        assertThatThrownBy(() -> builder.retryPolicy(null)).hasMessage("retryPolicy");
        assertThatThrownBy(() -> builder.retryBudget(null)).hasMessage("retryBudget");
        assertThatThrownBy(() -> builder.listener(null)).hasMessage("listener");
        assertThatThrownBy(() -> builder.time(null)).hasMessage("time");
        assertThatThrownBy(() -> builder.random(null)).hasMessage("random");
    }

    private static Arguments refused(UnaryOperator<AccountingClientBuilder> setting, String message) {
        return Arguments.of(setting, message);
    }

    @Test
    void looksNamesUpSoThatAnInterruptEndsIt() {
        assertThat(AccountingClient.builder().newHttpClient().dns()).isInstanceOf(InterruptibleDns.class);
    }
}
