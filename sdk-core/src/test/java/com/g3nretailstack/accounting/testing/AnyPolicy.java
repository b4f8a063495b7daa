package com.g3nretailstack.accounting.testing;

import com.g3nretailstack.accounting.retry.RetryPolicy;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** Draws policies of every size that is allowed. */
public final class AnyPolicy {
    private static final long HOUR = Duration.ofHours(1).toNanos();
    private static final int BITS_OF_AN_HOUR = 42;

    private AnyPolicy() {}

    /** One to a hundred attempts, and waits between nothing and an hour. */
    public static RetryPolicy of(RandomGenerator random) {
        Duration one = upToAnHour(random);
        Duration other = upToAnHour(random);
        boolean inOrder = one.compareTo(other) <= 0;
        return RetryPolicy.builder()
                .maxAttempts(random.nextBoolean() ? random.nextInt(1, 8) : random.nextInt(1, 101))
                .baseDelay(inOrder ? one : other)
                .maxDelay(inOrder ? other : one)
                .maxRetryAfter(upToAnHour(random))
                .build();
    }

    /** A time of any size: nanoseconds are as likely as minutes. */
    public static Duration upToAnHour(RandomGenerator random) {
        long most = 1L << random.nextInt(BITS_OF_AN_HOUR + 1);
        return Duration.ofNanos(Math.min(HOUR, random.nextLong(most)));
    }
}
