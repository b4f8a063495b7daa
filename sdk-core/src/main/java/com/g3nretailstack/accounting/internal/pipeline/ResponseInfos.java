package com.g3nretailstack.accounting.internal.pipeline;

import com.g3nretailstack.accounting.internal.http.HttpAnswer;
import com.g3nretailstack.accounting.model.Build;
import com.g3nretailstack.accounting.model.Stats;
import com.g3nretailstack.accounting.observe.ResponseInfo;
import org.jspecify.annotations.Nullable;

/** Gathers what an answer says about itself. */
final class ResponseInfos {
    private ResponseInfos() {}

    /** What came with an answer whose envelope could not be read. */
    static ResponseInfo of(HttpAnswer answer, boolean keepRaw) {
        return of(answer, null, null, keepRaw);
    }

    /** What came with an answer; the build stands under the stats on some pages of the documents, beside them on others. */
    static ResponseInfo of(HttpAnswer answer, @Nullable Stats stats, @Nullable Build beside, boolean keepRaw) {
        ResponseInfo.Builder info = ResponseInfo.builder(answer.status());
        for (String name : ResponseInfo.ALLOWED_HEADERS) {
            String value = answer.header(name);
            if (value != null) {
                info.header(name, value);
            }
        }
        if (answer.retryAfter() != null) {
            info.header("retry-after", answer.retryAfter());
        }
        Build build = stats != null && stats.build() != null ? stats.build() : beside;
        return info.stats(stats)
                .requestId(requestId(answer, stats))
                .buildId(build == null ? null : build.buildId())
                .rawJson(keepRaw ? answer.text() : null)
                .build();
    }

    private static @Nullable String requestId(HttpAnswer answer, @Nullable Stats stats) {
        String own = stats == null ? null : stats.requestId();
        return own != null ? own : answer.header("x-amzn-requestid");
    }
}
