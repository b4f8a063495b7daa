package com.g3nretailstack.accounting.mock.http;

import com.g3nretailstack.accounting.mock.fault.Reply;
import com.g3nretailstack.accounting.mock.service.ServiceAnswer;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import wiremock.jakarta.servlet.ServletException;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.http.HttpField;
import wiremock.org.eclipse.jetty.http.HttpHeader;
import wiremock.org.eclipse.jetty.server.Handler;
import wiremock.org.eclipse.jetty.server.Request;
import wiremock.org.eclipse.jetty.server.handler.HandlerWrapper;

/**
 * Writes answers that are due at once, and leaves to WireMock what it is there to play: delays and dropped connections.
 *
 * <p>WireMock's way from a request to its stub and back costs more than the service itself, and finds one stub only.
 */
final class DirectAnswers extends HandlerWrapper {

    private final Replies replies;

    DirectAnswers(Replies replies, Handler wireMock) {
        this.replies = replies;
        setHandler(wireMock);
    }

    @Override
    public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (base.getHttpFields().contains(HttpHeader.CONTENT_ENCODING)) {
            super.handle(target, base, request, response); // which can read it
            return;
        }
        Reply reply = reply(base, request);
        ServiceAnswer answer = reply.answer();
        if (answer == null || !reply.delay().isZero()) {
            play(reply, target, base, request, response);
            return;
        }
        base.setHandled(true);
        write(answer, response);
    }

    private void play(
            Reply reply, String target, Request base, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        DecidedReply.hold(reply);
        try {
            super.handle(target, base, request, response);
        } finally {
            DecidedReply.letGo();
        }
    }

    private Reply reply(Request base, HttpServletRequest request) throws IOException {
        return replies.to(
                request.getMethod().toUpperCase(Locale.ROOT),
                request.getRequestURI(),
                headers(base),
                body(base, request));
    }

    // within the limit: a declared length is what comes, or the connection fails
    private static byte[] body(Request base, HttpServletRequest request) throws IOException {
        int declared = base.getContentLength();
        return declared < 0
                ? request.getInputStream().readAllBytes()
                : request.getInputStream().readNBytes(declared);
    }

    private static Map<String, String> headers(Request base) {
        Map<String, String> headers = new HashMap<>();
        for (HttpField header : base.getHttpFields()) {
            headers.putIfAbsent(header.getLowerCaseName(), header.getValue());
        }
        return headers;
    }

    private static void write(ServiceAnswer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }
}
