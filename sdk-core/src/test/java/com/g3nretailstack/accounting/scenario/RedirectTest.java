package com.g3nretailstack.accounting.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.Credentials;
import com.g3nretailstack.accounting.RequestOptions;
import com.g3nretailstack.accounting.api.RetryClass;
import com.g3nretailstack.accounting.error.ApiException;
import com.g3nretailstack.accounting.error.Effect;
import com.g3nretailstack.accounting.testing.Answer;
import com.g3nretailstack.accounting.testing.LoopbackServer;
import com.g3nretailstack.accounting.testing.SetTime;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer that points elsewhere: nobody goes there, least of all the credential. */
class RedirectTest {
    private final LoopbackServer elsewhere = LoopbackServer.start(request -> Answer.json(200, "{\"success\":true}"));
    private final AtomicReference<Answer> answer = new AtomicReference<>();
    private final LoopbackServer service = LoopbackServer.start(request -> answer.get());
    private final AccountingClient accounting = AccountingClient.builder()
            .baseUrl(service.baseUrl())
            .credentials(Credentials.apiKey("canary-7f3a"))
            .httpClient(new OkHttpClient.Builder()
                    .followRedirects(true)
                    .followSslRedirects(true)
                    .build())
            .time(new SetTime())
            .build();

    @AfterEach
    void close() {
        accounting.close();
        service.close();
        elsewhere.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 302, 303, 307, 308})
    void noRedirectIsFollowedToAnotherPortHostOrScheme(int status) {
        String authority = elsewhere.baseUrl().substring("http://".length());
        List<String> places = List.of(
                "http://" + authority + "/stat",
                "//" + authority + "/stat",
                "https://" + authority + "/stat",
                "http://" + authority.replace("127.0.0.1", "localhost") + "/stat",
                "/elsewhere");

        for (String place : places) {
            answer.set(Answer.json(status, "{}", "Location: " + place));
            assertStays(status, "GET", RetryClass.READ);
            assertStays(status, "POST", RetryClass.READ);
            assertStays(status, "POST", RetryClass.CREATE);
        }

        assertThat(service.received())
                .hasSize(places.size() * 3)
                .allMatch(request -> request.path().equals("/thing"));
        assertThat(elsewhere.connections()).isZero();
    }

    private void assertStays(int status, String method, RetryClass retryClass) {
        JsonObject body = method.equals("GET") ? null : new JsonObject();
        ApiException redirected = catchThrowableOfType(
                ApiException.class,
                () -> accounting.raw().call(method, "/thing", body, retryClass, RequestOptions.none()));

        assertThat(redirected.status()).isEqualTo(status);
        assertThat(redirected.effect()).isEqualTo(Effect.NONE);
        assertThat(redirected).hasMessage(status + " redirect, which is never followed [" + method + " /thing]");
    }
}
