package com.g3nretailstack.accounting.mock.tls;

import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** The JDK's own HTTP client, with what it trusts and who it says it is. */
final class TlsCaller {

    private final HttpClient client;

    private TlsCaller(HttpClient client) {
        this.client = client;
    }

    /** Speaks this version, trusts this certificate, and shows that of an identity where it has one. */
    static TlsCaller of(String version, X509Certificate trusted, @Nullable Identity identity) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys(identity), trust(trusted).getTrustManagers(), null);
            SSLParameters parameters = new SSLParameters();
            parameters.setProtocols(new String[] {version});
            return new TlsCaller(HttpClient.newBuilder()
                    .sslContext(context)
                    .sslParameters(parameters)
                    .version(HttpClient.Version.HTTP_1_1)
                    .build());
        } catch (GeneralSecurityException | IOException unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    static TlsCaller trusting(X509Certificate trusted) {
        return of("TLSv1.3", trusted, null);
    }

    HttpResponse<String> record(MockAccounting mock, MockOrg org) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(mock.baseUrl() + "/event/record"))
                .header("content-type", "application/json")
                .header("x-orgcode", org.orgcode())
                .header("x-logical-guid", "lg-1")
                .header("x-channel-code", "WEB")
                .header("x-api-key", org.apiKey())
                .POST(BodyPublishers.ofString("{\"type\":\"sale\",\"amount\":1.5,\"currency\":\"GBP\","
                        + "\"occurred_at\":\"2026-03-04T05:06:07Z\"}"))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static KeyManager @Nullable [] keys(@Nullable Identity identity) throws GeneralSecurityException {
        if (identity == null) {
            return null;
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(identity.keys(), identity.password());
        return keys.getKeyManagers();
    }

    private static TrustManagerFactory trust(X509Certificate trusted) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("trusted", trusted);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        return trust;
    }
}
