package com.g3nretailstack.accounting.examples.benchmarks.loopback;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** An HTTP server of bare sockets on this machine, with a daemon thread for each connection. Thread-safe. */
public final class Loopback implements Closeable {
    private final ServerSocket listening;
    private final Answering answering;

    private Loopback(ServerSocket listening, Answering answering) {
        this.listening = listening;
        this.answering = answering;
    }

    /** Starts one on a free port. */
    public static Loopback start(Answering answering) throws IOException {
        Loopback server = new Loopback(new ServerSocket(0, 128, InetAddress.getLoopbackAddress()), answering);
        daemon("loopback-accept", server::accept);
        return server;
    }

    /** Where it listens, without a path. */
    public String baseUrl() {
        return "http://127.0.0.1:" + listening.getLocalPort();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket connection = listening.accept();
                daemon("loopback-" + connection.getPort(), () -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setTcpNoDelay(true);
            BufferedInputStream in = new BufferedInputStream(connection.getInputStream(), 1 << 16);
            for (RequestHead head = RequestHead.read(in); head != null; head = RequestHead.read(in)) {
                byte[] body = in.readNBytes(head.length());
                connection.getOutputStream().write(framed(answering.answer(head.path(), body)));
            }
        } catch (IOException theClientWentAway) {
            // nobody waits for the answer
        }
    }

    /** In one array, so that it leaves in one piece. */
    private static byte[] framed(byte[] json) {
        byte[] head = ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX-API-Version: 2026-01-01\r\nContent-Length: "
                        + json.length + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] framed = new byte[head.length + json.length];
        System.arraycopy(head, 0, framed, 0, head.length);
        System.arraycopy(json, 0, framed, head.length, json.length);
        return framed;
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
