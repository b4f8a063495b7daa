package com.g3nretailstack.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.g3nretailstack.accounting.error.Effect;
import com.g3nretailstack.accounting.error.TransportException;
import com.g3nretailstack.accounting.testing.Diverted;
import com.g3nretailstack.accounting.testing.Http;
import com.g3nretailstack.accounting.testing.Sales;
import com.g3nretailstack.accounting.testing.WireServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.List;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain http goes to this machine alone, by what the address says and by whom the connection was made to. */
class PlainHttpTest {
    private final WireServer server;
    private final OkHttpClient.Builder network = new OkHttpClient.Builder();

    PlainHttpTest() throws Exception {
        server = WireServer.always(Http.STAT);
    }

    @AfterEach
    void close() throws Exception {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://accounting.example",
                "http://10.0.0.1",
                "http://0.0.0.0",
                "http://[::]",
                "http://[::ffff:10.0.0.1]",
                "http://[fe80::1]",
                "http://localhost.evil.example",
                "http://127.0.0.1.evil.example",
                "http://evil.example/127.0.0.1",
                "http://evil-localhost",
                "http://localhost.",
                "http://127.1",
                "http://127.0.0.999",
                "http://127.0.0.256",
                "http://0x7f.1",
                "http://2130706433",
                "http://128.0.0.1"
            })
    void anAddressThatIsNotClearlyThisMachineIsRefused(String url) {
        AccountingClientBuilder builder = AccountingClient.builder().baseUrl(url);

        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("baseUrl: http to another machine would show the credential (expected: https)");
        builder.allowPlainHttp().build().close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080",
                "http://LOCALHOST",
                "http://127.0.0.1",
                "http://127.255.255.254",
                "http://[::1]",
                "http://[0:0:0:0:0:0:0:1]:8080",
                "http://[::ffff:127.0.0.1]"
            })
    void thisMachineIsTakenByEachOfItsNames(String url) {
        AccountingClient.builder().baseUrl(url).build().close();
    }

    @Test
    void aLocalhostThatIsResolvedToAnotherMachineIsToldNothing() throws Exception {
        localhostIsElsewhere();
        try (AccountingClient client = builder().build()) {
            assertRefused(client);
        }
    }

    @Test
    void whoAllowsPlainHttpGetsItWhereverTheNameLeads() throws Exception {
        localhostIsElsewhere();
        try (AccountingClient client = builder().allowPlainHttp().build()) {
            Shop.record(client, 1);

            assertThat(server.requests().get(0).header("x-api-key")).isEqualTo("key-1");
        }
    }

    @Test
    void aProxyOnAnotherMachineIsToldNothing() throws Exception {
        InetAddress elsewhere = InetAddress.getByName("192.0.2.7");
        network.proxy(new Proxy(Proxy.Type.HTTP, new InetSocketAddress(elsewhere, 3128)))
                .socketFactory(new Diverted(port()));
        try (AccountingClient client = builder().build()) {
            assertRefused(client);
        }
    }

    @Test
    void anInterceptorThatTakesTheEncryptionAwayDoesNotSendItElsewhere() throws Exception {
        localhostIsElsewhere();
        network.addInterceptor(chain -> chain.proceed(chain.request()
                .newBuilder()
                .url(chain.request().url().newBuilder().scheme("http").build())
                .build()));
        try (AccountingClient client = builder()
                .baseUrl("https://accounting.example:" + port() + "/accounting")
                .build()) {
            assertRefused(client);
        }
    }

    private void assertRefused(AccountingClient client) {
        TransportException refused = catchThrowableOfType(
                TransportException.class, () -> client.events().record(Sales.sale(1)));

        assertThat(refused.effect()).isEqualTo(Effect.NONE);
        assertThat(refused.sent()).isFalse();
        assertThat(refused)
                .hasMessage("not connected, nothing was sent: PlainHttpRefusedException [POST /event/record]");
        assertThat(refused.getCause()).hasMessageContaining("allowPlainHttp()");
        assertThat(server.connections()).isPositive();
        assertThat(server.requests()).isEmpty();
    }

    private void localhostIsElsewhere() throws Exception {
        InetAddress elsewhere = InetAddress.getByName("192.0.2.1");
        network.dns(name -> List.of(elsewhere)).socketFactory(new Diverted(port()));
    }

    private AccountingClientBuilder builder() {
        return Shop.builder(server)
                .baseUrl("http://localhost:" + port() + "/accounting")
                .httpClient(network.build());
    }

    private int port() {
        return URI.create(server.baseUrl()).getPort();
    }
}
