package com.g3nretailstack.accounting.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP server of bare sockets on this machine: it notes every request that really arrives, so that nothing which a client
 * resends by itself stays unseen.
 */
public final class LoopbackServer implements AutoCloseable {
    private final ServerSocket listening;
    private final Function<Received, Answer> answering;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private LoopbackServer(ServerSocket listening, Function<Received, Answer> answering) {
        this.listening = listening;
        this.answering = answering;
    }

    /** Starts one on a free port; the function is asked once for each request, and may be asked by several threads. */
    public static LoopbackServer start(Function<Received, Answer> answering) {
        try {
            ServerSocket listening = new ServerSocket(0, 128, InetAddress.getLoopbackAddress());
            LoopbackServer server = new LoopbackServer(listening, answering);
            daemon("loopback-accept", server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens, without a path. */
    public String baseUrl() {
        return "http://127.0.0.1:" + listening.getLocalPort();
    }

    /** Every request so far, in the order of arrival. */
    public List<Received> received() {
        return List.copyOf(received);
    }

    /** How many connections were made. */
    public int connections() {
        return connections.get();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket connection = listening.accept();
                open.add(connection);
                int number = connections.incrementAndGet();
                daemon("loopback-" + number, () -> serve(connection, number));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection, int number) {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            while (serveOne(connection, in, number)) {
                // the next request of the same connection
            }
        } catch (IOException theClientWentAway) {
            // what arrived has been noted
        } finally {
            open.remove(connection);
        }
    }

    private boolean serveOne(Socket connection, InputStream in, int number) throws IOException {
        String requestLine = line(in);
        if (requestLine == null) {
            return false;
        }
        Map<String, String> headers = headers(in);
        String[] words = requestLine.split(" ", -1);
        Received head = new Received(words[0], words[1], headers, "", number);
        // a body is read before the answer is chosen unless the answer is to leave it: then it is chosen by the head
        // alone
        Answer answer = answering.apply(head);
        if (answer.leavesTheBodyUnread()) {
            received.add(head);
        } else {
            received.add(new Received(words[0], words[1], headers, body(in, headers), number));
        }
        return answer.give(connection);
    }

    private static Map<String, String> headers(InputStream in) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in); line != null && !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return Map.copyOf(headers);
    }

    private static String body(InputStream in, Map<String, String> headers) throws IOException {
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static @Nullable String line(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next == -1) {
                return null;
            }
            bytes.write(next);
        }
        return bytes.toString(StandardCharsets.UTF_8).strip();
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Ends it and every connection. */
    @Override
    public void close() {
        try {
            listening.close();
            for (Socket connection : open) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
