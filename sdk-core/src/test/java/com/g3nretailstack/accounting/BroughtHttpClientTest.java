package com.g3nretailstack.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.error.ApiException;
import com.g3nretailstack.accounting.error.UnauthorizedException;
import com.g3nretailstack.accounting.retry.RetryPolicy;
import com.g3nretailstack.accounting.testing.Http;
import com.g3nretailstack.accounting.testing.WireRequest;
import com.g3nretailstack.accounting.testing.WireServer;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An OkHttpClient that the user brought. */
class BroughtHttpClientTest {
    private final ConnectionPool pool = new ConnectionPool(4, 1, TimeUnit.MINUTES);
    private final OkHttpClient.Builder brought = new OkHttpClient.Builder().connectionPool(pool);

    @Test
    void keepsItsInterceptorsInTheirOrder() throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();
        brought.addInterceptor(chain -> {
            seen.add("application");
            return chain.proceed(
                    chain.request().newBuilder().header("x-trace", "t-1").build());
        });
        brought.addNetworkInterceptor(chain -> {
            seen.add("network");
            return chain.proceed(chain.request());
        });
        try (WireServer server = WireServer.always(Http.STAT);
                AccountingClient client = client(server)) {
            client.stat().get();

            assertThat(seen).containsExactly("application", "network");
            assertThat(server.requests().get(0).header("x-trace")).isEqualTo("t-1");
        }
    }

    @Test
    void itsAuthenticatorIsNotAsked() throws Exception {
        brought.authenticator((route, response) ->
                response.request().newBuilder().header("authorization", "again").build());
        try (WireServer server = WireServer.always(Http.error("401 Unauthorized", "unauthorized"));
                AccountingClient client = client(server)) {
            assertThatThrownBy(() -> client.stat().get()).isInstanceOf(UnauthorizedException.class);

            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"302 Found", "307 Temporary Redirect", "308 Permanent Redirect"})
    void noRedirectIsFollowed(String status) throws Exception {
        brought.followRedirects(true).followSslRedirects(true);
        try (WireServer server =
                        WireServer.always(Http.answer(status, "text/plain", "", "Location: /accounting/elsewhere"));
                AccountingClient client = client(server)) {
            assertThatThrownBy(() -> client.stat().get()).isInstanceOf(ApiException.class);

            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aLostConnectionIsNotTriedAgainByIt() throws Exception {
        brought.retryOnConnectionFailure(true);
        try (WireServer server = new WireServer((request, out) -> {
                    throw new SocketException("hang up");
                });
                AccountingClient client = client(server)) {
            assertThatThrownBy(() -> client.stat().get());
            assertThatThrownBy(() -> Shop.record(client, 1));

            assertThat(server.requests())
                    .extracting(WireRequest::line)
                    .startsWith("GET /accounting/stat HTTP/1.1", "POST /accounting/event/record HTTP/1.1")
                    .containsOnlyOnce("POST /accounting/event/record HTTP/1.1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"503 Service Unavailable", "408 Request Timeout", "421 Misdirected Request"})
    void retryAfterZeroMakesItSendNothingTwice(String status) throws Exception {
        try (WireServer server = WireServer.always(Http.answer(status, "text/plain", "", "Retry-After: 0"));
                AccountingClient client = client(server)) {
            assertThatThrownBy(() -> client.stat().get()).isInstanceOf(ApiException.class);

            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void itsTimeoutsAreReplaced() throws Exception {
        brought.callTimeout(Duration.ofNanos(1)).readTimeout(Duration.ofNanos(1_000_000));
        try (WireServer server = WireServer.always(Http.STAT);
                AccountingClient client = client(server)) {
            assertThat(client.stat().get().status()).isEqualTo("ok");
        }
    }

    @Test
    void closingTheClientLeavesItOpen() throws Exception {
        OkHttpClient own = brought.build();
        try (WireServer server = WireServer.always(Http.STAT)) {
            try (AccountingClient client = client(server)) {
                client.stat().get();
            }

            assertThat(pool.connectionCount()).isEqualTo(1);
            assertThat(own.dispatcher().executorService().isShutdown()).isFalse();
        }
        pool.evictAll();
    }

    private AccountingClient client(WireServer server) {
        return Shop.builder(server)
                .httpClient(brought.build())
                .retryPolicy(RetryPolicy.none())
                .build();
    }
}
