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

    static CallPlan of(CallSettings call, PipelineSettings client) {
        return new CallPlan(
                call.timeout() == null ? client.callTimeout() : call.timeout(),
                call.retryPolicy() == null ? client.retryPolicy() : call.retryPolicy(),
                call.trustIdempotencyKeys() == null ? client.trustIdempotencyKeys() : call.trustIdempotencyKeys(),
                call.resendAfter(),
                call.latestWins(),
                call.rereadOnConflict(),
                call.createIfAbsent(),
                call.keepRaw(),
                call.onResponse());
    }
}
