package com.g3nretailstack.accounting.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/** A server that never accepts and whose queue is full, so that whoever connects waits in vain. */
public final class FullServer implements AutoCloseable {
    private final ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final List<Socket> filling = new ArrayList<>();

    /** Connects to itself until there is no room. */
    public FullServer() throws IOException {
        try {
            for (int i = 0; i < 64; i++) {
                Socket socket = new Socket();
                filling.add(socket);
                socket.connect(new InetSocketAddress(full.getInetAddress(), full.getLocalPort()), 200);
            }
            throw new IllegalStateException("the queue has no end");
        } catch (SocketTimeoutException itIsFull) {
            // as it should be
        }
    }

    /** The address to give to a client. */
    public String baseUrl() {
        return "http://127.0.0.1:" + full.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : filling) {
            socket.close();
        }
        full.close();
    }
}
