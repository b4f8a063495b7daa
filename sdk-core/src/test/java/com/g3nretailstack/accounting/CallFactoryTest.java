package com.g3nretailstack.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.error.AccountingException;
import com.g3nretailstack.accounting.error.Effect;
import com.g3nretailstack.accounting.error.TransportException;
import com.g3nretailstack.accounting.retry.RetryPolicy;
import com.g3nretailstack.accounting.testing.Http;
import com.g3nretailstack.accounting.testing.Sales;
import com.g3nretailstack.accounting.testing.WireServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

/** Something that the user laid around the client that sends. */
class CallFactoryTest {

    @Test
    void isAskedForEveryCall() throws Exception {
        List<String> asked = new CopyOnWriteArrayList<>();
        try (WireServer server = WireServer.always(Http.STAT);
                AccountingClient client = client(server, around -> request -> {
                    asked.add(request.url().encodedPath());
                    return around.newCall(request);
                })) {
            client.stat().get();
            client.stat().get();

            assertThat(asked).containsExactly("/accounting/stat", "/accounting/stat");
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void failingByItselfLeavesAWriteUnknown() throws Exception {
        assertThat(effectOfAWriteThatFailsBy(new SocketException("gone"))).isEqualTo(Effect.UNKNOWN);
    }

    @Test
    void reachingNobodyLeavesAWriteUndone() throws Exception {
        assertThat(effectOfAWriteThatFailsBy(new ConnectException("refused"))).isEqualTo(Effect.NONE);
    }

    @Test
    void aConnectionThatOurClientCannotMakeIsKnownToHaveSentNothing() throws Exception {
        WireServer closed = WireServer.always(Http.STAT);
        closed.close();
        try (AccountingClient client = client(closed, around -> around)) {
            assertThatThrownBy(() -> client.events().record(Sales.sale(1)))
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            failure -> assertThat(failure.effect()).isEqualTo(Effect.NONE));
        }
    }

    @Test
    void mayNotBeNothing() throws Exception {
        try (WireServer server = WireServer.always(Http.STAT)) {
            assertThatThrownBy(() -> client(server, around -> null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("callFactory");
        }
    }

    private static Effect effectOfAWriteThatFailsBy(IOException failure) throws Exception {
        try (WireServer server = WireServer.always(Http.STAT);
                AccountingClient client = client(
                        server,
                        around -> request -> new OkHttpClient.Builder()
                                .addInterceptor(chain -> {
                                    throw failure;
                                })
                                .build()
                                .newCall(request))) {
            try {
                client.events().record(Sales.sale(1));
                throw new AssertionError("a write without an answer succeeded");
            } catch (AccountingException failed) {
                return failed.effect();
            }
        }
    }

    private static AccountingClient client(
            WireServer server, Function<? super OkHttpClient, ? extends Call.Factory> around) {
        return AccountingClient.builder()
                .baseUrl(server.baseUrl())
                .credentials(Credentials.apiKey("k-test"))
                .orgcode("ACME")
                .context(context -> context.facility("lg-042").channel("WEB"))
                .retryPolicy(RetryPolicy.none())
                .callFactory(around)
                .build();
    }
}
