package com.g3nretailstack.accounting.internal.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * How many bytes a thread may read from its socket for one answer, framing included.
 *
 * <p>OkHttp bounds status line and headers and lets a chunk's extension be as long as it comes: it would be read into memory
 * whole. Over HTTP/2, where frames are bounded, another thread reads, and there is no budget.
 */
final class WireBudget {
    private static final ThreadLocal<@Nullable WireBudget> CURRENT = new ThreadLocal<>();
    private static final SocketFactory SOCKETS = new Sockets();
    private static final long HEADERS = 1L << 20;

    private final @Nullable WireBudget outer;
    private final long longestBody;
    private long left;

    private WireBudget(@Nullable WireBudget outer, long longestBody) {
        this.outer = outer;
        this.longestBody = longestBody;
        this.left = 2 * longestBody + HEADERS;
    }

    /** From now on what this thread reads is counted, until {@link #end}: headers, and twice the longest body. */
    static WireBudget begin(long longestBody) {
        WireBudget budget = new WireBudget(CURRENT.get(), longestBody);
        CURRENT.set(budget);
        return budget;
    }

    /** Counts no longer; a sending inside which this one took place, in a user's interceptor, is counted again. */
    void end() {
        CURRENT.set(outer);
    }

    /** Sockets that count where there is a budget; a factory that somebody else made stays. */
    static SocketFactory counted(SocketFactory sockets) {
        return sockets == SocketFactory.getDefault() ? SOCKETS : sockets;
    }

    private static void spend(int read) throws IOException {
        WireBudget budget = CURRENT.get();
        if (budget != null && read > 0) {
            budget.left -= read;
            if (budget.left < 0) {
                throw BoundedSource.tooLong(budget.longestBody);
            }
        }
    }

    private static final class Counted extends Socket {
        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {
                @Override
                public int read() throws IOException {
                    int read = super.read();
                    spend(read < 0 ? 0 : 1);
                    return read;
                }

                @Override
                public int read(byte[] into, int offset, int length) throws IOException {
                    int read = super.read(into, offset, length);
                    spend(read);
                    return read;
                }
            };
        }
    }

    private static final class Sockets extends SocketFactory {
        @Override
        public Socket createSocket() {
            return new Counted();
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            return SocketFactory.getDefault().createSocket(host, port);
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
            return SocketFactory.getDefault().createSocket(host, port, from, fromPort);
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            return SocketFactory.getDefault().createSocket(host, port);
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
            return SocketFactory.getDefault().createSocket(host, port, from, fromPort);
        }
    }
}
