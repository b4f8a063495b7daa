package com.g3nretailstack.accounting.mock.http;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import wiremock.org.eclipse.jetty.server.Handler;

/**
 * WireMock's Jetty, which takes no body beyond {@link BodyLimit}, and which on stop forgets delayed answers instead of keeping
 * the process alive until they are due.
 */
final class PromptServer extends Jetty11HttpServer {

    PromptServer(Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
        super(options, admin, stubs);
    }

    @Override
    protected Handler createHandler(Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
        return new BodyLimit(super.createHandler(options, admin, stubs));
    }

    @Override
    public void stop() {
        scheduledExecutorService.shutdownNow();
        super.stop();
    }
}
