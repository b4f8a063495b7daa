package com.g3nretailstack.accounting.examples.benchmarks.mock;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.g3nretailstack.accounting.examples.benchmarks.rival.Account;
import com.g3nretailstack.accounting.examples.benchmarks.rival.Bodies;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;

/** One kept connection that records the same sale again and again and hardly looks at the answers; used by one thread. */
final class Caller implements AutoCloseable {
    private static final String LENGTH = "content-length:";

    private final Socket socket;
    private final InputStream in;
    private final byte[] request;

    Caller(int port, String apiKey) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        this.in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
        this.request = request(apiKey);
    }

    private static byte[] request(String apiKey) {
        byte[] body = Bodies.SALE.getBytes(UTF_8);
        StringBuilder head = new StringBuilder("POST /accounting/event/record HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        new Account("", apiKey)
                .headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Type: application/json\r\nUser-Agent: benchmark\r\nContent-Length: ")
                .append(body.length)
                .append("\r\n\r\n");
        return (head + Bodies.SALE).getBytes(ISO_8859_1);
    }

    /** Sends so many requests, one after the other. */
    void call(int times) throws IOException {
        for (int call = 0; call < times; call++) {
            socket.getOutputStream().write(request);
            String status = line();
            if (!status.startsWith("HTTP/1.1 200 ")) {
                throw new IOException(status);
            }
            in.skipNBytes(bodyLength());
        }
    }

    private int bodyLength() throws IOException {
        int length = 0;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
                length = Integer.parseInt(header.substring(LENGTH.length()).trim());
            }
        }
        return length;
    }

    private String line() throws IOException {
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
        socket.close();
    }
}
