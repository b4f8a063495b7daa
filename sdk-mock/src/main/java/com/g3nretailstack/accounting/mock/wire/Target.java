package com.g3nretailstack.accounting.mock.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** The server behind a relay: where it listens, and under which path it lives. */
record Target(InetAddress host, int port, String basePath, Peers peers) {

    static Target of(String baseUrl) {
        URI url = URI.create(baseUrl);
        InetAddress host = loopback(url);
        if (!"http".equalsIgnoreCase(url.getScheme()) || host == null) {
            throw new IllegalArgumentException("baseUrl: " + baseUrl + " (expected: http on loopback)");
        }
        int port = url.getPort() < 0 ? 80 : url.getPort();
        return new Target(host, port, withoutSlash(url.getPath()), new Peers());
    }

    Peer connect() throws IOException {
        return peers.open(new Socket(host, port));
    }

    private static @Nullable InetAddress loopback(URI url) {
        try {
            InetAddress host = url.getHost() == null ? null : InetAddress.getAllByName(url.getHost())[0];
            return host != null && host.isLoopbackAddress() ? host : null;
        } catch (UnknownHostException nowhere) {
            return null;
        }
    }

    private static String withoutSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
