package com.g3nretailstack.accounting.mock.fault;

import com.g3nretailstack.accounting.mock.service.ServiceRequest;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToDoubleFunction;

/** Holds answers back; the n-th delay depends on the seed and n alone, whatever the threads do. */
final class Latency implements Fault {

    private final AtomicLong played = new AtomicLong();
    private final long seed;
    private final ToDoubleFunction<SplittableRandom> nanos;

    private Latency(long seed, ToDoubleFunction<SplittableRandom> nanos) {
        this.seed = seed;
        this.nanos = nanos;
    }

    static Latency fixed(Duration delay) {
        long nanos = requireNotNegative(delay).toNanos();
        return new Latency(0, random -> nanos);
    }

    static Latency uniform(Duration least, Duration most, long seed) {
        long from = requireNotNegative(least).toNanos();
        long to = most.toNanos();
        if (to < from) {
            throw new IllegalArgumentException("most: " + most + " (expected: not less than " + least + ")");
        }
        return new Latency(seed, random -> from + random.nextDouble() * (to - from));
    }

    static Latency logNormal(Duration median, double sigma, long seed) {
        long middle = requireNotNegative(median).toNanos();
        return new Latency(seed, random -> middle * Math.exp(sigma * random.nextGaussian()));
    }

    @Override
    public Reply play(ServiceRequest request, Next next) {
        SplittableRandom random = Seeds.random(seed, played.incrementAndGet());
        Duration delay = Duration.ofNanos((long) nanos.applyAsDouble(random));
        return next.handle(request).delayedBy(delay);
    }

    @Override
    public String name() {
        return "latency";
    }

    private static Duration requireNotNegative(Duration delay) {
        if (delay.isNegative()) {
            throw new IllegalArgumentException("delay: " + delay + " (expected: not negative)");
        }
        return delay;
    }
}
