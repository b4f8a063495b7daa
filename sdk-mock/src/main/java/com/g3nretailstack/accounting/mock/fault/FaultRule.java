package com.g3nretailstack.accounting.mock.fault;

import com.g3nretailstack.accounting.mock.service.ServiceRequest;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongPredicate;

/** A fault, the requests it is played on, and how often that was; thread-safe. */
public final class FaultRule {

    private final RequestMatch match;
    private final LongPredicate turn;
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
        return match.matches(request) && turn.test(matched.incrementAndGet());
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
        private LongPredicate turn = index -> true;

        Builder(RequestMatch match, Consumer<FaultRule> adder, Consumer<FaultRule> remover) {
            this.match = match;
            this.adder = adder;
            this.remover = remover;
        }

        /** On every matching request. */
        public Builder always() {
            return on(index -> true);
        }

        /** On the n-th matching request alone, counted from 1 since the rule was made. */
        public Builder nth(long n) {
            requirePositive(n);
            return on(index -> index == n);
        }

        /** On the first n matching requests. */
        public Builder times(long n) {
            requirePositive(n);
            return on(index -> index <= n);
        }

        /** On each matching request with a chance of 0 to 1; one seed always chooses the same positions in the row. */
        public Builder probability(double chance, long seed) {
            if (!(chance >= 0 && chance <= 1)) {
                throw new IllegalArgumentException("chance: " + chance + " (expected: 0 to 1)");
            }
            return on(index -> Seeds.random(seed, index).nextDouble() < chance);
        }

        /** Puts the rule in force. */
        public FaultRule play(Fault fault) {
            FaultRule rule = new FaultRule(this, fault);
            adder.accept(rule);
            return rule;
        }

        private Builder on(LongPredicate positions) {
            turn = positions;
            return this;
        }

        private static void requirePositive(long n) {
            if (n < 1) {
                throw new IllegalArgumentException("n: " + n + " (expected: 1 or more)");
            }
        }
    }
}
