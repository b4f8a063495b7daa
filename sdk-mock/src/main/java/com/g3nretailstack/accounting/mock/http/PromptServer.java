package com.g3nretailstack.accounting.mock.http;

import com.g3nretailstack.accounting.mock.tls.Tls;
import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import org.jspecify.annotations.Nullable;
import wiremock.org.eclipse.jetty.server.HttpConnectionFactory;
import wiremock.org.eclipse.jetty.server.SecureRequestCustomizer;
import wiremock.org.eclipse.jetty.server.SslConnectionFactory;
import wiremock.org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * WireMock's Jetty, which takes no body beyond {@link BodyLimit}, which on stop forgets delayed answers instead of keeping the
 * process alive until they are due, and which may speak HTTPS.
 */
final class PromptServer extends Jetty11HttpServer {

    PromptServer(
            Options options, AdminRequestHandler admin, StubRequestHandler stubs, Replies replies, @Nullable Tls tls) {
        super(options, admin, stubs);
        jettyServer.setHandler(new BodyLimit(new DirectAnswers(replies, jettyServer.getHandler())));
        if (tls != null) {
            speakHttps(tls);
        }
    }

    // WireMock itself takes keys from files alone
    private void speakHttps(Tls tls) {
        SslContextFactory.Server keys = new SslContextFactory.Server();
        keys.setSslContext(tls.context());
        keys.setNeedClientAuth(tls.wantsClientCertificate());
        HttpConnectionFactory http = httpConnector.getConnectionFactory(HttpConnectionFactory.class);
        // tells WireMock the scheme; whether the name fits the certificate is the client's to check
        http.getHttpConfiguration().addCustomizer(new SecureRequestCustomizer(false));
        httpConnector.addFirstConnectionFactory(new SslConnectionFactory(keys, http.getProtocol()));
    }

    @Override
    public void stop() {
        scheduledExecutorService.shutdownNow();
        super.stop();
    }
}
