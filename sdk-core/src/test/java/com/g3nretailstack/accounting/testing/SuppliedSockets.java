package com.g3nretailstack.accounting.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** Sockets that a test supplies, one for each connection that is tried: counted, refused, or never connected. */
public final class SuppliedSockets extends SocketFactory {

    /** Where a socket comes from. */
    @FunctionalInterface
    public interface Source {
        /** The next socket, not connected; or the failure to have one. */
        Socket next() throws IOException;
    }

    private final Source source;

    /** Sockets of this source. */
    public SuppliedSockets(Source source) {
        this.source = source;
    }

    @Override
    public Socket createSocket() throws IOException {
        return source.next();
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw new UnsupportedOperationException();
    }
}
