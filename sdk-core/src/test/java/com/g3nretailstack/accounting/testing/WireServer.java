package com.g3nretailstack.accounting.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A server of bare sockets: plays what the mock cannot, and shows exactly what came over the wire. */
public final class WireServer implements AutoCloseable {

    /** What answers a request; it may write anything or nothing, or throw {@link SocketException} to hang up. */
    @FunctionalInterface
    public interface Script {
        /** Answers the request on its connection. */
        void answer(WireRequest request, OutputStream out) throws Exception;
    }

    private final ServerSocket listening;
    private final Script script;
    private final AtomicInteger connections = new AtomicInteger();
    private final List<WireRequest> requests = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch firstHangUp = new CountDownLatch(1);

    /** Listens on a free port of loopback. */
    public WireServer(Script script) throws IOException {
        this.listening = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
        this.script = script;
        daemon(this::accept);
    }

    /** Answers everything alike. */
    public static WireServer always(String answer) throws IOException {
        return new WireServer((request, out) -> out.write(answer.getBytes(UTF_8)));
    }

    /** The address to give to a client. */
    public String baseUrl() {
        return "http://127.0.0.1:" + listening.getLocalPort() + "/accounting";
    }

    /** Every request that came whole, in order. */
    public List<WireRequest> requests() {
        return requests;
    }

    /** How many connections were made. */
    public int connections() {
        return connections.get();
    }

    /** Waits until some client has hung up. */
    public void awaitHangUp() throws InterruptedException {
        firstHangUp.await();
    }

    /** Waits until no connection is open any more. */
    public synchronized void awaitAllHungUp() throws InterruptedException {
        while (!open.isEmpty()) {
            wait();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listening.accept();
                connections.incrementAndGet();
                open.add(socket);
                daemon(() -> serve(socket));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (WireRequest request = WireRequest.read(in); request != null; request = WireRequest.read(in)) {
                requests.add(request);
                script.answer(request, socket.getOutputStream());
                socket.getOutputStream().flush();
            }
        } catch (Exception hangUp) {
            // the script's way, or the client's, to end a connection
        } finally {
            ended(socket);
        }
    }

    private synchronized void ended(Socket socket) {
        open.remove(socket);
        firstHangUp.countDown();
        notifyAll();
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "wire-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
