package com.g3nretailstack.accounting.mock.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.g3nretailstack.accounting.mock.fault.Fault;
import java.io.IOException;
import java.net.http.HttpResponse;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpsTest {

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void servesAClientThatTrustsTheCertificateWhichItHandsOut(String version) throws Exception {
        try (MockAccounting mock = MockAccounting.builder().https().start()) {
            MockOrg acme = mock.org("ACME");

            HttpResponse<String> answer =
                    TlsCaller.of(version, mock.certificate(), null).record(mock, acme);

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(mock.baseUrl()).isEqualTo("https://127.0.0.1:" + mock.port() + "/accounting");
            acme.journal().verify("/event/record", 1);
        }
    }

    @Test
    void aClientThatTrustsAnotherCertificateIsNotServed() {
        try (MockAccounting mock = MockAccounting.builder().https().start();
                MockAccounting other = MockAccounting.builder().https().start()) {
            TlsCaller caller = TlsCaller.trusting(other.certificate());

            assertThatThrownBy(() -> caller.record(mock, mock.org("ACME"))).isInstanceOf(SSLHandshakeException.class);
            assertThat(mock.org("ACME").journal().count()).isZero();
        }
    }

    @Test
    void speaksWithAKeyOfItsUsers() throws Exception {
        Identity own = SelfMade.identity();
        try (MockAccounting mock =
                MockAccounting.builder().https(own.keys(), own.password()).start()) {
            assertThat(mock.certificate()).isEqualTo(own.certificate());
            assertThat(TlsCaller.trusting(own.certificate())
                            .record(mock, mock.org("ACME"))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void letsInAClientWithACertificateThatItTrusts(String version) throws Exception {
        Identity partner = SelfMade.identity();
        try (MockAccounting mock = MockAccounting.builder()
                .https()
                .clientCertificates(partner.certificate())
                .start()) {
            TlsCaller caller = TlsCaller.of(version, mock.certificate(), partner);

            assertThat(caller.record(mock, mock.org("ACME")).statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void turnsAwayAClientWithoutACertificateOrWithOneThatItDoesNotTrust(String version) {
        Identity partner = SelfMade.identity();
        try (MockAccounting mock = MockAccounting.builder()
                .https()
                .clientCertificates(partner.certificate())
                .start()) {
            TlsCaller nobody = TlsCaller.of(version, mock.certificate(), null);
            TlsCaller stranger = TlsCaller.of(version, mock.certificate(), SelfMade.identity());

            assertThatThrownBy(() -> nobody.record(mock, mock.org("ACME"))).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> stranger.record(mock, mock.org("ACME"))).isInstanceOf(IOException.class);
            assertThat(mock.org("ACME").journal().count()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void losesAnswersOverHttpsToo(boolean committed) {
        try (MockAccounting mock = MockAccounting.builder().https().start()) {
            MockOrg acme = mock.org("ACME");
            acme.faults().on("/event/record").play(committed ? Fault.commitThenDrop() : Fault.failBeforeCommit());
            TlsCaller caller = TlsCaller.trusting(mock.certificate());

            assertThatThrownBy(() -> caller.record(mock, acme)).isInstanceOf(IOException.class);
            assertThat(acme.events().count()).isEqualTo(committed ? 1 : 0);
        }
    }

    @Test
    void plainHttpHasNoCertificateAndAsksForNone() {
        assertThatThrownBy(() -> MockAccounting.builder()
                        .clientCertificates(SelfMade.identity().certificate())
                        .start())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("clientCertificates: ");
        try (MockAccounting mock = MockAccounting.start()) {
            assertThatThrownBy(mock::certificate).isInstanceOf(IllegalStateException.class);
        }
    }
}
