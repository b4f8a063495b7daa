package com.g3nretailstack.accounting.internal.pipeline;

import com.g3nretailstack.accounting.retry.TimeSource;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.internal.AtomicRateLimiter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Makes resilience4j's limiters and breakers run on our clock. */
final class ResilienceFactory {
    /** The longest time that a call may be given. */
    private static final Duration LONGEST_CALL = Duration.ofDays(1);

    private final TimeSource time;

    ResilienceFactory(TimeSource time) {
        this.time = time;
    }

    /** One permit in each period; how long a reservation may wait is for each call's deadline to say. */
    AtomicRateLimiter rateLimiter(String name, Duration period) {
        RateLimiterConfig config = RateLimiterConfig.custom()
                .limitForPeriod(1)
                .limitRefreshPeriod(period)
                .timeoutDuration(LONGEST_CALL)
                .build();
        // the one constructor that takes a clock is in resilience4j's internal package
        return new AtomicRateLimiter(name, config, time::nanoTime);
    }

    /** Opens when half of the last 100 calls failed (20 at least), tries again after 30 s. */
    CircuitBreaker circuitBreaker(String name) {
        CircuitBreakerConfig config = CircuitBreakerConfig.custom()
                .slidingWindow(100, 20, CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                .failureRateThreshold(50)
                .waitDurationInOpenState(Duration.ofSeconds(30))
                .permittedNumberOfCallsInHalfOpenState(3)
                .clock(new TimeSourceClock(time))
                .currentTimestampFunction(clock -> time.nanoTime(), TimeUnit.NANOSECONDS)
                .build();
        return CircuitBreaker.of(name, config);
    }
}
