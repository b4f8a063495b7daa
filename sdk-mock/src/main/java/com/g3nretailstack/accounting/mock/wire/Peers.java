package com.g3nretailstack.accounting.mock.wire;

import java.io.IOException;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The connections of a relay that are open, on both sides; thread-safe. */
final class Peers {

    private final Set<Peer> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** Takes a connection in; while all are being closed it is reset at once. */
    Peer open(Socket socket) throws IOException {
        Peer peer = new Peer(socket, open::remove);
        open.add(peer);
        if (closed) {
            peer.reset();
        }
        return peer;
    }

    /** Resets every connection, and those that come yet. */
    void close() {
        closed = true;
        open.forEach(Peer::reset);
    }
}
