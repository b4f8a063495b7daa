package com.g3nretailstack.accounting.mock.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A server of bare sockets that answers the first request of each connection, and notes every byte until the connection ends. */
final class ScriptedServer implements AutoCloseable {

    /** What came over one connection, and how it ended. */
    record Seen(String bytes, String ending) {}

    /** What is answered to the bytes of a request. */
    @FunctionalInterface
    interface Script {
        byte[] answer(byte[] request) throws Exception;
    }

    private final ServerSocket listening;
    private final Script script;
    private final BlockingQueue<Seen> seen = new LinkedBlockingQueue<>();

    ScriptedServer(Script script) throws IOException {
        this.listening = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
        this.script = script;
        daemon(this::accept);
    }

    static ScriptedServer always(String answer) throws IOException {
        return new ScriptedServer(request -> answer.getBytes(ISO_8859_1));
    }

    String baseUrl() {
        return "http://127.0.0.1:" + listening.getLocalPort() + "/accounting";
    }

    /** What the next connection brought that ended. */
    Seen seen() throws InterruptedException {
        return Objects.requireNonNull(seen.poll(15, TimeUnit.SECONDS), "no connection ended");
    }

    boolean sawNothing() {
        return seen.isEmpty();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listening.accept();
                daemon(() -> serve(socket));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void serve(Socket socket) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String ending = "reset";
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            readRequest(in, bytes);
            socket.getOutputStream().write(script.answer(bytes.toByteArray()));
            read(in, bytes, Integer.MAX_VALUE);
            ending = "end";
        } catch (Exception broken) {
            // reset, as it is noted
        }
        seen.add(new Seen(bytes.toString(ISO_8859_1), ending));
    }

    private static void readRequest(InputStream in, ByteArrayOutputStream bytes) throws IOException {
        readUntilEmptyLine(in, bytes);
        String head = bytes.toString(ISO_8859_1);
        int length = head.indexOf("content-length: ");
        if (length >= 0) {
            read(in, bytes, Integer.parseInt(head.substring(length + 16, head.indexOf('\r', length))));
        } else if (head.contains("chunked")) {
            readUntilEmptyLine(in, bytes); // the bodies of these tests have none before their end
        }
    }

    private static void read(InputStream in, ByteArrayOutputStream bytes, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            int next = in.read();
            if (next < 0) {
                return;
            }
            bytes.write(next);
        }
    }

    private static void readUntilEmptyLine(InputStream in, ByteArrayOutputStream bytes) throws IOException {
        int ends = 0;
        for (int next = in.read(); next >= 0; next = in.read()) {
            bytes.write(next);
            ends = next == "\r\n".charAt(ends % 2) ? ends + 1 : next == '\r' ? 1 : 0;
            if (ends == 4) {
                return;
            }
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "scripted-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
