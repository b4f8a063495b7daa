package com.g3nretailstack.accounting.scenario;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.Credentials;
import com.g3nretailstack.accounting.RequestOptions;
import com.g3nretailstack.accounting.api.RetryClass;
import com.g3nretailstack.accounting.error.AccountingException;
import com.g3nretailstack.accounting.retry.RetryPolicy;
import com.g3nretailstack.accounting.testing.Answer;
import com.g3nretailstack.accounting.testing.HighestRandom;
import com.g3nretailstack.accounting.testing.LoopbackServer;
import com.g3nretailstack.accounting.testing.SetTime;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import okhttp3.Authenticator;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our attempts are the only attempts: wherever OkHttp would send again by itself, the server sees what the diary says. */
class OnlyAttemptsTest {
    private static final String OK = "{\"success\":true,\"data\":{}}";

    private static final Map<String, Answer> PLACES = Map.ofEntries(
            Map.entry("301", redirect(301)),
            Map.entry("302", redirect(302)),
            Map.entry("303", redirect(303)),
            Map.entry("307", redirect(307)),
            Map.entry("308", redirect(308)),
            Map.entry("401 with an authenticator", Answer.json(401, "{}", "WWW-Authenticate: Basic realm=\"x\"")),
            Map.entry("407 with an authenticator", Answer.json(407, "{}", "Proxy-Authenticate: Basic realm=\"x\"")),
            Map.entry("408", Answer.json(408, "{}")),
            Map.entry("408, Retry-After 0", Answer.json(408, "{}", "Retry-After: 0")),
            Map.entry("421", Answer.json(421, "{}")),
            Map.entry("503, Retry-After 0", Answer.json(503, "{}", "Retry-After: 0")),
            Map.entry("503, Retry-After 0, closed", Answer.json(503, "{}", "Retry-After: 0", Answer.CLOSE)),
            Map.entry("connection closed", Answer.hangUp()),
            Map.entry("connection reset", Answer.reset()),
            Map.entry("answer cut", Answer.cut(200, OK)));

    static Stream<Arguments> places() {
        return PLACES.keySet().stream()
                .flatMap(place -> Stream.of("GET", "POST").map(method -> Arguments.of(method, place)));
    }

    /** A client of a user who allows OkHttp everything, over a server that answers well once and then badly for ever. */
    private static final class Setting implements AutoCloseable, Authenticator {
        private final AtomicInteger asked = new AtomicInteger();
        private final AtomicInteger credentials = new AtomicInteger();
        private final LoopbackServer server;
        private final AccountingClient accounting;

        Setting(Answer bad) {
            server = LoopbackServer.start(request -> asked.getAndIncrement() == 0 ? Answer.json(200, OK) : bad);
            accounting = AccountingClient.builder()
                    .baseUrl(server.baseUrl())
                    .credentials(Credentials.apiKey("k-1"))
                    .httpClient(new OkHttpClient.Builder()
                            .retryOnConnectionFailure(true)
                            .followRedirects(true)
                            .followSslRedirects(true)
                            .authenticator(this)
                            .proxyAuthenticator(this)
                            .build())
                    .time(new SetTime())
                    .random(new HighestRandom())
                    .build();
        }

        /** Answers how many attempts the diary lists for the call that goes badly, made on a connection that is open already. */
        int attemptsOfTheSecondCall(String method, RetryPolicy policy) {
            call(method, policy);
            AccountingException failure = catchThrowableOfType(AccountingException.class, () -> call(method, policy));
            assertThat(failure).isNotNull();
            return failure.attempts().size();
        }

        private void call(String method, RetryPolicy policy) {
            JsonElement body = method.equals("GET") ? null : new JsonObject();
            RequestOptions options =
                    RequestOptions.builder().retryPolicy(policy).build();
            accounting.raw().call(method, "/thing", body, RetryClass.READ, options);
        }

        int requestsOfTheSecondCall() {
            return server.received().size() - 1;
        }

        @Override
        public Request authenticate(Route route, Response response) {
            credentials.incrementAndGet();
            return response.request()
                    .newBuilder()
                    .header("Authorization", "Basic eDp5")
                    .build();
        }

        @Override
        public void close() {
            accounting.close();
            server.close();
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("places")
    void oneAttemptIsOneRequest(String method, String place) {
        try (Setting setting = new Setting(requireNonNull(PLACES.get(place)))) {
            int attempts = setting.attemptsOfTheSecondCall(method, RetryPolicy.none());

            assertThat(attempts).isEqualTo(1);
            assertThat(setting.requestsOfTheSecondCall()).isEqualTo(1);
            assertThat(setting.credentials).hasValue(0);
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("places")
    void theServerSeesWhatTheDiarySays(String method, String place) {
        try (Setting setting = new Setting(requireNonNull(PLACES.get(place)))) {
            int attempts = setting.attemptsOfTheSecondCall(method, RetryPolicy.standard());

            assertThat(attempts).isIn(1, 4);
            assertThat(setting.requestsOfTheSecondCall()).isEqualTo(attempts);
        }
    }

    /** A plain client sends more at these places: so a count of one says something. */
    @ParameterizedTest
    @ValueSource(strings = {"307", "401 with an authenticator", "408", "503, Retry-After 0", "connection closed"})
    void okHttpLeftToItselfSendsAgain(String place) throws IOException {
        AtomicInteger asked = new AtomicInteger();
        Answer bad = requireNonNull(PLACES.get(place));
        try (LoopbackServer server =
                LoopbackServer.start(request -> asked.getAndIncrement() == 1 ? bad : Answer.json(200, OK))) {
            OkHttpClient plain = new OkHttpClient.Builder()
                    .authenticator((route, response) -> response.request()
                            .newBuilder()
                            .header("Authorization", "x")
                            .build())
                    .build();
            Request request =
                    new Request.Builder().url(server.baseUrl() + "/thing").build();

            plain.newCall(request).execute().close();
            plain.newCall(request).execute().close();

            assertThat(server.received()).hasSize(3);
        }
    }

    private static Answer redirect(int status) {
        return Answer.json(status, "{}", "Location: /elsewhere");
    }
}
