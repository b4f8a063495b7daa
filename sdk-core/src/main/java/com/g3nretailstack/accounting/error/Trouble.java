package com.g3nretailstack.accounting.error;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** Says in words of our own what kept a connection from being made; the texts of others may quote what was sent. */
final class Trouble {
    private static final String ALERT = "Received fatal alert: ";
    private static final String TUNNEL = "Unexpected response code for CONNECT: ";

    private Trouble() {}

    /** The words for what was thrown or for what caused it, the deepest that has any; null where we have none. */
    static @Nullable String words(@Nullable Throwable thrown) {
        String found = null;
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            String words = ofOne(each);
            found = words == null ? found : words;
        }
        return found;
    }

    private static @Nullable String ofOne(Throwable thrown) {
        if (thrown instanceof CertificateExpiredException) {
            return "the server's certificate has expired";
        }
        if (thrown instanceof CertificateNotYetValidException) {
            return "the server's certificate is not valid yet";
        }
        if (thrown instanceof SSLPeerUnverifiedException) {
            return "the server's certificate is for another name";
        }
        if (thrown instanceof CertPathBuilderException || thrown instanceof CertPathValidatorException) {
            return "the server's certificate is not trusted";
        }
        return byText(thrown, thrown.getMessage() == null ? "" : thrown.getMessage());
    }

    // texts of the JDK and of OkHttp that end in a word or a number of theirs
    private static @Nullable String byText(Throwable thrown, String text) {
        if (thrown instanceof SSLHandshakeException && text.matches(ALERT + "[a-z_]+")) {
            return "the server refused the handshake with " + text.substring(ALERT.length());
        }
        if (text.matches(TUNNEL + "\\d{3}")) {
            return "the proxy answered " + text.substring(TUNNEL.length());
        }
        return text.equals("Failed to authenticate with proxy")
                ? "the proxy refused its credential, or had none"
                : null;
    }
}
