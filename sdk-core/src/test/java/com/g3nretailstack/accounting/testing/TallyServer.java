package com.g3nretailstack.accounting.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A server of bare sockets that answers everything alike, counts, and keeps nothing: for calls by the thousand. */
public final class TallyServer implements AutoCloseable {

    /** What a request waits for before it is answered; {@code number} counts them from 1. */
    @FunctionalInterface
    public interface Turn {
        /** Returns when the request may be answered. */
        void await(int number) throws Exception;
    }

    private final ServerSocket listening;
    private final byte[] answer;
    private volatile Turn turn;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();

    /** Listens on a free port of loopback and answers at once. */
    public TallyServer(String answer) throws IOException {
        this(answer, number -> {});
    }

    /** Listens on a free port of loopback and answers each request in its turn. */
    public TallyServer(String answer, Turn turn) throws IOException {
        this.listening = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
        this.answer = answer.getBytes(UTF_8);
        this.turn = turn;
        daemon(this::accept);
    }

    /** Lets the requests from now on wait for something else. */
    public void turn(Turn another) {
        this.turn = another;
    }

    /** The address to give to a client. */
    public String baseUrl() {
        return "http://127.0.0.1:" + listening.getLocalPort() + "/accounting";
    }

    /** How many connections were made. */
    public int connections() {
        return connections.get();
    }

    /** How many requests came whole. */
    public int requests() {
        return requests.get();
    }

    /** The most requests that were here and unanswered at one time. */
    public int mostAtOnce() {
        return mostAtOnce.get();
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
                socket.setTcpNoDelay(true);
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
            while (WireRequest.read(in) != null) {
                answer(socket.getOutputStream());
            }
        } catch (Exception hangUp) {
            // the client's way to end a connection
        } finally {
            ended(socket);
        }
    }

    private void answer(OutputStream out) throws Exception {
        mostAtOnce.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
        try {
            turn.await(requests.incrementAndGet());
        } finally {
            // before the answer: who has it may send the next request at once
            inFlight.decrementAndGet();
        }
        out.write(answer);
    }

    private synchronized void ended(Socket socket) {
        open.remove(socket);
        notifyAll();
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "tally-server");
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
