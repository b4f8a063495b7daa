package com.g3nretailstack.accounting.docs.guide;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.error.TransportException;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.retry.RetryPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class SecurityTest {
    private static final char[] PASSWORD = "in-memory".toCharArray();

    @Test
    void trustsAnAuthorityOfOnesOwn() throws Exception {
        // tag::mock[]
        try (MockAccounting mock = MockAccounting.builder().https().start()) {
            X509Certificate authority = mock.certificate();
            // end::mock[]
            // tag::trust[]
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("our-authority", authority);

            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            X509TrustManager trustManager = (X509TrustManager) trust.getTrustManagers()[0];

            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(null, trust.getTrustManagers(), null);

            OkHttpClient http = new OkHttpClient.Builder()
                    .sslSocketFactory(tls.getSocketFactory(), trustManager)
                    .build();
            // end::trust[]
            try (AccountingClient store = Shop.builder(mock, mock.org("ACME"))
                            .httpClient(http)
                            .build();
                    AccountingClient other =
                            Shop.builder(mock, mock.org("ACME")).build()) {
                store.events().record(Shop.sale(1));

                assertThatThrownBy(() -> other.events().record(Shop.sale(2)))
                        .isInstanceOf(TransportException.class)
                        .hasMessageContaining("the server's certificate is not trusted");
                mock.org("ACME").journal().verify("/event/record", 1);
            }
        }
    }

    @Test
    void showsAClientCertificate() throws Exception {
        HeldCertificate partner = new HeldCertificate.Builder().build();
        KeyStore keys = keyStore(partner);
        try (MockAccounting mock = MockAccounting.builder()
                .https()
                .clientCertificates(partner.certificate())
                .start()) {
            TrustManagerFactory trust = trusting(mock.certificate());
            X509TrustManager trustManager = (X509TrustManager) trust.getTrustManagers()[0];
            // tag::client-certificate[]
            KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            own.init(keys, PASSWORD);

            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(own.getKeyManagers(), trust.getTrustManagers(), null);
            // end::client-certificate[]
            OkHttpClient http = new OkHttpClient.Builder()
                    .sslSocketFactory(tls.getSocketFactory(), trustManager)
                    .build();
            try (AccountingClient store =
                    Shop.builder(mock, mock.org("ACME")).httpClient(http).build()) {
                assertThat(store.events().record(Shop.sale(1)).eventId()).isNotBlank();
            }
        }
    }

    @Test
    void showsAProxyItsOwnCredential() throws Exception {
        String user = "proxy-user";
        String password = "proxy-password";
        try (ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            InetSocketAddress proxyAddress = (InetSocketAddress) listening.getLocalSocketAddress();
            CompletableFuture<String> asked = CompletableFuture.supplyAsync(() -> refuse(listening));
            // tag::proxy[]
            OkHttpClient http = new OkHttpClient.Builder()
                    .proxy(new Proxy(Proxy.Type.HTTP, proxyAddress))
                    .proxyAuthenticator((route, response) -> {
                        if (response.request().header("Proxy-Authorization") != null) {
                            return null; // it has been shown and was refused
                        }
                        return response.request()
                                .newBuilder()
                                .header("Proxy-Authorization", Credentials.basic(user, password))
                                .build();
                    })
                    .build();
            // end::proxy[]
            try (AccountingClient store = AccountingClient.builder()
                    .credentials(com.g3nretailstack.accounting.Credentials.apiKey("canary"))
                    .retryPolicy(RetryPolicy.none())
                    .httpClient(http)
                    .build()) {
                assertThatThrownBy(() -> store.stat().get())
                        .isInstanceOf(TransportException.class)
                        .hasMessageContaining("the proxy answered 502");

                assertThat(asked.get())
                        .startsWith("CONNECT api.g3nretailstack.com:443 ")
                        .contains("Proxy-Authorization: " + Credentials.basic(user, password))
                        .doesNotContain("canary");
            }
        }
    }

    /** A proxy that notes what it is asked and leads nowhere. */
    private static String refuse(ServerSocket listening) {
        try (Socket client = listening.accept()) {
            byte[] head = new byte[4096];
            int length = client.getInputStream().read(head);
            client.getOutputStream().write("HTTP/1.1 502 Nowhere\r\nContent-Length: 0\r\n\r\n".getBytes(US_ASCII));
            return new String(head, 0, length, US_ASCII);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static TrustManagerFactory trusting(X509Certificate certificate) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("our-authority", certificate);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        return trust;
    }

    private static KeyStore keyStore(HeldCertificate own) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        keys.setKeyEntry("own", own.keyPair().getPrivate(), PASSWORD, new Certificate[] {own.certificate()});
        return keys;
    }
}
