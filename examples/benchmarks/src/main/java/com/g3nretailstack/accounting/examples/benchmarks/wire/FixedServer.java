package com.g3nretailstack.accounting.examples.benchmarks.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server of HTTP/1.1 on loopback that has one answer for each path and nothing to think about; connections are kept.
 *
 * <p>Head and body leave in one write, without Nagle's delay: what is measured is the client.
 */
final class FixedServer implements AutoCloseable {
    private static final byte[] NOT_FOUND = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".getBytes(ISO_8859_1);
    private static final String LENGTH = "content-length:";

    private final ServerSocket listening = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool(FixedServer::daemon);
    private final Map<String, byte[]> answers;
    private final AtomicInteger connections = new AtomicInteger();

    /** Serves at once; the answers, whole with their heads, stand under their paths. */
    FixedServer(Map<String, byte[]> answers) throws IOException {
        this.answers = Map.copyOf(answers);
        threads.execute(this::accept);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "fixed-server");
        thread.setDaemon(true);
        return thread;
    }

    int port() {
        return listening.getLocalPort();
    }

    /** How many connections were made so far. */
    int connections() {
        return connections.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listening.accept();
                connections.incrementAndGet();
                socket.setTcpNoDelay(true);
                threads.execute(() -> serve(socket));
            }
        } catch (IOException closed) {
            threads.shutdown();
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
            OutputStream out = socket.getOutputStream();
            for (String first = line(in); !first.isEmpty(); first = line(in)) {
                in.skipNBytes(bodyLength(in));
                out.write(answers.getOrDefault(path(first), NOT_FOUND));
            }
        } catch (IOException gone) {
            // the client has closed its end
        }
    }

    private static String path(String first) {
        return first.substring(first.indexOf(' ') + 1, first.lastIndexOf(' '));
    }

    private static int bodyLength(InputStream in) throws IOException {
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith(LENGTH)) {
                length = Integer.parseInt(lower.substring(LENGTH.length()).trim());
            } else if (lower.startsWith("transfer-encoding:")) {
                throw new IOException("a body without a length");
            }
        }
        return length;
    }

    /** A line without its end; empty at the end of the stream. */
    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(80);
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
