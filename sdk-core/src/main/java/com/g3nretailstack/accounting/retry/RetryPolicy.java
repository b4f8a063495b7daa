package com.g3nretailstack.accounting.retry;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How often and how patiently a call is tried.
 *
 * <p>Defaults: 4 attempts in all, back-off from 250 ms doubling up to 20 s with full jitter, and a {@code
 * Retry-After} that is followed for up to 60 s. What may be tried again at all is decided by the operation, never by
 * this policy. Immutable.
 */
public final class RetryPolicy {

    private static final RetryPolicy STANDARD = builder().build();
    private static final RetryPolicy NONE = builder().maxAttempts(1).build();

    private final int maxAttempts;
    private final Duration baseDelay;
    private final Duration maxDelay;
    private final Duration maxRetryAfter;

    private RetryPolicy(Builder builder) {
        this.maxAttempts = builder.maxAttempts;
        this.baseDelay = builder.baseDelay;
        this.maxDelay = builder.maxDelay;
        this.maxRetryAfter = builder.maxRetryAfter;
    }

    /** The client's default: 4 attempts, 250 ms base, 20 s cap, 60 s for {@code Retry-After}. */
    public static RetryPolicy standard() {
        return STANDARD;
    }

    /** One attempt and no more. */
    public static RetryPolicy none() {
        return NONE;
    }

    /** Starts from the standard policy. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts from this policy. */
    public Builder toBuilder() {
        return new Builder()
                .maxAttempts(maxAttempts)
                .baseDelay(baseDelay)
                .maxDelay(maxDelay)
                .maxRetryAfter(maxRetryAfter);
    }

    /** Attempts in all, the first one included; 4 by default. */
    public int maxAttempts() {
        return maxAttempts;
    }

    /** The bound of the first random wait, which doubles from there; 250 ms by default. */
    public Duration baseDelay() {
        return baseDelay;
    }

    /** The highest bound of a random wait; 20 s by default. */
    public Duration maxDelay() {
        return maxDelay;
    }

    /** The longest wait that the service may ask for by {@code Retry-After}; 60 s by default. */
    public Duration maxRetryAfter() {
        return maxRetryAfter;
    }

    @Override
    public String toString() {
        return "RetryPolicy[maxAttempts=" + maxAttempts + ", baseDelay=" + baseDelay + ", maxDelay=" + maxDelay
                + ", maxRetryAfter=" + maxRetryAfter + "]";
    }

    /** Builds a {@link RetryPolicy}; not thread-safe. */
    public static final class Builder {

        private int maxAttempts = 4;
        private Duration baseDelay = Duration.ofMillis(250);
        private Duration maxDelay = Duration.ofSeconds(20);
        private Duration maxRetryAfter = Duration.ofSeconds(60);

        private Builder() {}

        /** Attempts in all, 1 to 100; 4 by default. */
        public Builder maxAttempts(int attempts) {
            if (attempts < 1 || attempts > 100) {
                throw new IllegalArgumentException("maxAttempts: " + attempts + " (expected: 1 to 100)");
            }
            this.maxAttempts = attempts;
            return this;
        }

        /** The bound of the first random wait, zero or more; 250 ms by default. */
        public Builder baseDelay(Duration delay) {
            this.baseDelay = upToAnHour("baseDelay", delay);
            return this;
        }

        /** The highest bound of a random wait, not below the base; 20 s by default. */
        public Builder maxDelay(Duration delay) {
            this.maxDelay = upToAnHour("maxDelay", delay);
            return this;
        }

        /** The longest {@code Retry-After} that is waited for, zero or more; 60 s by default. It shortens no random wait. */
        public Builder maxRetryAfter(Duration delay) {
            this.maxRetryAfter = upToAnHour("maxRetryAfter", delay);
            return this;
        }

        /**
         * The policy.
         *
         * @throws IllegalArgumentException if the base is above the highest wait
         */
        public RetryPolicy build() {
            if (baseDelay.compareTo(maxDelay) > 0) {
                throw new IllegalArgumentException("baseDelay: " + baseDelay + " (expected: at most " + maxDelay + ")");
            }
            return new RetryPolicy(this);
        }

        private static Duration upToAnHour(String name, Duration delay) {
            requireNonNull(delay, name);
            if (delay.isNegative() || delay.compareTo(Duration.ofHours(1)) > 0) {
                throw new IllegalArgumentException(name + ": " + delay + " (expected: zero to an hour)");
            }
            return delay;
        }
    }
}
