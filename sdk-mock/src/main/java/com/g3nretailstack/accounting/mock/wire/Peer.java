package com.g3nretailstack.accounting.mock.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.function.Consumer;

/** One end of a relayed connection: the client, or the server behind the relay. */
final class Peer {

    private final Socket socket;
    private final Consumer<Peer> onEnd;
    private final WireInput in;
    private final OutputStream out;

    Peer(Socket socket, Consumer<Peer> onEnd) throws IOException {
        socket.setTcpNoDelay(true);
        this.socket = socket;
        this.onEnd = onEnd;
        this.in = new WireInput(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    WireInput in() {
        return in;
    }

    OutputStream out() {
        return out;
    }

    /** Ends the connection by a TCP reset; what was not delivered yet is lost. */
    void reset() {
        onEnd.accept(this);
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException ended) {
            // it is over already, which is what was wanted
        }
    }

    /** Ends the connection in order: what was sent is delivered, then the end of the stream. */
    void end() {
        onEnd.accept(this);
        try (socket) {
            socket.shutdownOutput();
        } catch (IOException ended) {
            // it is over already, which is what was wanted
        }
    }
}
