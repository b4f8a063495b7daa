package com.g3nretailstack.accounting.testing;

import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.util.concurrent.CountDownLatch;

/** A socket whose connection is never made: who connects waits until the socket is closed. */
public final class NeverConnected extends Socket {
    private final CountDownLatch closed = new CountDownLatch(1);

    @Override
    public void connect(SocketAddress address, int timeout) throws SocketException {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new SocketException("Socket closed");
    }

    @Override
    public synchronized void close() {
        closed.countDown();
    }
}
