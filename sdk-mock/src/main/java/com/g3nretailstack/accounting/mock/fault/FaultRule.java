package com.g3nretailstack.accounting.mock.fault;

import com.g3nretailstack.accounting.mock.service.ServiceRequest;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** A fault, the requests it is played on, and how often that was; thread-safe. */
public final class FaultRule {

    private final RequestMatch match;
    private final Turn turn;
    private final Fault fault;
    private final Consumer<FaultRule> remover;
    private final AtomicLong matched = new AtomicLong();
    private final AtomicLong fired = new AtomicLong();

    private FaultRule(Builder builder, Fault fault) {
        this.match = builder.match;
        this.turn = builder.turn;
        this.remover = builder.remover;
        this.fault = fault;
    }

    /** The fault. */
    public Fault fault() {
        return fault;
    }

    /** How many requests matched, played upon or not. */
    public long matched() {
        return matched.get();
    }

    /** How often the fault was played. */
    public long fired() {
        return fired.get();
    }

    /** Takes the rule out; its counts stay readable. */
    public void remove() {
        remover.accept(this);
    }

    boolean fires(ServiceRequest request) {
        return match.matches(request) && turn.isFor(matched.incrementAndGet());
    }

    Reply play(ServiceRequest request, Fault.Next next) {
        fired.incrementAndGet();
        return fault.play(request, next);
    }

    /** A rule in the making: says on which of the matching requests, {@code always} by default, and is ended by {@link #play}. */
    public static final class Builder {

        private final RequestMatch match;
        private final Consumer<FaultRule> adder;
        private final Consumer<FaultRule> remover;
        private Turn turn = Turn.always();

        Builder(RequestMatch match, Consumer<FaultRule> adder, Consumer<FaultRule> remover) {
            this.match = match;
            this.adder = adder;
            this.remover = remover;
        }

        /** On every matching request. */
        public Builder always() {
            return on(Turn.always());
        }

        /** On the n-th matching request alone, counted from 1 since the rule was made. */
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

        /** Puts the rule in force. */
        public FaultRule play(Fault fault) {
            FaultRule rule = new FaultRule(this, fault);
            adder.accept(rule);
            return rule;
        }

        private Builder on(Turn positions) {
            turn = positions;
            return this;
        }
    }
}
