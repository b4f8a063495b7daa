package com.g3nretailstack.accounting.mock.wire;

import com.g3nretailstack.accounting.mock.fault.RequestMatch;
import com.g3nretailstack.accounting.mock.fault.Turn;
import com.g3nretailstack.accounting.mock.service.ServiceRequest;
import java.util.concurrent.atomic.AtomicLong;

/** A plan of one fault, the requests it is played on, and how often that was; thread-safe. */
public final class WireRule implements WirePlan {

    private final RequestMatch match;
    private final Turn turn;
    private final WireFault fault;
    private final AtomicLong matched = new AtomicLong();
    private final AtomicLong fired = new AtomicLong();

    private WireRule(RequestMatch match, Turn turn, WireFault fault) {
        this.match = match;
        this.turn = turn;
        this.fault = fault;
    }

    /** How many requests matched, played upon or not. */
    public long matched() {
        return matched.get();
    }

    /** How often the fault was chosen. */
    public long fired() {
        return fired.get();
    }

    @Override
    public WireFault fault(ServiceRequest request, long sequence) {
        if (!match.matches(request) || !turn.isFor(matched.incrementAndGet())) {
            return WireFault.none();
        }
        fired.incrementAndGet();
        return fault;
    }

    /** A rule in the making: says on which of the matching requests, all by default, and is ended by {@link #play}. */
    public static final class Builder {

        private final RequestMatch match;
        private Turn turn = Turn.always();

        Builder(RequestMatch match) {
            this.match = match;
        }

        /** On the n-th matching request alone, counted from 1. */
        public Builder nth(long n) {
            return on(Turn.nth(n));
        }

        /** On the first n matching requests. */
        public Builder times(long n) {
            return on(Turn.times(n));
        }

        /** On each matching request with a chance of 0 to 1; one seed always chooses the same positions in the row. */
        public Builder probability(double chance, long seed) {
            return on(Turn.probability(chance, seed));
        }

        /** The rule, counting from 0. */
        public WireRule play(WireFault fault) {
            return new WireRule(match, turn, fault);
        }

        private Builder on(Turn positions) {
            turn = positions;
            return this;
        }
    }
}
