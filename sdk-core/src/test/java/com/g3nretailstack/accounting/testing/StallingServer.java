package com.g3nretailstack.accounting.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that goes silent at one point of every request, but for {@code /stat} and {@code /invoice/get}, which it answers. */
public final class StallingServer implements AutoCloseable {

    /** Where it goes silent. */
    public enum Point {
        /** Once a byte has come: the head of a request, or the beginning of TLS. */
        FIRST_BYTE,
        /** With the request's body unread. */
        REQUEST_BODY,
        /** Before the answer. */
        ANSWER,
        /** In the middle of the answer's body. */
        ANSWER_BODY,
        /** Nowhere: it says that it is asked too often. */
        NOWHERE
    }

    private static final int SMALL = 4 << 10;
    private static final Map<String, String> ANSWERED = Map.of(
            "/stat ",
            Http.STAT,
            "/invoice/get ",
            Http.ok("{\"success\":true,\"data\":{\"invoice_id\":\"in-1\",\"revision\":1}}"));

    private final ServerSocket listening = new ServerSocket();
    private final Point point;
    private final Queue<Socket> open = new ConcurrentLinkedQueue<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch stalled = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final CountDownLatch hungUp = new CountDownLatch(1);

    /** Listens on a free port of loopback. */
    public StallingServer(Point point) throws IOException {
        this.point = point;
        listening.setReceiveBufferSize(SMALL); // so that a long body does not fit into what nobody has read
        listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        daemon(this::accept);
    }

    /** Where it listens, without a scheme. */
    public String address() {
        return "127.0.0.1:" + listening.getLocalPort() + "/accounting";
    }

    /** How many requests came that it does not answer, whole or in part. */
    public int requests() {
        return requests.get();
    }

    /** Waits until it has gone silent. */
    public void awaitStall() throws InterruptedException {
        stalled.await();
    }

    /** Takes what is still to come of the request on which it went silent, and waits until the client has hung up. */
    public void awaitHangUp() throws InterruptedException {
        goOn.countDown();
        hungUp.await();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listening.accept();
                open.add(socket);
                daemon(() -> serve(socket));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream(), SMALL);
            while (serveOne(in, socket.getOutputStream())) {
                // the next request of the same connection
            }
        } catch (IOException | InterruptedException theClientWentAway) {
            // as it may
        }
    }

    private boolean serveOne(InputStream in, OutputStream out) throws IOException, InterruptedException {
        if (point == Point.FIRST_BYTE) {
            return in.read() >= 0 && stall(in);
        }
        String line = WireRequest.line(in);
        for (Map.Entry<String, String> answered : ANSWERED.entrySet()) {
            if (line.contains(answered.getKey())) {
                WireRequest.rest(line, in);
                out.write(answered.getValue().getBytes(UTF_8));
                return true;
            }
        }
        return !line.isEmpty() && serveAnother(line, in, out);
    }

    private boolean serveAnother(String line, InputStream in, OutputStream out)
            throws IOException, InterruptedException {
        requests.incrementAndGet();
        if (point == Point.REQUEST_BODY) {
            return stall(in);
        }
        WireRequest.rest(line, in);
        if (point == Point.NOWHERE) {
            out.write(Http.error("429 Slow", "throttled").getBytes(UTF_8));
            return true;
        }
        if (point == Point.ANSWER_BODY) {
            out.write((Http.head("200 OK", 100) + "\r\n{").getBytes(UTF_8));
        }
        return stall(in);
    }

    private boolean stall(InputStream in) throws IOException, InterruptedException {
        stalled.countDown();
        goOn.await();
        try {
            in.transferTo(OutputStream.nullOutputStream());
        } finally {
            hungUp.countDown(); // a reset is a hang-up, too
        }
        return false;
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "stalling-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        goOn.countDown();
        listening.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
