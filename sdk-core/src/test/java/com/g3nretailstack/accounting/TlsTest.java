package com.g3nretailstack.accounting;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.g3nretailstack.accounting.error.Effect;
import com.g3nretailstack.accounting.error.TransportException;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.testing.BareServer;
import com.g3nretailstack.accounting.testing.Certificates;
import com.g3nretailstack.accounting.testing.Diverted;
import com.g3nretailstack.accounting.testing.Sales;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom the client speaks with over HTTPS, and whom it tells nothing. */
class TlsTest {
    private static final HeldCertificate AUTHORITY = Certificates.authority();
    private static final Duration DAY = Duration.ofDays(1);

    /** What is wrong with a certificate, and what the message says of it. */
    private record Wrong(HeldCertificate certificate, String words) {}

    private static final Map<String, Wrong> WRONG = Map.of(
            "for another name",
            wrong(
                    new HeldCertificate.Builder()
                            .addSubjectAlternativeName("accounting.example")
                            .signedBy(AUTHORITY),
                    "the server's certificate is for another name"),
            "with its name in the old place alone",
            wrong(
                    new HeldCertificate.Builder().commonName("127.0.0.1").signedBy(AUTHORITY),
                    "the server's certificate is for another name"),
            "expired",
            wrong(
                    Certificates.here(DAY.multipliedBy(-2), DAY.negated()).signedBy(AUTHORITY),
                    "the server's certificate has expired"),
            "not yet valid",
            wrong(
                    Certificates.here(DAY, DAY.multipliedBy(2)).signedBy(AUTHORITY),
                    "the server's certificate is not valid yet"),
            "self-signed",
            wrong(Certificates.here(), "the server's certificate is not trusted"),
            "of an unknown authority",
            wrong(Certificates.here().signedBy(Certificates.authority()), "the server's certificate is not trusted"));

    private static Wrong wrong(HeldCertificate.Builder certificate, String words) {
        return new Wrong(certificate.build(), words);
    }

    static Stream<String> wrongs() {
        return WRONG.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("wrongs")
    void aServerWhoseCertificateIsWrongIsToldNothing(String name) {
        Wrong wrong = requireNonNull(WRONG.get(name));
        try (MockAccounting mock = https(wrong.certificate());
                AccountingClient client = client(mock, Certificates.trusting(AUTHORITY.certificate()))) {
            TransportException refused = catchThrowableOfType(
                    TransportException.class, () -> client.events().record(Sales.sale(1)));

            assertThat(refused.effect()).isEqualTo(Effect.NONE);
            assertThat(refused.sent()).isFalse();
            assertThat(refused.isRetrySafe()).isTrue();
            assertThat(refused)
                    .hasMessageStartingWith("not connected, nothing was sent: SSL")
                    .hasMessageEndingWith(" (" + wrong.words() + ") [POST /event/record]");
            assertThat(refused.attempts()).hasSize(4);
            assertThat(everythingIn(refused)).doesNotContain(mock.org("ACME").apiKey());
            assertThat(catchThrowableOfType(
                            TransportException.class, () -> client.stat().get()))
                    .hasMessageContaining(wrong.words());
            assertThat(mock.org("ACME").journal().count()).isZero();
            assertThat(mock.journalWithoutOrg().count()).isZero();
        }
    }

    @Test
    void anAuthorityOfOnesOwnIsTrustedWhereTheUserSaysSoAndOnlyThere() {
        HeldCertificate server = Certificates.here().signedBy(AUTHORITY).build();
        try (MockAccounting mock = https(server);
                AccountingClient trusting = client(mock, Certificates.trusting(AUTHORITY.certificate()));
                AccountingClient other = client(mock, new OkHttpClient.Builder())) {
            Shop.record(trusting, 1);

            assertThat(catchThrowableOfType(
                            TransportException.class, () -> other.stat().get()))
                    .hasMessageContaining("the server's certificate is not trusted");
            mock.org("ACME").journal().verify("/event/record", 1);
            assertThat(mock.journalWithoutOrg().count()).isZero();
        }
    }

    @Test
    void theMocksOwnCertificateIsEnoughToTrustIt() {
        try (MockAccounting mock = MockAccounting.builder().https().org("ACME").start();
                AccountingClient client = client(mock, Certificates.trusting(mock.certificate()))) {
            Shop.record(client, 2);

            assertThat(mock.baseUrl()).startsWith("https://127.0.0.1:");
            assertThat(Shop.all(client)).hasSize(2);
        }
    }

    @Test
    void theNameInTheAddressIsTheOneThatTheCertificateMustCarry() throws Exception {
        HeldCertificate server = new HeldCertificate.Builder()
                .addSubjectAlternativeName("accounting.example")
                .signedBy(AUTHORITY)
                .build();
        InetAddress elsewhere = InetAddress.getByName("192.0.2.1");
        try (MockAccounting mock = https(server)) {
            OkHttpClient network = Certificates.trusting(AUTHORITY.certificate())
                    .dns(name -> List.of(elsewhere))
                    .socketFactory(new Diverted(mock.port()))
                    .build();
            AccountingClientBuilder builder =
                    Shop.builder(mock, mock.org("ACME")).httpClient(network);

            try (AccountingClient right = builder.baseUrl("https://accounting.example/accounting")
                            .build();
                    AccountingClient wrong = builder.baseUrl("https://accounting.example.evil.example/accounting")
                            .build()) {
                Shop.record(right, 1);

                assertThat(catchThrowableOfType(TransportException.class, () -> Shop.record(wrong, 1)))
                        .hasMessageContaining("the server's certificate is for another name");
                mock.org("ACME").journal().verify("/event/record", 1);
            }
        }
    }

    @Test
    void aHostNameVerifierThatTheUserBroughtIsTheUsersDecision() {
        try (MockAccounting mock =
                        https(requireNonNull(WRONG.get("for another name")).certificate());
                AccountingClient client = client(
                        mock,
                        Certificates.trusting(AUTHORITY.certificate()).hostnameVerifier((name, session) -> true))) {
            Shop.record(client, 1);

            mock.org("ACME").journal().verify("/event/record", 1);
        }
    }

    /** What a server of those days answers a handshake with: hello, in its version. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aServerThatSpeaksNoTlsNewerThan11IsRefused(int minorVersion) throws Exception {
        byte[] hello = new byte[47];
        System.arraycopy(HexFormat.of().parseHex("160302002a020000260302"), 0, hello, 0, 11);
        hello[2] = (byte) minorVersion;
        hello[10] = (byte) minorVersion;
        hello[44] = (byte) 0xC0;
        hello[45] = 0x13;
        try (BareServer server = new BareServer(connection -> {
                    connection.getOutputStream().write(hello);
                    connection.getInputStream().readAllBytes();
                });
                AccountingClient client = Shop.anywhere("https://127.0.0.1:" + server.port())
                        .credentials(Credentials.apiKey("key-1"))
                        .build()) {
            TransportException refused = catchThrowableOfType(
                    TransportException.class, () -> client.stat().get());

            assertThat(refused.sent()).isFalse();
            assertThat(refused).hasMessageContaining("nothing was sent: SSLHandshakeException");
        }
    }

    private static MockAccounting https(HeldCertificate server) {
        return MockAccounting.builder()
                .https(Certificates.keyStore(server), Certificates.PASSWORD)
                .org("ACME")
                .start();
    }

    private static AccountingClient client(MockAccounting mock, OkHttpClient.Builder http) {
        MockOrg acme = mock.org("ACME");
        return Shop.builder(mock, acme).httpClient(http.build()).build();
    }

    private static String everythingIn(TransportException refused) {
        StringWriter text = new StringWriter();
        refused.printStackTrace(new PrintWriter(text));
        return text + refused.attempts().toString() + refused.failure();
    }
}
