package com.g3nretailstack.accounting;

import com.g3nretailstack.accounting.testing.StallingServer;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Stream;

/** A client whose calls come to one stage and stay there. */
final class InterruptScene implements Closeable {

    /** Tells when a caller has got to the stage. */
    @FunctionalInterface
    interface Sight {
        void await(Thread caller) throws Exception;
    }

    final StallingServer server;
    final AccountingClient client;
    private final Sight sight;
    private boolean connected;
    private final Deque<Closeable> end = new ArrayDeque<>();

    InterruptScene(StallingServer server, AccountingClient client, Sight sight) {
        this.server = server;
        this.client = client;
        this.sight = sight;
        end.add(client::close);
        end.add(server::close);
    }

    /** Does that, too, once the call is over, before everything else is closed. */
    InterruptScene atTheEnd(Closeable last) {
        end.addFirst(last);
        return this;
    }

    /** Says that the server has the caller's connection. */
    InterruptScene connected() {
        connected = true;
        return this;
    }

    /** Waits until the caller has let go of its connection, if it had one. */
    void awaitHangUp() throws InterruptedException {
        if (connected) {
            server.awaitHangUp();
        }
    }

    void awaitSight(Thread caller) throws Exception {
        sight.await(caller);
    }

    /** Whether a thread waits, and the code of that name is why. */
    static boolean waitsIn(Thread caller, String where) {
        return switch (caller.getState()) {
            case WAITING, TIMED_WAITING ->
                Stream.of(caller.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().contains(where));
            default -> false;
        };
    }

    @Override
    public void close() throws IOException {
        for (Closeable one : end) {
            one.close();
        }
    }
}
