package com.g3nretailstack.accounting.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** What a {@link LoopbackServer} does with one request that it has read. */
@FunctionalInterface
public interface Answer {

    /** The header line that ends a connection with its answer. */
    String CLOSE = "Connection: close";

    /** Answers; false to close the connection afterwards. */
    boolean give(Socket connection) throws IOException;

    /** Whether the request's body is left unread. */
    default boolean leavesTheBodyUnread() {
        return false;
    }

    /** A status and JSON; further headers as whole lines. */
    static Answer json(int status, String body, String... headerLines) {
        return text(status, "application/json", body, headerLines);
    }

    /** A status and a text; a null type leaves the header out. The connection stays open unless {@link #CLOSE} is among the lines. */
    static Answer text(int status, @Nullable String contentType, String body, String... headerLines) {
        return connection -> {
            write(connection, head(status, contentType, length(body), headerLines) + body);
            return !List.of(headerLines).contains(CLOSE);
        };
    }

    /** A status and a body that ends before the length that it announced. */
    static Answer cut(int status, String body) {
        return connection -> {
            write(connection, head(status, "application/json", length(body) + 10) + body);
            return false;
        };
    }

    /** No answer: the connection is closed once the request is read. */
    static Answer hangUp() {
        return connection -> false;
    }

    /** No answer: the connection is reset with the body unread. */
    static Answer reset() {
        return new Answer() {
            @Override
            public boolean give(Socket connection) throws IOException {
                connection.setSoLinger(true, 0);
                return false;
            }

            @Override
            public boolean leavesTheBodyUnread() {
                return true;
            }
        };
    }

    /** No answer until the latch opens, then none either. */
    static Answer silence(CountDownLatch until) {
        return connection -> {
            try {
                until.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return false;
        };
    }

    private static int length(String body) {
        return body.getBytes(StandardCharsets.UTF_8).length;
    }

    private static String head(int status, @Nullable String contentType, int length, String... headerLines) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Scripted\r\n");
        if (contentType != null) {
            head.append("Content-Type: ").append(contentType).append("\r\n");
        }
        for (String line : headerLines) {
            head.append(line).append("\r\n");
        }
        return head.append("Content-Length: ").append(length).append("\r\n\r\n").toString();
    }

    private static void write(Socket connection, String text) throws IOException {
        OutputStream out = connection.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
