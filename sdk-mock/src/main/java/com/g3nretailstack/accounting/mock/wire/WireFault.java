package com.g3nretailstack.accounting.mock.wire;

import java.io.IOException;
import java.time.Duration;

/**
 * What goes wrong on the wire during one exchange; immutable, equal by name.
 *
 * <p>A position counts the bytes of a body as they cross the wire, the framing of chunks included. It never lies behind the last
 * byte: a body that is cut is never whole, whatever the number. A fraction is for callers who do not know the length.
 *
 * <p>What a reset promises: the client gets no byte more than said, and the read behind it fails. Whether it gets all of what was
 * sent before is up to the systems: Linux lets a client read what it had received, others drop it, and what had not been delivered
 * yet is lost everywhere. Up to some 60 kB arrive on a loopback of Linux; of a longer part, a slow reader may see less.
 * {@link #truncate} loses nothing.
 */
public final class WireFault {

    @FunctionalInterface
    private interface Play {
        void on(Exchange exchange) throws IOException, InterruptedException;
    }

    private static final WireFault NONE =
            new WireFault("none", exchange -> exchange.ask().pass());

    private final String name;
    private final Play play;

    private WireFault(String name, Play play) {
        this.name = name;
        this.play = play;
    }

    /** Nothing: every byte is passed on as it comes. */
    public static WireFault none() {
        return NONE;
    }

    /** Reset before anything of the request reaches the server. */
    public static WireFault resetBeforeRequest() {
        return new WireFault("reset-before-request", Exchange::reset);
    }

    /** Reset on both sides once the server has the head and so many bytes of the request's body; it never gets the whole request. */
    public static WireFault resetInRequest(long bytes) {
        return resetInRequest(Position.bytes(bytes));
    }

    /** Reset on both sides once the server has the head and that fraction, 0 to below 1, of the request's body. */
    public static WireFault resetInRequestAt(double fraction) {
        return resetInRequest(Position.fraction(fraction));
    }

    /** Reset as soon as the whole request is sent: the server may still be at work while the client already tries again. */
    public static WireFault resetAfterRequest() {
        return new WireFault("reset-after-request", exchange -> {
            Answer answer = exchange.ask();
            exchange.reset();
            answer.discard(); // the server is not disturbed
        });
    }

    /** Reset once the server has answered, of which the client gets nothing: what was asked is done. */
    public static WireFault resetBeforeHead() {
        return new WireFault("reset-before-head", exchange -> {
            exchange.ask().discard();
            exchange.reset();
        });
    }

    /** Reset once the client has the answer's head. */
    public static WireFault resetBeforeBody() {
        return new WireFault(
                "reset-before-body",
                exchange -> exchange.ask().hold().returnHead().reset());
    }

    /** Reset once the client has the head and so many bytes of the answer's body. */
    public static WireFault resetInBody(long bytes) {
        return resetInBody(Position.bytes(bytes));
    }

    /** Reset once the client has the head and that fraction, 0 to below 1, of the answer's body. */
    public static WireFault resetInBodyAt(double fraction) {
        return resetInBody(Position.fraction(fraction));
    }

    /** Reset once the client has the whole answer, so that the connection is of no further use. */
    public static WireFault resetAfterBody() {
        return new WireFault(
                "reset-after-body",
                exchange -> exchange.ask().hold().returnHead().returnBody().reset());
    }

    /**
     * An orderly end after the head and so many bytes of the answer's body, while the head promised more.
     *
     * <p>An answer without a body, or one that is ended by the end of its connection, is not seen to be cut.
     */
    public static WireFault truncate(long bytes) {
        return truncate(Position.bytes(bytes));
    }

    /** An orderly end after the head and that fraction, 0 to below 1, of the answer's body. */
    public static WireFault truncateAt(double fraction) {
        return truncate(Position.fraction(fraction));
    }

    /** The answer's head at once, then its body in pieces of so many bytes with a pause between them; nothing is lost. */
    public static WireFault trickle(int bytesPerPiece, Duration interval) {
        return trickle("trickle", bytesPerPiece, interval, false);
    }

    /** The answer's head in pieces of so many bytes with a pause between them, then its body at once; nothing is lost. */
    public static WireFault trickleHead(int bytesPerPiece, Duration interval) {
        return trickle("trickle-head", bytesPerPiece, interval, true);
    }

    /** The answer held back for so long after the server began it; nothing is lost. */
    public static WireFault delay(Duration time) {
        requireNotNegative("time", time);
        return new WireFault("delay@" + time, exchange -> {
            Answer answer = exchange.ask();
            answer.head();
            exchange.pause(time);
            answer.pass();
        });
    }

    /** An answer whose first byte is wrong, so that it is no HTTP, then an orderly end; what was asked is done. */
    public static WireFault garbledHead() {
        return new WireFault(
                "garbled-head",
                exchange ->
                        exchange.ask().hold().returnGarbledHead().returnBody().end());
    }

    /** The name with its figures, such as {@code truncate@10} or {@code reset-in-body@50.0%}. */
    public String name() {
        return name;
    }

    void play(Exchange exchange) throws IOException, InterruptedException {
        play.on(exchange);
    }

    private static WireFault resetInRequest(Position position) {
        return new WireFault("reset-in-request@" + position.name(), exchange -> {
            exchange.sendUpTo(position);
            exchange.reset();
        });
    }

    private static WireFault resetInBody(Position position) {
        return new WireFault(
                "reset-in-body@" + position.name(),
                exchange ->
                        exchange.ask().hold().returnHead().returnBody(position).reset());
    }

    private static WireFault truncate(Position position) {
        return new WireFault(
                "truncate@" + position.name(),
                exchange ->
                        exchange.ask().hold().returnHead().returnBody(position).end());
    }

    private static WireFault trickle(String name, int bytesPerPiece, Duration interval, boolean headAlone) {
        if (bytesPerPiece < 1) {
            throw new IllegalArgumentException("bytesPerPiece: " + bytesPerPiece + " (expected: 1 or more)");
        }
        requireNotNegative("interval", interval);
        return new WireFault(
                name + "@" + bytesPerPiece + "/" + interval,
                exchange -> exchange.ask().trickle(bytesPerPiece, interval, headAlone));
    }

    private static void requireNotNegative(String what, Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException(what + ": " + time + " (expected: not negative)");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WireFault fault && fault.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
