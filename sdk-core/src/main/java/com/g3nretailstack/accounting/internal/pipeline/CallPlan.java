package com.g3nretailstack.accounting.internal.pipeline;

import com.g3nretailstack.accounting.internal.call.CallSettings;
import com.g3nretailstack.accounting.observe.ResponseInfo;
import com.g3nretailstack.accounting.retry.RetryPolicy;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The options of one call with the client's values filled in. */
record CallPlan(
        Duration timeout,
        RetryPolicy retryPolicy,
        boolean trustIdempotencyKeys,
        @Nullable Duration resendAfter,
        boolean latestWins,
        boolean rereadOnConflict,
        boolean createIfAbsent,
        boolean keepRaw,
        @Nullable Consumer<ResponseInfo> onResponse) {

    static CallPlan of(CallSettings settings, Duration timeout, RetryPolicy policy, boolean trustKeys) {
        return new CallPlan(
                settings.timeout() == null ? timeout : settings.timeout(),
                settings.retryPolicy() == null ? policy : settings.retryPolicy(),
                settings.trustIdempotencyKeys() == null ? trustKeys : settings.trustIdempotencyKeys(),
                settings.resendAfter(),
                settings.latestWins(),
                settings.rereadOnConflict(),
                settings.createIfAbsent(),
                settings.keepRaw(),
                settings.onResponse());
    }
}
