package com.g3nretailstack.accounting;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.g3nretailstack.accounting.error.AccountingException;
import com.g3nretailstack.accounting.error.ApiException;
import com.g3nretailstack.accounting.error.Effect;
import com.g3nretailstack.accounting.retry.RetryPolicy;
import com.g3nretailstack.accounting.testing.Http;
import com.g3nretailstack.accounting.testing.Sales;
import com.g3nretailstack.accounting.testing.WireRequest;
import com.g3nretailstack.accounting.testing.WireServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

/** What is known of a call whatever the interceptors and listeners of the user's OkHttpClient do to it. */
class BroughtInterceptorsTest {

    @Test
    void aRequestMadeAnewThatWasSentLeavesAWriteUnknown() throws Exception {
        try (WireServer server = hangingUp();
                AccountingClient client = through(BroughtInterceptorsTest::madeAnew, server)) {
            assertThat(effectOfAWrite(client)).isEqualTo(Effect.UNKNOWN);
        }
    }

    @Test
    void aRequestMadeAnewThatReachesNobodyLeavesAWriteUndone() throws Exception {
        WireServer closed = hangingUp();
        closed.close();
        try (AccountingClient client = through(BroughtInterceptorsTest::madeAnew, closed)) {
            assertThat(effectOfAWrite(client)).isEqualTo(Effect.NONE);
        }
    }

    @Test
    void aRequestMadeAnewIsNotRepeatedForARetryAfterOfZero() throws Exception {
        try (WireServer server =
                        WireServer.always(Http.answer("503 Service Unavailable", "text/plain", "", "Retry-After: 0"));
                AccountingClient client = through(BroughtInterceptorsTest::madeAnew, server)) {
            assertThatThrownBy(() -> client.stat().get()).isInstanceOf(ApiException.class);

            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void anInterceptorThatFailsBeforeItPassesTheRequestOnLeavesAWriteUndone() throws Exception {
        try (WireServer server = hangingUp();
                AccountingClient client = through(
                        chain -> {
                            throw new IOException("no ticket");
                        },
                        server)) {
            assertThat(effectOfAWrite(client)).isEqualTo(Effect.NONE);
        }
    }

    @Test
    void aCallInsideACallHidesNothingOfTheOuterOne() throws Exception {
        try (WireServer inner = WireServer.always(Http.STAT);
                AccountingClient ticketing = Shop.builder(inner).build();
                WireServer server = hangingUp();
                AccountingClient client = through(
                        chain -> {
                            Response lost = null;
                            try {
                                lost = chain.proceed(chain.request());
                            } finally {
                                ticketing.stat().get();
                            }
                            return lost;
                        },
                        server)) {
            assertThat(effectOfAWrite(client)).isEqualTo(Effect.UNKNOWN);
            assertThat(inner.requests()).isNotEmpty();
        }
    }

    @Test
    void aCallInsideACallIsNotTakenForTheOuterOne() throws Exception {
        WireServer closed = hangingUp();
        closed.close();
        try (WireServer inner = WireServer.always(Http.STAT);
                AccountingClient ticketing = Shop.builder(inner).build();
                AccountingClient client = through(
                        chain -> {
                            ticketing.stat().get();
                            return chain.proceed(chain.request());
                        },
                        closed)) {
            assertThat(effectOfAWrite(client)).isEqualTo(Effect.NONE);
        }
    }

    @Test
    void aCallInsideACallLeavesTheOuterAnswerBounded() throws Exception {
        try (WireServer inner = WireServer.always(Http.STAT);
                AccountingClient ticketing = Shop.builder(inner).build();
                WireServer server = new WireServer(BroughtInterceptorsTest::endlessChunkExtension);
                AccountingClient client = through(
                        chain -> {
                            ticketing.stat().get();
                            return chain.proceed(chain.request());
                        },
                        server)) {
            assertThatThrownBy(() -> client.stat().get())
                    .isInstanceOf(AccountingException.class)
                    .rootCause()
                    .hasMessageContaining("longer than");
        }
    }

    @Test
    void theUsersEventListenersHearEveryCall() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        OkHttpClient listening = new OkHttpClient.Builder()
                .eventListenerFactory(call -> new EventListener() {
                    @Override
                    public void requestHeadersStart(Call started) {
                        heard.add("sent " + started.request().url().encodedPath());
                    }

                    @Override
                    public void callEnd(Call ended) {
                        heard.add("ended");
                    }
                })
                .build();
        try (WireServer server = WireServer.always(Http.STAT);
                AccountingClient client = client(listening, server)) {
            client.stat().get();
            client.stat().get();

            assertThat(heard).containsExactly("sent /accounting/stat", "ended", "sent /accounting/stat", "ended");
        }
    }

    /** Nothing of the request but what goes over the wire: no tag, no body of ours. */
    private static Response madeAnew(Interceptor.Chain chain) throws IOException {
        Request given = chain.request();
        return chain.proceed(new Request.Builder()
                .url(given.url())
                .headers(given.headers())
                .method(given.method(), given.body())
                .build());
    }

    private static void endlessChunkExtension(WireRequest request, OutputStream out) throws IOException {
        out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;".getBytes(US_ASCII));
        while (true) {
            out.write(new byte[1 << 16]);
        }
    }

    private static WireServer hangingUp() throws IOException {
        return new WireServer((request, out) -> {
            throw new SocketException("hang up");
        });
    }

    private static Effect effectOfAWrite(AccountingClient client) {
        return catchThrowableOfType(
                        AccountingException.class, () -> client.events().record(Sales.sale(1)))
                .effect();
    }

    private static AccountingClient through(Interceptor interceptor, WireServer server) {
        return client(new OkHttpClient.Builder().addInterceptor(interceptor).build(), server);
    }

    private static AccountingClient client(OkHttpClient http, WireServer server) {
        return Shop.builder(server)
                .httpClient(http)
                .retryPolicy(RetryPolicy.none())
                .maxResponseBytes(1 << 16)
                .build();
    }
}
