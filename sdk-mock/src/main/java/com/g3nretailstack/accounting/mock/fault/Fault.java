package com.g3nretailstack.accounting.mock.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.g3nretailstack.accounting.mock.service.ServiceAnswer;
import com.g3nretailstack.accounting.mock.service.ServiceRequest;
import java.time.Duration;
import java.util.Map;

/**
 * Something that goes wrong, or happens, around one request.
 *
 * <p>A fault stands between the wire and the service: it may answer itself, change the answer, drop the connection, and decides
 * whether and when the service gets the request. Faults are thread-safe and may stand in several rules.
 *
 * <pre>{@code
 * mock.faults().on("/event/record").nth(3).play(Fault.commitThenDrop());
 * mock.faults().on("/event/list").times(2).play(Fault.status(503));
 * mock.faults().on("/event/get").play(Fault.throttled().retryAfter(Duration.ofSeconds(1)));
 * }</pre>
 */
@FunctionalInterface
public interface Fault {

    /** What comes after the fault: further faults, then the service, which applies the request. */
    @FunctionalInterface
    interface Next {

        /** Lets the service handle the request. */
        Reply handle(ServiceRequest request);
    }

    /** Plays the fault around one request; called on the thread that serves it. */
    Reply play(ServiceRequest request, Next next);

    /** What the journal calls the fault. */
    default String name() {
        return "custom";
    }

    /** The answer is held back by a fixed time; what was asked is applied at once. */
    static Fault latency(Duration delay) {
        return Latency.fixed(delay);
    }

    /** The answer is held back by a time drawn evenly from a range, by seed. */
    static Fault latency(Duration least, Duration most, long seed) {
        return Latency.uniform(least, most, seed);
    }

    /** The answer is held back by a log-normal time, by seed: mostly near the median, now and then far above it. */
    static Fault latencyLogNormal(Duration median, double sigma, long seed) {
        return Latency.logNormal(median, sigma, seed);
    }

    /** An error of that status with the service's envelope; nothing is applied unless asked for. */
    static StatusFault status(int status) {
        return StatusFault.of(status);
    }

    /** 429 {@code throttled} with the service's envelope and without {@code Retry-After}; nothing is applied. */
    static StatusFault throttled() {
        return StatusFault.of(429);
    }

    /** 403 with an HTML page, as a firewall in front of the service answers; nothing is applied. */
    static Fault firewall() {
        return html(
                "firewall", 403, "<html><head><title>403 Forbidden</title></head><body>Request blocked.</body></html>");
    }

    /** 502 with an HTML page, as a proxy in front of the service answers; nothing is applied. */
    static Fault badGateway() {
        return html(
                "bad-gateway", 502, "<html><head><title>502 Bad Gateway</title></head><body>Bad Gateway</body></html>");
    }

    /** The service's own answer, applied, with its JSON cut in the middle; status and framing stay intact. */
    static Fault halfJson() {
        return named("half-json", (request, next) -> next.handle(request).cutInHalf());
    }

    /** Applied, then the connection is reset before a byte of the answer is sent. */
    static Fault commitThenDrop() {
        return commitThenDrop(Drop.RESET);
    }

    /** Applied, then the connection ends before a byte of the answer is sent. */
    static Fault commitThenDrop(Drop drop) {
        return named("commit-then-drop", (request, next) -> next.handle(request).dropped(drop));
    }

    /** The connection is reset and nothing is ever applied. */
    static Fault failBeforeCommit() {
        return failBeforeCommit(Drop.RESET);
    }

    /** The connection ends and nothing is ever applied. */
    static Fault failBeforeCommit(Drop drop) {
        return named("fail-before-commit", (request, next) -> Reply.drop(drop));
    }

    /** Dropped now and applied later, after the client gave up: when released, or after a delay. */
    static CommitLate commitLate() {
        return CommitLate.create();
    }

    /** Runs something before the service gets the request: a test may kill the client's process here. */
    static Fault beforeCommit(Runnable action) {
        return named("before-commit", (request, next) -> {
            action.run();
            return next.handle(request);
        });
    }

    /** Runs something once the request is applied and before it is answered. */
    static Fault afterCommit(Runnable action) {
        return named("after-commit", (request, next) -> {
            Reply reply = next.handle(request);
            action.run();
            return reply;
        });
    }

    /** Another writer comes first: it runs before the service sees the request, whose revision is then stale. */
    static Fault revisionRace(Runnable otherWriter) {
        Fault race = beforeCommit(otherWriter);
        return named("revision-race", race);
    }

    /** The same fault under another name in the journal. */
    static Fault named(String name, Fault fault) {
        return new NamedFault(name, fault);
    }

    private static Fault html(String name, int status, String page) {
        byte[] body = page.getBytes(UTF_8);
        ServiceAnswer answer = new ServiceAnswer(status, Map.of("Content-Type", "text/html"), body);
        return named(name, (request, next) -> Reply.of(answer));
    }
}
