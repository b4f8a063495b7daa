package com.g3nretailstack.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.g3nretailstack.accounting.error.AccountingException;
import com.g3nretailstack.accounting.error.Effect;
import com.g3nretailstack.accounting.error.TransportException;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.testing.BareServer;
import com.g3nretailstack.accounting.testing.Certificates;
import com.g3nretailstack.accounting.testing.Sales;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import okhttp3.ConnectionSpec;
import okhttp3.OkHttpClient;
import okhttp3.TlsVersion;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server that wants to see a certificate of the client. */
class ClientCertificateTest {
    private static final HeldCertificate PARTNERS = Certificates.authority();

    private final MockAccounting mock = MockAccounting.builder()
            .https()
            .clientCertificates(PARTNERS.certificate())
            .org("ACME")
            .start();

    @AfterEach
    void close() {
        mock.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"TLS_1_2", "TLS_1_3"})
    void theClientsCertificateIsShown(TlsVersion version) {
        HeldCertificate partner =
                new HeldCertificate.Builder().signedBy(PARTNERS).build();
        try (AccountingClient client = client(version, Certificates.trusting(mock.certificate(), partner))) {
            Shop.record(client, 1);

            mock.org("ACME").journal().verify("/event/record", 1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TLS_1_2", "TLS_1_3"})
    void nothingIsBookedForAClientThatHasNoneOrAStrangers(TlsVersion version) {
        HeldCertificate stranger =
                new HeldCertificate.Builder().signedBy(Certificates.authority()).build();
        try (AccountingClient without = client(version, Certificates.trusting(mock.certificate()));
                AccountingClient with = client(version, Certificates.trusting(mock.certificate(), stranger))) {
            assertThatThrownBy(() -> Shop.record(without, 1)).isInstanceOf(AccountingException.class);
            assertThatThrownBy(() -> Shop.record(with, 1)).isInstanceOf(AccountingException.class);

            assertThat(mock.org("ACME").journal().count()).isZero();
        }
    }

    /** Under TLS 1.2 before the request is sent, under 1.3 after it, and before the server reads any of it. */
    @ParameterizedTest
    @EnumSource(names = {"TLS_1_2", "TLS_1_3"})
    void aRefusalThatTheServerGivesIsAWriteWithoutEffect(TlsVersion version) throws Exception {
        HeldCertificate own = Certificates.here().build();
        try (BareServer server = new BareServer(connection -> refuse(connection, own));
                AccountingClient client = Shop.anywhere("https://127.0.0.1:" + server.port())
                        .httpClient(speaking(version, Certificates.trusting(own.certificate())))
                        .orgcode("ACME")
                        .build()) {
            TransportException refused = catchThrowableOfType(
                    TransportException.class, () -> client.events().record(Sales.sale(1)));

            assertThat(refused.effect()).isEqualTo(Effect.NONE);
            assertThat(refused.sent()).isFalse();
            assertThat(refused)
                    .hasMessageMatching("not connected, nothing was sent: SSLHandshakeException "
                            + "\\(the server refused the handshake with [a-z_]+\\) \\[POST /event/record]");
            assertThat(refused.attempts()).hasSize(4);
        }
    }

    /** Wants a client certificate and trusts nobody's. */
    private static void refuse(Socket connection, HeldCertificate own) throws IOException {
        HandshakeCertificates server =
                new HandshakeCertificates.Builder().heldCertificate(own).build();
        SSLSocket tls = (SSLSocket) server.sslSocketFactory().createSocket(connection, "127.0.0.1", 0, false);
        tls.setUseClientMode(false);
        tls.setNeedClientAuth(true);
        assertThatThrownBy(tls::startHandshake).isInstanceOf(SSLException.class);
        // a connection that is closed with bytes unread is reset, and the client might not hear why
        connection.getInputStream().readAllBytes();
    }

    private AccountingClient client(TlsVersion version, OkHttpClient.Builder http) {
        return Shop.builder(mock, mock.org("ACME"))
                .httpClient(speaking(version, http))
                .build();
    }

    private static OkHttpClient speaking(TlsVersion version, OkHttpClient.Builder http) {
        ConnectionSpec spec = new ConnectionSpec.Builder(ConnectionSpec.MODERN_TLS)
                .tlsVersions(version)
                .build();
        return http.connectionSpecs(List.of(spec)).build();
    }
}
