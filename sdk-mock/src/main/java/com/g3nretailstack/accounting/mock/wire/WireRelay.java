package com.g3nretailstack.accounting.mock.wire;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.mock.service.ServiceRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * A relay of bytes in front of the mock that breaks the wire at a chosen place; thread-safe.
 *
 * <pre>{@code
 * WireRule lost = WirePlan.on("/event/record").nth(1).play(WireFault.resetInBody(10));
 * try (WireRelay relay = mock.relay(lost);
 *         AccountingClient client = AccountingClient.builder().baseUrl(relay.baseUrl())…build()) {
 *     …
 *     assertThat(lost.fired()).isEqualTo(1);
 * }
 * }</pre>
 *
 * <p>It listens on a free port of loopback and speaks plain HTTP/1.1 alone: TLS cannot pass it, nor can a change of protocol.
 * Connections are kept alive; each exchange has a fault of its own. Where none is played, every byte is passed on as it came.
 *
 * <ul>
 *   <li>A request is taken whole, up to 64 MiB, before its fault is chosen; what a client leaves unfinished never reaches the server.
 *       Requests sent ahead are played one after the other.
 *   <li>The server sees a connection for each exchange, and it is reset afterwards.
 *   <li>What the server does to its connection is done to the client's: reset or ended in order. Where no server is, the client is
 *       connected and then reset.
 *   <li>What is not HTTP is reset. {@code Expect: 100-continue} is answered by the relay.
 *   <li>Up to 1,024 connections are served at once, each by a daemon thread; further ones wait.
 * </ul>
 */
public final class WireRelay implements AutoCloseable {

    private static final int MOST_CONNECTIONS = 1_024;
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final Target target;
    private final WirePlan plan;
    private final Pause pause;
    private final WireJournal journal;
    private final ServerSocket listening;
    private final RelayThreads threads;
    private final Semaphore places = new Semaphore(MOST_CONNECTIONS);
    private volatile boolean closed;

    private WireRelay(Builder builder, Target target) {
        this.target = target;
        this.plan = builder.plan;
        this.pause = builder.pause;
        this.journal = new WireJournal(builder.kept);
        this.listening = listen();
        this.threads = new RelayThreads(listening.getLocalPort());
    }

    /**
     * Stands a relay before a server of this machine.
     *
     * @param baseUrl such as {@code http://127.0.0.1:4711/accounting}
     * @throws IllegalArgumentException if it is not plain HTTP on loopback
     */
    public static WireRelay before(String baseUrl, WirePlan plan) {
        return builder().plan(plan).before(baseUrl);
    }

    /** Begins a relay of other settings. */
    public static Builder builder() {
        return new Builder();
    }

    /** The address to give to a client: the server's base URL with the relay's port. */
    public String baseUrl() {
        return "http://127.0.0.1:" + port() + target.basePath();
    }

    /** The port that is listened on. */
    public int port() {
        return listening.getLocalPort();
    }

    /** What was played, oldest first, as far as it is kept; what is being played is among it, as it stands. */
    public List<WireExchange> exchanges() {
        return journal.exchanges();
    }

    /** How many exchanges began, kept or not. */
    public long count() {
        return journal.count();
    }

    /** Stops listening, resets every connection and ends every thread; again is harmless. */
    @Override
    public void close() {
        closed = true;
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        target.peers().close();
        threads.end();
    }

    private void accept() {
        try (listening) {
            while (!closed) {
                places.acquire();
                serve(listening.accept());
            }
        } catch (IOException | InterruptedException closing) {
            // the relay is over
        }
    }

    private void serve(Socket socket) {
        try {
            Peer client = target.peers().open(socket);
            threads.start(() -> serve(client)); // refused only while closing, which resets the client
        } catch (IOException goneAlready) {
            places.release();
        }
    }

    private void serve(Peer client) {
        try {
            while (relayed(client)) {
                // the next exchange of the same connection
            }
        } catch (IOException goneOrNotHttp) {
            // reset below
        } finally {
            client.reset();
            places.release();
        }
    }

    /** Relays one exchange; says whether another one may follow. */
    private boolean relayed(Peer client) throws IOException {
        RelayedRequest request = RelayedRequest.read(client);
        if (request == null) {
            client.end();
            return false;
        }
        ServiceRequest asked = request.below(target.basePath());
        WireJournal.Entry entry = journal.begin(asked);
        Exchange exchange = new Exchange(request, client, target, entry, pause);
        return exchange.play(() -> plan.fault(asked, entry.sequence()));
    }

    private static ServerSocket listen() {
        try {
            return new ServerSocket(0, 256, InetAddress.getByAddress(LOOPBACK));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A relay in the making. */
    public static final class Builder {

        private WirePlan plan = WirePlan.none();
        private Pause pause = Pause.real();
        private int kept = 10_000;

        private Builder() {}

        /** Which faults are played; none by default. */
        public Builder plan(WirePlan faults) {
            plan = requireNonNull(faults, "plan");
            return this;
        }

        /** How it waits; in real time by default. */
        public Builder pause(Pause how) {
            pause = requireNonNull(how, "pause");
            return this;
        }

        /** How many exchanges are kept for {@link WireRelay#exchanges()}, the latest ones; 10,000 by default. */
        public Builder keep(int exchanges) {
            if (exchanges < 1) {
                throw new IllegalArgumentException("exchanges: " + exchanges + " (expected: 1 or more)");
            }
            kept = exchanges;
            return this;
        }

        /**
         * Stands the relay before a server of this machine.
         *
         * @param baseUrl such as {@code http://127.0.0.1:4711/accounting}
         * @throws IllegalArgumentException if it is not plain HTTP on loopback
         */
        public WireRelay before(String baseUrl) {
            WireRelay relay = new WireRelay(this, Target.of(baseUrl));
            relay.threads.start(relay::accept);
            return relay;
        }
    }
}
