package com.g3nretailstack.accounting.internal.call;

import com.g3nretailstack.accounting.observe.ResponseInfo;
import com.g3nretailstack.accounting.retry.RetryPolicy;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What one call asks for differently; null means the client's value.
 *
 * @param timeout of the whole call
 * @param retryPolicy in place of the client's
 * @param trustIdempotencyKeys whether an {@code idempotency_key} makes a create resendable
 * @param resendAfter the quiet time after which a create that is not found is sent again; null for never
 * @param latestWins whether a conflict is answered with the newest revision and the same body
 * @param rereadOnConflict whether a conflict carries the current record
 * @param createIfAbsent whether the function form creates what is not there
 * @param onResponse is given every final answer
 * @param keepRaw whether the body is kept as it came
 */
public record CallSettings(
        @Nullable Duration timeout,
        @Nullable RetryPolicy retryPolicy,
        @Nullable Boolean trustIdempotencyKeys,
        @Nullable Duration resendAfter,
        boolean latestWins,
        boolean rereadOnConflict,
        boolean createIfAbsent,
        @Nullable Consumer<ResponseInfo> onResponse,
        boolean keepRaw) {

    /** Asks for nothing. */
    public static final CallSettings NONE = new CallSettings(null, null, null, null, false, false, false, null, false);
}
