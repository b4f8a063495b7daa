package com.g3nretailstack.accounting.mock.wire;

import com.g3nretailstack.accounting.mock.wire.WireExchange.Ending;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One request, held whole, and what a fault may do with it; used by one thread. */
final class Exchange {

    private final RelayedRequest request;
    private final Peer client;
    private final Target behind;
    private final WireJournal.Entry entry;
    private final Pause pause;
    private @Nullable Peer server;
    private boolean over;

    Exchange(RelayedRequest request, Peer client, Target behind, WireJournal.Entry entry, Pause pause) {
        this.request = request;
        this.client = client;
        this.behind = behind;
        this.entry = entry;
        this.pause = pause;
    }

    /** Plays what is chosen to its end; says whether the client's connection can carry another exchange. */
    boolean play(Supplier<WireFault> choice) {
        try {
            WireFault fault = choice.get();
            entry.plays(fault);
            fault.play(this);
        } catch (EOFException theServerEnded) {
            end();
        } catch (IOException | InterruptedException broken) {
            reset(); // the server broke off or is not there, the client went away, or the relay is being closed
        } catch (RuntimeException wrongPlan) {
            reset();
            throw wrongPlan; // shown by the thread
        } finally {
            leaveTheServer();
        }
        return !over;
    }

    /** Sends the whole request; its answer is on the way then. */
    Answer ask() throws IOException {
        Peer asked = connect();
        try {
            send(asked, request.bytes());
        } catch (IOException refused) {
            // a server may answer early and stop reading: what it said is still there
        }
        return new Answer(this, asked);
    }

    /** Sends a part of the request, never all of it: where it has no body, the end of its head is missing. */
    void sendUpTo(Position inBody) throws IOException {
        byte[] all = request.bytes();
        int head = request.head().raw().length;
        int end = all.length == head ? head - 1 : head + inBody.in(all.length - head);
        send(connect(), Arrays.copyOf(all, end));
    }

    /** Sends some of the answer to the client. */
    void returns(byte[] bytes, int from, int count) throws IOException {
        entry.returned(count);
        client.out().write(bytes, from, count);
    }

    void answered(int status) {
        entry.answered(status);
    }

    /** The client's connection stays, unless something breaks yet. */
    void keep() {
        entry.keeps();
    }

    /** Resets the client's connection. */
    void reset() {
        over = true;
        entry.ends(Ending.RESET);
        client.reset();
    }

    /** Ends the client's connection in order. */
    void end() {
        over = true;
        entry.ends(Ending.CLOSED);
        client.end();
    }

    void pause(Duration time) throws InterruptedException {
        pause.pause(time);
    }

    RelayedRequest request() {
        return request;
    }

    private Peer connect() throws IOException {
        server = behind.connect();
        return server;
    }

    private void send(Peer to, byte[] bytes) throws IOException {
        entry.sent(bytes.length);
        to.out().write(bytes);
    }

    /** By a reset, whatever was played: it leaves no port of this machine waiting. */
    private void leaveTheServer() {
        if (server != null) {
            server.reset();
        }
    }
}
