package com.g3nretailstack.accounting.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A server of bare sockets that knows no protocol: what is said on a connection is its user's. */
public final class BareServer implements AutoCloseable {

    /** What is done with a connection, which is closed afterwards. */
    @FunctionalInterface
    public interface Talk {
        /** Speaks until the conversation is over. */
        void on(Socket connection) throws IOException;
    }

    private final ServerSocket listening;
    private final Talk talk;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /** Listens on a free port of loopback. */
    public BareServer(Talk talk) throws IOException {
        this.listening = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
        this.talk = talk;
        daemon(this::accept);
    }

    /** Where it listens. */
    public int port() {
        return listening.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = listening.accept();
                open.add(connection);
                daemon(() -> serve(connection));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            talk.on(connection);
        } catch (IOException ended) {
            // by the client, or because the test is over
        } finally {
            open.remove(connection);
        }
    }

    /** Runs it beside, and lets the JVM end. */
    static void daemon(Runnable work) {
        Thread thread = new Thread(work, "bare-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket connection : open) {
            connection.close();
        }
    }
}
