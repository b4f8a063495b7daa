package com.g3nretailstack.accounting.mock.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import wiremock.jakarta.servlet.ServletException;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.server.Handler;
import wiremock.org.eclipse.jetty.server.Request;
import wiremock.org.eclipse.jetty.server.handler.HandlerWrapper;

/**
 * Refuses a request whose body is larger than 10 MiB with a plain 413, as the service's gateway is assumed to.
 *
 * <p>A declared length is refused before a byte of the body is read; a chunked body as soon as it is too long. WireMock behind it
 * would take any length into memory.
 */
final class BodyLimit extends HandlerWrapper {

    /** The limit of the gateway that the service is assumed to stand behind. */
    static final int MOST_BYTES = 10 << 20;

    private static final byte[] TOO_LONG = "{\"message\":\"Request Too Long\"}".getBytes(UTF_8);

    BodyLimit(Handler handler) {
        setHandler(handler);
    }

    @Override
    public void handle(String target, Request base, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        long declared = request.getContentLengthLong();
        if (declared >= 0) {
            handle(target, base, request, response, declared <= MOST_BYTES);
            return;
        }
        byte[] start = request.getInputStream().readNBytes(MOST_BYTES + 1);
        handle(target, base, new ReadRequest(request, start), response, start.length <= MOST_BYTES);
    }

    private void handle(
            String target, Request base, HttpServletRequest request, HttpServletResponse response, boolean fits)
            throws IOException, ServletException {
        if (fits) {
            super.handle(target, base, request, response);
        } else {
            refuse(base, response);
        }
    }

    private static void refuse(Request base, HttpServletResponse response) throws IOException {
        base.setHandled(true);
        response.setStatus(413);
        response.setContentType("application/json");
        // what is left of the body is not read
        response.setHeader("Connection", "close");
        response.setContentLength(TOO_LONG.length);
        response.getOutputStream().write(TOO_LONG);
    }
}
