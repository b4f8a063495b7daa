package com.g3nretailstack.accounting.error;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** Says in words of our own what kept a connection from being made; the texts of others may quote what was sent. */
final class Trouble {
    // newer JDKs name the alert in front, too
    private static final Pattern ALERT = Pattern.compile("(?:\\([a-z_]+\\) )?Received fatal alert: ([a-z_]+)");
    private static final Pattern TUNNEL = Pattern.compile("Unexpected response code for CONNECT: (\\d{3})");

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
        Matcher alert = ALERT.matcher(text);
        if (thrown instanceof SSLHandshakeException && alert.matches()) {
            return "the server refused the handshake with " + alert.group(1);
        }
        Matcher tunnel = TUNNEL.matcher(text);
        if (tunnel.matches()) {
            return "the proxy answered " + tunnel.group(1);
        }
        return text.equals("Failed to authenticate with proxy")
                ? "the proxy refused its credential, or had none"
                : null;
    }
}
