package com.g3nretailstack.accounting.mock.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import javax.security.auth.x500.X500Principal;

/** A key of the mock's own making, and a certificate for this machine that the key signs itself: localhost, 127.0.0.1 and ::1. */
public final class SelfMade {

    private static final Duration SLACK = Duration.ofDays(1);
    private static final Duration VALID = Duration.ofDays(365);
    private static final byte[] SHA256_WITH_ECDSA =
            Der.sequence(Der.oid(0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x04, 0x03, 0x02));
    private static final byte[] NAMES_OF_THE_SUBJECT = Der.oid(0x55, 0x1D, 0x11);
    private static final int DNS_NAME = 0x82;
    private static final int IP_ADDRESS = 0x87;
    private static final int EXPLICIT_0 = 0xA0;
    private static final int EXPLICIT_3 = 0xA3;

    private SelfMade() {}

    /** A new one at each call, valid for a year of real time, from a day ago. */
    public static Identity identity() {
        try {
            KeyPair pair = newPair();
            X509Certificate certificate = certificate(pair, Instant.now());
            KeyStore keys = KeyStore.getInstance("PKCS12");
            char[] password =
                    new BigInteger(128, new SecureRandom()).toString(36).toCharArray();
            keys.load(null, null);
            keys.setKeyEntry("mock", pair.getPrivate(), password, new X509Certificate[] {certificate});
            return Identity.of(keys, password);
        } catch (GeneralSecurityException | IOException missing) {
            throw new IllegalStateException("this JDK cannot make a certificate", missing);
        }
    }

    private static KeyPair newPair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static X509Certificate certificate(KeyPair pair, Instant now) throws GeneralSecurityException {
        byte[] statement = statement(pair, now);
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(pair.getPrivate());
        signature.update(statement);
        byte[] certificate = Der.sequence(statement, SHA256_WITH_ECDSA, Der.bits(signature.sign()));
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate));
    }

    /** RFC 5280, section 4.1: what is signed. */
    private static byte[] statement(KeyPair pair, Instant now) {
        byte[] version3 = Der.tagged(EXPLICIT_0, Der.integer(BigInteger.TWO));
        byte[] serial = Der.integer(new BigInteger(127, new SecureRandom()).setBit(0));
        byte[] self = new X500Principal("CN=localhost, O=Accounting mock").getEncoded();
        byte[] valid = Der.sequence(Der.time(now.minus(SLACK)), Der.time(now.plus(VALID)));
        byte[] names = Der.sequence(
                Der.tagged(DNS_NAME, "localhost".getBytes(US_ASCII)),
                Der.tagged(IP_ADDRESS, new byte[] {127, 0, 0, 1}),
                Der.tagged(IP_ADDRESS, new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}));
        byte[] extensions = Der.tagged(EXPLICIT_3, Der.sequence(Der.sequence(NAMES_OF_THE_SUBJECT, Der.octets(names))));
        byte[] publicKey = pair.getPublic().getEncoded();
        return Der.sequence(version3, serial, SHA256_WITH_ECDSA, self, valid, self, publicKey, extensions);
    }
}
