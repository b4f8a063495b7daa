package com.g3nretailstack.accounting.mock.wire;

import com.g3nretailstack.accounting.mock.fault.RequestMatch;
import com.g3nretailstack.accounting.mock.service.ServiceRequest;

/**
 * Which fault is played on which exchange; asked once for each, from many threads at once.
 *
 * <pre>{@code
 * WirePlan.on("/event/record").nth(1).play(WireFault.resetBeforeHead())
 * WirePlan.seeded(42, 0.1)
 * (request, sequence) -> request.path().equals("/stat") ? WireFault.truncate(10) : WireFault.none()
 * }</pre>
 */
@FunctionalInterface
public interface WirePlan {

    /**
     * The fault of an exchange, or {@link WireFault#none()}.
     *
     * @param request what the client sent; its path is the one below the relay's base path, its body is as it came over the wire,
     *     so that a chunked one still has the framing of its chunks
     * @param sequence which exchange over this relay it is, from 1
     */
    WireFault fault(ServiceRequest request, long sequence);

    /** Plays nothing. */
    static WirePlan none() {
        return always(WireFault.none());
    }

    /** Plays the same on every exchange. */
    static WirePlan always(WireFault fault) {
        return (request, sequence) -> fault;
    }

    /** Begins a rule for requests to a path, such as {@code /event/record}. */
    static WireRule.Builder on(String path) {
        return when(RequestMatch.path(path));
    }

    /** Begins a rule for requests that match. */
    static WireRule.Builder when(RequestMatch match) {
        return new WireRule.Builder(match);
    }

    /** A plan drawn from a seed that plays nothing yet; say what, and how often: {@link SeededPlan#play}. */
    static SeededPlan seeded(long seed) {
        return SeededPlan.of(seed);
    }

    /** A plan drawn from a seed that plays something with a chance of 0 to 1: each kind of fault alike, positions drawn too. */
    static SeededPlan seeded(long seed, double chance) {
        return SeededPlan.ofEveryKind(seed, chance);
    }

    /** Another plan where this one plays nothing. */
    default WirePlan or(WirePlan other) {
        return (request, sequence) -> {
            WireFault fault = fault(request, sequence);
            return fault.equals(WireFault.none()) ? other.fault(request, sequence) : fault;
        };
    }
}
