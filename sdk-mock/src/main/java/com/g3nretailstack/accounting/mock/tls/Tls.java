package com.g3nretailstack.accounting.mock.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * What the mock needs to speak HTTPS.
 *
 * @param context its key, and which client certificates it trusts
 * @param wantsClientCertificate whether a client without a trusted certificate is turned away
 */
public record Tls(SSLContext context, boolean wantsClientCertificate) {

    /**
     * HTTPS with a key.
     *
     * @param clients authorities, or client certificates themselves; where there are any, a client must show one
     * @throws IllegalArgumentException if the key or a certificate is of no use
     */
    public static Tls of(Identity identity, List<X509Certificate> clients) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys(identity), trust(clients), null);
            return new Tls(context, !clients.isEmpty());
        } catch (GeneralSecurityException | IOException unusable) {
            throw new IllegalArgumentException("https: the key or a certificate is of no use", unusable);
        }
    }

    private static KeyManager[] keys(Identity identity) throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(identity.keys(), identity.password());
        return keys.getKeyManagers();
    }

    private static TrustManager @Nullable [] trust(List<X509Certificate> clients)
            throws GeneralSecurityException, IOException {
        if (clients.isEmpty()) {
            return null;
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        for (X509Certificate client : clients) {
            trusted.setCertificateEntry("client-" + trusted.size(), client);
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        return trust.getTrustManagers();
    }
}
