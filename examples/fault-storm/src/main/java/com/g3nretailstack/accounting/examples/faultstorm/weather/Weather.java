package com.g3nretailstack.accounting.examples.faultstorm.weather;

import static com.g3nretailstack.accounting.mock.fault.Fault.named;

import com.g3nretailstack.accounting.mock.fault.CommitLate;
import com.g3nretailstack.accounting.mock.fault.Drop;
import com.g3nretailstack.accounting.mock.fault.Fault;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** Draws what goes wrong with a request: a fault of the mock, or none. Immutable; the randomness is the caller's. */
public final class Weather {

    /** The longest that a request which its caller gave up still takes effect: the service's own limit. */
    public static final Duration SERVICE_LIMIT = Duration.ofSeconds(29);

    /** What a request meets that nothing happens to. */
    public static final Fault CALM = named("calm", (request, next) -> next.handle(request));

    private static final List<Integer> FAILURES = List.of(500, 502, 503, 504);

    private final double roughness;
    private final Duration latest;
    private final Elements elements;

    /**
     * Weather in which that share of requests meets a fault, 0 to 1.
     *
     * @param latest how late a request that was given up is applied at most
     */
    public Weather(double roughness, Duration latest, Elements elements) {
        this.roughness = roughness;
        this.latest = latest;
        this.elements = elements;
    }

    /** What the next request meets. */
    public Fault draw(RandomGenerator random) {
        if (random.nextDouble() >= roughness) {
            return CALM;
        }
        return switch (random.nextInt(14)) {
            case 0, 1 -> Fault.commitThenDrop(drop(random));
            case 2, 3 -> Fault.failBeforeCommit(drop(random));
            case 4, 5 -> commitLate(random);
            case 6 -> Fault.halfJson();
            case 7 -> random.nextBoolean() ? Fault.firewall() : Fault.badGateway();
            case 8 -> afterCommit(Fault.badGateway());
            case 9 -> throttled(random);
            case 10 -> failure(random);
            case 11 ->
                named("revision-race", (request, next) -> {
                    elements.stranger().writesBefore(request, next);
                    return next.handle(request);
                });
            case 12 -> random.nextInt(3) == 0 ? sessionExpired() : failure(random);
            default -> clockJump(random);
        };
    }

    private static Drop drop(RandomGenerator random) {
        return random.nextBoolean() ? Drop.RESET : Drop.CLOSE;
    }

    private Fault commitLate(RandomGenerator random) {
        Duration delay = Duration.ofNanos(random.nextLong(latest.toNanos()));
        return named("commit-late", (request, next) -> {
            CommitLate late = Fault.commitLate();
            elements.later(delay, late::release);
            return late.play(request, next);
        });
    }

    /** Another's answer after the request was applied: it lies. */
    private static Fault afterCommit(Fault lie) {
        return named("commit-then-" + lie.name(), (request, next) -> {
            next.handle(request);
            return lie.play(request, next);
        });
    }

    private static Fault throttled(RandomGenerator random) {
        var throttled = Fault.throttled();
        if (random.nextInt(4) > 0) {
            throttled = throttled.retryAfter(RetryAfter.draw(random));
        }
        return random.nextInt(3) == 0 ? throttled.fromGateway() : throttled;
    }

    private static Fault failure(RandomGenerator random) {
        var failure = Fault.status(FAILURES.get(random.nextInt(FAILURES.size())));
        if (random.nextBoolean()) {
            failure = failure.afterCommit();
        }
        if (random.nextInt(3) == 0) {
            failure = failure.retryAfter(RetryAfter.draw(random));
        }
        return random.nextInt(3) == 0 ? failure.fromGateway() : failure;
    }

    private Fault sessionExpired() {
        return named("session-expired", (request, next) -> {
            elements.expireSession();
            return next.handle(request);
        });
    }

    private Fault clockJump(RandomGenerator random) {
        Duration client = Duration.ofSeconds(random.nextInt(-7200, 7200));
        Duration service = Duration.ofSeconds(random.nextInt(-7200, 7200));
        return named("clock-jump", (request, next) -> {
            elements.moveClocks(client, service);
            return next.handle(request);
        });
    }
}
