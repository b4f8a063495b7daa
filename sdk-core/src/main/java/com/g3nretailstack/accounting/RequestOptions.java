package com.g3nretailstack.accounting;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.internal.call.CallSettings;
import com.g3nretailstack.accounting.observe.ResponseInfo;
import com.g3nretailstack.accounting.retry.RetryPolicy;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What one call does differently from its client.
 *
 * <pre>{@code
 * store.events().record(sale, RequestOptions.builder()
 *         .timeout(Duration.ofSeconds(20))
 *         .context(context -> context.channel("POS"))
 *         .onResponse(response -> log.info("request {}", response.requestId()))
 *         .build());
 * }</pre>
 *
 * <p>Unset means the client's value. Immutable.
 */
public final class RequestOptions {

    private static final RequestOptions NONE = builder().build();

    private final @Nullable UnaryOperator<RequestContext.Builder> context;
    private final CallSettings settings;

    private RequestOptions(Builder builder) {
        this.context = builder.context;
        this.settings = builder.settings();
    }

    /** The client's values throughout. */
    public static RequestOptions none() {
        return NONE;
    }

    /** Starts with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts from these options. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    RequestContext contextOver(RequestContext clients) {
        return context == null
                ? clients
                : requireNonNull(context.apply(clients.toBuilder()), "context").build();
    }

    CallSettings settings() {
        return settings;
    }

    /** Builds {@link RequestOptions}; not thread-safe. */
    public static final class Builder {

        private @Nullable UnaryOperator<RequestContext.Builder> context;
        private @Nullable Duration timeout;
        private @Nullable RetryPolicy retryPolicy;
        private @Nullable Boolean trustIdempotencyKeys;
        private @Nullable Duration resendAfter;
        private boolean latestWins;
        private boolean rereadOnConflict;
        private boolean createIfAbsent;
        private @Nullable Consumer<ResponseInfo> onResponse;
        private boolean keepRaw;

        private Builder() {}

        private Builder(RequestOptions start) {
            this.context = start.context;
            this.timeout = start.settings.timeout();
            this.retryPolicy = start.settings.retryPolicy();
            this.trustIdempotencyKeys = start.settings.trustIdempotencyKeys();
            this.resendAfter = start.settings.resendAfter();
            this.latestWins = start.settings.latestWins();
            this.rereadOnConflict = start.settings.rereadOnConflict();
            this.createIfAbsent = start.settings.createIfAbsent();
            this.onResponse = start.settings.onResponse();
            this.keepRaw = start.settings.keepRaw();
        }

        /** Changes the client's context for this call; given twice, both changes are made, in that order. */
        public Builder context(UnaryOperator<RequestContext.Builder> change) {
            requireNonNull(change, "change");
            UnaryOperator<RequestContext.Builder> before = this.context;
            this.context =
                    before == null ? change : start -> change.apply(requireNonNull(before.apply(start), "context"));
            return this;
        }

        /**
         * The time for the whole call, waits and body included, for a walk per page; 120 s unless the client says
         * otherwise, a day at most.
         */
        public Builder timeout(Duration wholeCall) {
            this.timeout = positive("timeout", wholeCall);
            return this;
        }

        /** How often and how patiently this call is tried. */
        public Builder retryPolicy(RetryPolicy policy) {
            this.retryPolicy = requireNonNull(policy, "policy");
            return this;
        }

        /**
         * Whether an {@code idempotency_key} makes a create safe to send again; false by default.
         *
         * <p>The service promises it for bulk and scheduled jobs only. Say true only for a service that is known to
         * keep the promise here: otherwise a lost answer may book twice.
         */
        public Builder trustIdempotencyKeys(boolean trust) {
            this.trustIdempotencyKeys = trust;
            return this;
        }

        /**
         * Sends a create again that was looked up and not found after a quiet time; never by default.
         *
         * <p>Against the live service the time must be longer than its own limit of 29 s plus the skew of clocks: the
         * first attempt may still be running, and a shorter time may book twice.
         */
        public Builder resendAfter(Duration quiet) {
            this.resendAfter = positive("resendAfter", quiet);
            return this;
        }

        /**
         * Overwrites: on 409 and 428 re-reads the record and sends the same body with its newest revision.
         *
         * <p>What another writer changed in between is lost without having been looked at. Only operations that set a
         * state take it; one that adds to it (a payment, an adjustment) refuses it. Never by default.
         */
        public Builder latestWins() {
            this.latestWins = true;
            return this;
        }

        /**
         * Reads the record again on a conflict, so that the exception carries it; not by default.
         *
         * <p>Without effect on a payment, whose conflict is about another record: its invoice.
         */
        public Builder rereadOnConflict() {
            this.rereadOnConflict = true;
            return this;
        }

        /** Lets the function form create a record that is not there instead of throwing; not by default. */
        public Builder createIfAbsent() {
            this.createIfAbsent = true;
            return this;
        }

        /**
         * Is given status, headers, request id and stats of the final answer, on the calling thread, before the call
         * ends.
         */
        public Builder onResponse(Consumer<ResponseInfo> consumer) {
            this.onResponse = requireNonNull(consumer, "consumer");
            return this;
        }

        /** Keeps the answer's JSON as it came, in {@link ResponseInfo#rawJson()}; not by default. */
        public Builder keepRaw() {
            this.keepRaw = true;
            return this;
        }

        /** The options. */
        public RequestOptions build() {
            return new RequestOptions(this);
        }

        private CallSettings settings() {
            return new CallSettings(
                    timeout,
                    retryPolicy,
                    trustIdempotencyKeys,
                    resendAfter,
                    latestWins,
                    rereadOnConflict,
                    createIfAbsent,
                    onResponse,
                    keepRaw);
        }

        private static Duration positive(String name, Duration duration) {
            requireNonNull(duration, name);
            if (duration.isNegative() || duration.isZero() || duration.compareTo(Duration.ofDays(1)) > 0) {
                throw new IllegalArgumentException(
                        name + ": " + duration + " (expected: more than zero, at most a day)");
            }
            return duration;
        }
    }
}
