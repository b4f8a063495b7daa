package com.g3nretailstack.accounting.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/** Sockets that reach a port of this machine, wherever their callers mean to go: stands for a network with other machines. */
public final class Diverted extends SocketFactory {

    private final int port;

    /** Leads everything to that port of loopback. */
    public Diverted(int port) {
        this.port = port;
    }

    @Override
    public Socket createSocket() {
        return new Socket() {
            @Override
            public void connect(SocketAddress meant, int timeout) throws IOException {
                super.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), timeout);
            }
        };
    }

    @Override
    public Socket createSocket(String host, int number) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int number, InetAddress localHost, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int number) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int number, InetAddress localHost, int localPort) {
        throw new UnsupportedOperationException();
    }
}
