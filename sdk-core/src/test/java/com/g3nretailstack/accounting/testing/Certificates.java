package com.g3nretailstack.accounting.testing;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** Certificates, made for a test and gone with it. */
public final class Certificates {

    /** The password of every key store here; they never leave memory. */
    public static final char[] PASSWORD = "in-memory".toCharArray();

    private Certificates() {}

    /** An authority of one's own. */
    public static HeldCertificate authority() {
        return new HeldCertificate.Builder()
                .commonName("test authority")
                .certificateAuthority(0)
                .build();
    }

    /** A certificate for this machine, to be completed. */
    public static HeldCertificate.Builder here() {
        return new HeldCertificate.Builder()
                .commonName("test server")
                .addSubjectAlternativeName("localhost")
                .addSubjectAlternativeName("127.0.0.1");
    }

    /** The same, valid from and until that long from now. */
    public static HeldCertificate.Builder here(Duration from, Duration until) {
        Instant now = Instant.now();
        return here().validityInterval(
                        now.plus(from).toEpochMilli(), now.plus(until).toEpochMilli());
    }

    /** What a server takes its key from. */
    public static KeyStore keyStore(HeldCertificate own) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("own", own.keyPair().getPrivate(), PASSWORD, new Certificate[] {own.certificate()});
            return store;
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A client that trusts this certificate and what it signed, and nothing else. */
    public static OkHttpClient.Builder trusting(X509Certificate trusted) {
        return with(new HandshakeCertificates.Builder().addTrustedCertificate(trusted));
    }

    /** A client that also shows a certificate of its own. */
    public static OkHttpClient.Builder trusting(X509Certificate trusted, HeldCertificate own) {
        return with(new HandshakeCertificates.Builder()
                .addTrustedCertificate(trusted)
                .heldCertificate(own));
    }

    private static OkHttpClient.Builder with(HandshakeCertificates.Builder certificates) {
        HandshakeCertificates made = certificates.build();
        return new OkHttpClient.Builder().sslSocketFactory(made.sslSocketFactory(), made.trustManager());
    }
}
