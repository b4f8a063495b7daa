package com.g3nretailstack.accounting.mock.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An answer on its way from the server to the client; used by one thread. */
final class Answer {

    private final Exchange exchange;
    private final Peer server;
    private @Nullable HttpHead head;

    Answer(Exchange exchange, Peer server) {
        this.exchange = exchange;
        this.server = server;
    }

    /** Passes it on as it comes. */
    void pass() throws IOException {
        byte[] raw = head().raw();
        settle();
        exchange.returns(raw, 0, raw.length);
        body().pass(server.in(), toClient());
        endUnlessKept();
    }

    /** Waits for all of it and throws it away. */
    void discard() throws IOException {
        head();
        body().pass(server.in(), OutputStream.nullOutputStream());
    }

    /** Waits for all of it, so that the server is done before anything is seen of it. */
    HeldAnswer hold() throws IOException {
        return new HeldAnswer(exchange, head().raw(), Held.read(body(), server.in()));
    }

    /** Passes it on in pieces, or its head alone in pieces. */
    void trickle(int bytesPerPiece, Duration interval, boolean headAlone) throws IOException, InterruptedException {
        HttpHead first = head();
        byte[] body = Held.read(body(), server.in());
        settle();
        if (headAlone) {
            pieces(first.raw(), bytesPerPiece, interval);
            exchange.returns(body, 0, body.length);
        } else {
            exchange.returns(first.raw(), 0, first.raw().length);
            pieces(body, bytesPerPiece, interval);
        }
        endUnlessKept();
    }

    /** Waits for its head, so that the server has decided. */
    HttpHead head() throws IOException {
        if (head == null) {
            head = readHead();
            exchange.answered(head.status());
        }
        return head;
    }

    private void pieces(byte[] bytes, int size, Duration interval) throws IOException, InterruptedException {
        for (int from = 0; from < bytes.length; from += size) {
            if (from > 0) {
                exchange.pause(interval);
            }
            exchange.returns(bytes, from, Math.min(size, bytes.length - from));
        }
    }

    private HttpHead readHead() throws IOException {
        while (true) {
            HttpHead next = HttpHead.read(server.in());
            if (next == null) {
                throw new EOFException("the server ended the connection without an answer");
            }
            if (next.status() == 101) {
                throw new ProtocolException("the relay cannot follow a change of protocol");
            }
            if (next.status() >= 200) {
                return next;
            }
            passInterim(next);
        }
    }

    private void passInterim(HttpHead interim) throws IOException {
        boolean said = interim.status() == 100 && exchange.request().wasContinued();
        if (!said) {
            exchange.returns(interim.raw(), 0, interim.raw().length);
        }
    }

    private Body body() throws IOException {
        return Body.ofAnswer(head(), exchange.request().head().method());
    }

    /** Noted before the client can see the end of the answer. */
    private void settle() throws IOException {
        if (keeps()) {
            exchange.keep();
        }
    }

    private void endUnlessKept() throws IOException {
        if (!keeps()) {
            exchange.end();
        }
    }

    private boolean keeps() throws IOException {
        return !head().closes() && !exchange.request().head().closes() && body() != Body.UNTIL_CLOSE;
    }

    private OutputStream toClient() {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                exchange.returns(bytes, from, count);
            }
        };
    }
}
