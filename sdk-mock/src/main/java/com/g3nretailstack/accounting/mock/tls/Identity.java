package com.g3nretailstack.accounting.mock.tls;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Collections;

/** Who the mock says it is: a private key and its certificate, kept in memory. */
public final class Identity {

    private final KeyStore keys;
    private final char[] password;
    private final X509Certificate certificate;

    private Identity(KeyStore keys, char[] password, X509Certificate certificate) {
        this.keys = keys;
        this.password = password;
        this.certificate = certificate;
    }

    /**
     * The key of a key store.
     *
     * @param password of the key
     * @throws IllegalArgumentException if it holds no private key with an X.509 certificate, or the password does not open it
     */
    public static Identity of(KeyStore keys, char[] password) {
        try {
            return new Identity(keys, password.clone(), certificate(keys, password));
        } catch (GeneralSecurityException unusable) {
            throw new IllegalArgumentException("https: the key store's key cannot be read", unusable);
        }
    }

    /**
     * The key of a key store file, PKCS12 or JKS.
     *
     * @throws IllegalArgumentException naming the file, if it cannot be used
     */
    public static Identity read(Path file, char[] password) {
        try {
            return of(KeyStore.getInstance(file.toFile(), password), password);
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalArgumentException(
                    "key store " + file + " cannot be read: "
                            + unreadable.getClass().getSimpleName(),
                    unreadable);
        }
    }

    private static X509Certificate certificate(KeyStore keys, char[] password) throws GeneralSecurityException {
        for (String alias : Collections.list(keys.aliases())) {
            if (keys.isKeyEntry(alias)
                    && keys.getKey(alias, password) != null
                    && keys.getCertificate(alias) instanceof X509Certificate certificate) {
                return certificate;
            }
        }
        throw new IllegalArgumentException("https: no private key in the key store");
    }

    /** The certificate that clients see. */
    public X509Certificate certificate() {
        return certificate;
    }

    KeyStore keys() {
        return keys;
    }

    char[] password() {
        return password;
    }
}
