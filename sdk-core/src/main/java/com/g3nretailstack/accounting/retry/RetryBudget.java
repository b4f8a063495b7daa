package com.g3nretailstack.accounting.retry;

/**
 * How many retries a family of clients may spend before it has to earn more.
 *
 * <p>A client and everything derived from it share one bucket of tokens; another client has another bucket, even where
 * both were given the same budget. Defaults: it holds 100, a retry costs 5, a
 * call that succeeds on its first attempt gives back 1, one that succeeds after retries gives back 5. First attempts
 * are free, so an empty bucket never stops a call: it stops its retries, and with them a storm against a service that
 * is down. Immutable.
 */
public final class RetryBudget {

    private static final RetryBudget STANDARD = builder().build();
    private static final RetryBudget UNLIMITED = builder().retryCost(0).build();

    private final int capacity;
    private final int retryCost;
    private final int firstTryRefund;
    private final int retriedRefund;

    private RetryBudget(Builder builder) {
        this.capacity = builder.capacity;
        this.retryCost = builder.retryCost;
        this.firstTryRefund = builder.firstTryRefund;
        this.retriedRefund = builder.retriedRefund;
    }

    /** The client's default: 100 tokens, 5 for a retry, 1 and 5 back. */
    public static RetryBudget standard() {
        return STANDARD;
    }

    /** Retries cost nothing. */
    public static RetryBudget unlimited() {
        return UNLIMITED;
    }

    /** Starts from the standard budget. */
    public static Builder builder() {
        return new Builder();
    }

    /** Tokens in a full bucket, which is how it starts; 100 by default. */
    public int capacity() {
        return capacity;
    }

    /** Tokens that a retry takes; 5 by default, 0 when unlimited. */
    public int retryCost() {
        return retryCost;
    }

    /** Tokens given back by a success on the first attempt; 1 by default. */
    public int firstTryRefund() {
        return firstTryRefund;
    }

    /** Tokens given back by a success after retries; 5 by default. */
    public int retriedRefund() {
        return retriedRefund;
    }

    @Override
    public String toString() {
        return "RetryBudget[capacity=" + capacity + ", retryCost=" + retryCost + ", firstTryRefund=" + firstTryRefund
                + ", retriedRefund=" + retriedRefund + "]";
    }

    /** Builds a {@link RetryBudget}; not thread-safe. */
    public static final class Builder {

        private int capacity = 100;
        private int retryCost = 5;
        private int firstTryRefund = 1;
        private int retriedRefund = 5;

        private Builder() {}

        /** Tokens in a full bucket, 0 to a million; 100 by default. */
        public Builder capacity(int tokens) {
            this.capacity = tokens("capacity", tokens);
            return this;
        }

        /** Tokens that a retry takes, 0 to a million; 5 by default. */
        public Builder retryCost(int tokens) {
            this.retryCost = tokens("retryCost", tokens);
            return this;
        }

        /** Tokens given back by a success on the first attempt, 0 to a million; 1 by default. */
        public Builder firstTryRefund(int tokens) {
            this.firstTryRefund = tokens("firstTryRefund", tokens);
            return this;
        }

        /** Tokens given back by a success after retries, 0 to a million; 5 by default. */
        public Builder retriedRefund(int tokens) {
            this.retriedRefund = tokens("retriedRefund", tokens);
            return this;
        }

        /** The budget. */
        public RetryBudget build() {
            return new RetryBudget(this);
        }

        private static int tokens(String name, int tokens) {
            if (tokens < 0 || tokens > 1_000_000) {
                throw new IllegalArgumentException(name + ": " + tokens + " (expected: 0 to 1000000)");
            }
            return tokens;
        }
    }
}
