package com.g3nretailstack.accounting.mock.tls;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SelfMadeTest {

    @Test
    void theCertificateIsForThisMachineByEachOfItsNames() throws Exception {
        X509Certificate certificate = SelfMade.identity().certificate();

        assertThat(requireNonNull(certificate.getSubjectAlternativeNames()))
                .extracting(name -> (Object) name.get(1))
                .containsExactly("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1");
        assertThat(certificate.getSubjectX500Principal()).hasToString("CN=localhost, O=Accounting mock");
    }

    @Test
    void theCertificateIsSignedByItsOwnKeyAndNoAuthority() throws Exception {
        X509Certificate certificate = SelfMade.identity().certificate();

        certificate.verify(certificate.getPublicKey());
        assertThat(certificate.getIssuerX500Principal()).isEqualTo(certificate.getSubjectX500Principal());
        assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
    }

    @Test
    void theCertificateHoldsFromYesterdayForAYear() {
        X509Certificate certificate = SelfMade.identity().certificate();
        Instant now = Instant.now();

        assertThat(certificate.getNotBefore().toInstant()).isBefore(now.minus(Duration.ofHours(23)));
        assertThat(certificate.getNotAfter().toInstant())
                .isBetween(now.plus(Duration.ofDays(364)), now.plus(Duration.ofDays(365)));
    }

    @Test
    void noTwoAreAlike() {
        Identity one = SelfMade.identity();
        Identity other = SelfMade.identity();

        assertThat(one.certificate().getSerialNumber())
                .isPositive()
                .isNotEqualTo(other.certificate().getSerialNumber());
        assertThat(one.certificate().getPublicKey())
                .isNotEqualTo(other.certificate().getPublicKey());
        assertThat(one.password()).isNotEqualTo(other.password());
    }
}
