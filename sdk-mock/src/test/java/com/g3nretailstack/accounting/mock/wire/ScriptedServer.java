package com.g3nretailstack.accounting.mock.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

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
            InputStream in = socket.getInputStream();
            boolean answered = false;
            for (int next = in.read(); next >= 0; next = in.read()) {
                bytes.write(next);
                bytes.writeBytes(in.readNBytes(in.available()));
                if (!answered && isWhole(bytes)) {
                    answered = true;
                    socket.getOutputStream().write(script.answer(bytes.toByteArray()));
                }
            }
            ending = "end";
        } catch (Exception broken) {
            // reset, as it is noted
        }
        seen.add(new Seen(bytes.toString(ISO_8859_1), ending));
    }

    private static boolean isWhole(ByteArrayOutputStream bytes) {
        String text = bytes.toString(ISO_8859_1);
        int head = text.indexOf("\r\n\r\n") + 4;
        if (head < 4) {
            return false;
        }
        if (text.substring(0, head).contains("chunked")) {
            return text.endsWith("\r\n\r\n") && text.length() > head;
        }
        int length = text.indexOf("content-length: ");
        int promised = length < 0 || length > head
                ? 0
                : Integer.parseInt(text.substring(length + 16, text.indexOf('\r', length)));
        return text.length() - head >= promised;
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
