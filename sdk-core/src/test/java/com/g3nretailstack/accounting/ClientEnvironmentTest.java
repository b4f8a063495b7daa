package com.g3nretailstack.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.retry.RetryPolicy;
import com.g3nretailstack.accounting.testing.Http;
import com.g3nretailstack.accounting.testing.WireServer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientEnvironmentTest {
    private static final String CANARY = "canary-7f3a";

    @Test
    void takesEverySettingFromAVariable() {
        AccountingClientBuilder builder = fromVariables(Map.ofEntries(
                Map.entry("G3N_BASE_URL", "http://localhost:1/x"),
                Map.entry("G3N_CONNECT_TIMEOUT", "PT1S"),
                Map.entry("G3N_ATTEMPT_TIMEOUT", "2000"),
                Map.entry("G3N_CALL_TIMEOUT", "PT3M"),
                Map.entry("G3N_MAX_ATTEMPTS", "7"),
                Map.entry("G3N_MAX_CONCURRENT_CALLS", "8"),
                Map.entry("G3N_MAX_RESPONSE_BYTES", "1024"),
                Map.entry("G3N_RATE_LIMIT", "true"),
                Map.entry("G3N_CIRCUIT_BREAKER", "TRUE"),
                Map.entry("G3N_TRUST_IDEMPOTENCY_KEYS", "true")));

        assertThat(builder)
                .hasFieldOrPropertyWithValue("baseUrl", "http://localhost:1/x")
                .hasFieldOrPropertyWithValue("connectTimeout", Duration.ofSeconds(1))
                .hasFieldOrPropertyWithValue("attemptTimeout", Duration.ofSeconds(2))
                .hasFieldOrPropertyWithValue("callTimeout", Duration.ofMinutes(3))
                .hasFieldOrPropertyWithValue("maxConcurrentCalls", 8)
                .hasFieldOrPropertyWithValue("maxResponseBytes", 1024L)
                .hasFieldOrPropertyWithValue("rateLimit", true)
                .hasFieldOrPropertyWithValue("circuitBreaker", true)
                .hasFieldOrPropertyWithValue("trustIdempotencyKeys", true)
                .extracting("retryPolicy")
                .hasToString(RetryPolicy.builder().maxAttempts(7).build().toString());
    }

    @Test
    void takesTheContextFromVariables() {
        RequestContext context = contextOf(fromVariables(Map.of(
                "G3N_ORGCODE", " acme ",
                "G3N_FACILITY", "lg-1",
                "G3N_CHANNEL", "WEB",
                "G3N_COST_CENTRE", "abcd-0001-zzzz",
                "G3N_ACTOR", "user_guid:1")));

        assertThat(context)
                .isEqualTo(RequestContext.builder()
                        .orgcode("ACME")
                        .facility("lg-1")
                        .channel("WEB")
                        .costCentre("ABCD-0001-ZZZZ")
                        .actor("user_guid:1")
                        .build());
    }

    @Test
    void aPropertyWinsOverAVariable() {
        AccountingClientBuilder builder = fromEnv(Map.of("g3n.orgcode", "PROPERTY"), Map.of("G3N_ORGCODE", "VARIABLE"));

        assertThat(contextOf(builder).orgcode()).isEqualTo("PROPERTY");
    }

    @Test
    void aBlankPropertyIsNoneAndTheVariableCounts() {
        AccountingClientBuilder builder = fromEnv(Map.of("g3n.orgcode", " "), Map.of("G3N_ORGCODE", "VARIABLE"));

        assertThat(contextOf(builder).orgcode()).isEqualTo("VARIABLE");
    }

    @Test
    void aSetterAfterwardsWinsAndOneBeforeLoses() {
        Environment environment = environment(Map.of(), Map.of("G3N_ORGCODE", "ENV"));

        assertThat(contextOf(new AccountingClientBuilder(environment).fromEnv().orgcode("SET"))
                        .orgcode())
                .isEqualTo("SET");
        assertThat(contextOf(new AccountingClientBuilder(environment)
                                .orgcode("SET")
                                .fromEnv())
                        .orgcode())
                .isEqualTo("ENV");
    }

    @Test
    void nothingSetLeavesTheDefaults() {
        assertThat(fromVariables(Map.of()))
                .usingRecursiveComparison()
                .ignoringFields("environment", "random", "time", "context")
                .isEqualTo(AccountingClient.builder());
    }

    @Test
    void nothingIsTakenFromOutsideUnlessAskedFor() {
        AccountingClientBuilder builder =
                new AccountingClientBuilder(environment(Map.of("g3n.orgcode", "X"), Map.of("G3N_CHANNEL", "X")));

        assertThat(contextOf(builder)).isEqualTo(RequestContext.none());
    }

    @ParameterizedTest
    @CsvSource({"G3N_API_KEY, x-api-key", "G3N_SESSION_GUID, x-session-guid"})
    void takesACredential(String variable, String header) throws Exception {
        try (WireServer server = WireServer.always(Http.STAT);
                AccountingClient client = fromVariables(Map.of(variable, "value-1", "G3N_BASE_URL", server.baseUrl()))
                        .build()) {
            client.stat().get();

            assertThat(server.requests().get(0).header(header)).isEqualTo("value-1");
        }
    }

    @Test
    void refusesBothCredentialsWhereverTheyStand() {
        assertThatThrownBy(() -> fromEnv(Map.of("g3n.api-key", CANARY), Map.of("G3N_SESSION_GUID", CANARY)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("credentials: an API key and a session (expected: one of them)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "g3n.connect-timeout",
                "g3n.attempt-timeout",
                "g3n.call-timeout",
                "g3n.max-attempts",
                "g3n.max-concurrent-calls",
                "g3n.max-response-bytes",
                "g3n.rate-limit",
                "g3n.circuit-breaker",
                "g3n.trust-idempotency-keys"
            })
    void namesWhatItCannotReadAndDoesNotQuoteIt(String property) {
        String variable = Environment.variableOf(property);

        assertThatThrownBy(() -> fromEnv(Map.of(property, CANARY), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(property + " (" + variable + "): unreadable")
                .hasNoCause();
        assertThatThrownBy(() -> fromVariables(Map.of(variable, CANARY)))
                .hasMessage(property + " (" + variable + "): unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999999999999999", "PT1", "P1000000000000D", "-5", "1.5", "١٢x"})
    void aDurationIsIsoTextOrMilliseconds(String text) {
        assertThatThrownBy(() -> fromVariables(Map.of("G3N_CALL_TIMEOUT", text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"G3N_API_KEY", "G3N_SESSION_GUID", "G3N_BASE_URL", "G3N_ORGCODE", "G3N_COST_CENTRE"})
    void whatCannotStandInAHeaderIsNotQuoted(String variable) {
        assertThatThrownBy(() -> fromVariables(Map.of(variable, CANARY + "\u00e9\u0001x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(CANARY);
    }

    private static AccountingClientBuilder fromVariables(Map<String, String> variables) {
        return fromEnv(Map.of(), variables);
    }

    private static AccountingClientBuilder fromEnv(Map<String, String> properties, Map<String, String> variables) {
        return new AccountingClientBuilder(environment(properties, variables)).fromEnv();
    }

    private static Environment environment(Map<String, String> properties, Map<String, String> variables) {
        return new Environment(properties::get, variables::get);
    }

    private static RequestContext contextOf(AccountingClientBuilder builder) {
        try (AccountingClient client = builder.build()) {
            return client.context();
        }
    }
}
