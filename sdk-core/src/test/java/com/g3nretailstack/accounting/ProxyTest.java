package com.g3nretailstack.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.g3nretailstack.accounting.error.ApiException;
import com.g3nretailstack.accounting.error.Effect;
import com.g3nretailstack.accounting.error.TransportException;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.testing.Certificates;
import com.g3nretailstack.accounting.testing.ForwardProxy;
import com.g3nretailstack.accounting.testing.Http;
import com.g3nretailstack.accounting.testing.Sales;
import com.g3nretailstack.accounting.testing.WireRequest;
import com.g3nretailstack.accounting.testing.WireServer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.Authenticator;
import okhttp3.Challenge;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A proxy with a credential of its own, in front of a service of plain http or of HTTPS. */
@Timeout(60)
class ProxyTest {
    private static final String PROXY_HEADER = "proxy-authorization";

    @Test
    void aWriteOverPlainHttpPassesAtOnce() throws Exception {
        try (WireServer service = WireServer.always(Http.STAT);
                ForwardProxy proxy = ForwardProxy.start();
                AccountingClient client = through(proxy, showing(ForwardProxy.PASS), service)) {
            Shop.record(client, 2);
            client.stat().get();

            assertThat(proxy.heads()).hasSize(3).allMatch(head -> head.contains(ForwardProxy.PASS));
            assertThat(service.requests())
                    .hasSize(3)
                    .allSatisfy(request -> assertThat(request.headers())
                            .containsEntry("x-api-key", "key-1")
                            .doesNotContainKey(PROXY_HEADER));
        }
    }

    @Test
    void aServiceThatIsNoProxyNeverSeesTheProxysCredential() throws Exception {
        try (WireServer service = WireServer.always(Http.STAT);
                AccountingClient client = Shop.builder(service)
                        .httpClient(new OkHttpClient.Builder()
                                .proxyAuthenticator(showing(ForwardProxy.PASS))
                                .build())
                        .build()) {
            Shop.record(client, 1);

            assertThat(service.requests().get(0).headers()).doesNotContainKey(PROXY_HEADER);
        }
    }

    @Test
    void aWriteWhoseProxyCredentialIsWrongIsRefusedWithoutEffect() throws Exception {
        try (WireServer service = WireServer.always(Http.STAT);
                ForwardProxy proxy = ForwardProxy.start();
                AccountingClient client = through(proxy, showing("Basic canary"), service)) {
            ApiException refused = catchThrowableOfType(
                    ApiException.class, () -> client.events().record(Sales.sale(1)));

            assertThat(refused.effect()).isEqualTo(Effect.NONE);
            assertThat(refused)
                    .hasMessage("407 the proxy refused its credential, or had none [POST /event/record]")
                    .hasMessageNotContaining("canary");
            assertThat(refused.attempts()).hasSize(1);
            assertThat(service.requests()).isEmpty();
            assertThat(proxy.heads()).hasSize(1);
        }
    }

    /** Such as a scheme whose answer depends on the proxy's question: it works where requests have no body, and through a tunnel. */
    @Test
    void anAuthenticatorThatWaitsForTheProxysQuestionServesReadsOverPlainHttp() throws Exception {
        try (WireServer service = WireServer.always(Http.STAT);
                ForwardProxy proxy = ForwardProxy.start();
                AccountingClient client = through(proxy, answering(), service)) {
            client.stat().get();

            ApiException refused = catchThrowableOfType(
                    ApiException.class, () -> client.events().record(Sales.sale(1)));

            assertThat(refused.effect()).isEqualTo(Effect.NONE);
            assertThat(service.requests())
                    .extracting(WireRequest::line)
                    .containsExactly("GET /accounting/stat HTTP/1.1");
        }
    }

    @Test
    void aTunnelIsOpenedWithTheProxysCredentialAndShowsTheProxyNothingElse() throws Exception {
        try (MockAccounting mock = MockAccounting.builder().https().org("ACME").start();
                ForwardProxy proxy = ForwardProxy.start();
                AccountingClient client = through(proxy, showing(ForwardProxy.PASS), mock)) {
            List<String> headers = new CopyOnWriteArrayList<>();
            mock.faults().on("/event/record").play((request, next) -> {
                headers.addAll(request.headers().keySet());
                return next.handle(request);
            });

            Shop.record(client, 3);

            mock.org("ACME").journal().verify("/event/record", 3);
            assertThat(proxy.heads())
                    .singleElement()
                    .satisfies(head -> assertThat(head)
                            .startsWith("CONNECT 127.0.0.1:" + mock.port() + " ")
                            .contains(ForwardProxy.PASS));
            assertThat(proxy.seen())
                    .doesNotContain(mock.org("ACME").apiKey(), "x-api-key", "ACME", "order:", "/event/record");
            assertThat(headers).contains("x-api-key").doesNotContain(PROXY_HEADER);
        }
    }

    @Test
    void anAuthenticatorThatWaitsForTheProxysQuestionServesWritesThroughATunnel() throws Exception {
        try (MockAccounting mock = MockAccounting.builder().https().org("ACME").start();
                ForwardProxy proxy = ForwardProxy.start();
                AccountingClient client = through(proxy, answering(), mock)) {
            Shop.record(client, 1);

            mock.org("ACME").journal().verify("/event/record", 1);
            assertThat(proxy.heads()).hasSize(2);
        }
    }

    @Test
    void aTunnelThatTheProxyRefusesIsAWriteWithoutEffect() throws Exception {
        try (MockAccounting mock = MockAccounting.builder().https().org("ACME").start();
                ForwardProxy proxy = ForwardProxy.start();
                AccountingClient client = through(proxy, Authenticator.NONE, mock)) {
            TransportException refused = catchThrowableOfType(
                    TransportException.class, () -> client.events().record(Sales.sale(1)));

            assertThat(refused.effect()).isEqualTo(Effect.NONE);
            assertThat(refused.sent()).isFalse();
            assertThat(refused).hasMessageContaining("the proxy refused its credential, or had none");
            assertThat(mock.org("ACME").journal().count()).isZero();
        }
    }

    @Test
    void aProxyThatLeadsElsewhereIsFoundOutBeforeAnythingIsSent() throws Exception {
        try (MockAccounting mock = MockAccounting.builder().https().org("ACME").start();
                MockAccounting impostor =
                        MockAccounting.builder().https().org("ACME").start();
                ForwardProxy proxy = new ForwardProxy(asked -> impostor.port());
                AccountingClient client = through(proxy, showing(ForwardProxy.PASS), mock)) {
            TransportException refused = catchThrowableOfType(
                    TransportException.class, () -> client.events().record(Sales.sale(1)));

            assertThat(refused.sent()).isFalse();
            assertThat(refused).hasMessageContaining("the server's certificate is not trusted");
            assertThat(impostor.org("ACME").journal().count()).isZero();
            assertThat(impostor.journalWithoutOrg().count()).isZero();
        }
    }

    /** Shows its credential whenever it is asked, but never the same one twice. */
    private static Authenticator showing(String credential) {
        return (route, response) -> response.request().header(PROXY_HEADER) != null
                ? null
                : response.request()
                        .newBuilder()
                        .header(PROXY_HEADER, credential)
                        .build();
    }

    /** Answers what a proxy asked, and nobody else. */
    private static Authenticator answering() {
        Authenticator showing = showing(ForwardProxy.PASS);
        return (route, response) ->
                response.challenges().stream().map(Challenge::scheme).toList().equals(List.of("Basic"))
                        ? showing.authenticate(route, response)
                        : null;
    }

    private static AccountingClient through(ForwardProxy proxy, Authenticator authenticator, WireServer service) {
        return Shop.builder(service)
                .httpClient(new OkHttpClient.Builder()
                        .proxy(proxy.address())
                        .proxyAuthenticator(authenticator)
                        .build())
                .build();
    }

    private static AccountingClient through(ForwardProxy proxy, Authenticator authenticator, MockAccounting mock) {
        return Shop.builder(mock, mock.org("ACME"))
                .httpClient(Certificates.trusting(mock.certificate())
                        .proxy(proxy.address())
                        .proxyAuthenticator(authenticator)
                        .build())
                .build();
    }
}
