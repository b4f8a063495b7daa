package com.g3nretailstack.accounting.internal.pipeline;

import com.g3nretailstack.accounting.internal.decision.AttemptResult;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Refused;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Succeeded;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Unreadable;
import com.g3nretailstack.accounting.internal.http.HttpAnswer;
import com.g3nretailstack.accounting.internal.json.JsonBytes;
import com.g3nretailstack.accounting.model.ApiEnvelope;
import com.g3nretailstack.accounting.model.ApiError;
import com.g3nretailstack.accounting.model.ErrorEnvelope;
import com.g3nretailstack.accounting.observe.ResponseInfo;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads an answer: the envelope of a success, the error of a refusal, and what both say about themselves. */
final class AnswerDecoder {

    <R> AttemptResult<R> decode(Invocation<R> invocation, HttpAnswer answer) {
        boolean keepRaw = invocation.scope().plan().keepRaw();
        return answer.isSuccess() ? success(invocation, answer, keepRaw) : refusal(answer, keepRaw);
    }

    private static <R> AttemptResult<R> success(Invocation<R> invocation, HttpAnswer answer, boolean keepRaw) {
        if (answer.broken() != null) {
            return new Unreadable<>(ResponseInfos.of(answer, keepRaw), answer.broken());
        }
        try {
            R envelope = invocation.operation().decode(answer.body());
            ApiEnvelope<?> parts = (ApiEnvelope<?>) envelope;
            ResponseInfo info = ResponseInfos.of(answer, parts.stats(), parts.build(), keepRaw);
            if (Boolean.FALSE.equals(parts.success()) || parts.error() != null) {
                return new Refused<>(info, parts.error(), false);
            }
            return parts.data() == null
                    ? new Unreadable<>(info, new IOException("the answer has no data"))
                    : new Succeeded<>(envelope, info);
        } catch (IOException unreadable) {
            return new Unreadable<>(ResponseInfos.of(answer, keepRaw), unreadable);
        }
    }

    private static <R> AttemptResult<R> refusal(HttpAnswer answer, boolean keepRaw) {
        ErrorEnvelope envelope = errorEnvelope(answer);
        ApiError error = envelope == null ? null : envelope.error();
        ResponseInfo info = envelope == null
                ? ResponseInfos.of(answer, keepRaw)
                : ResponseInfos.of(answer, envelope.stats(), envelope.build(), keepRaw);
        return new Refused<>(info, error, answer.isHtml());
    }

    private static @Nullable ErrorEnvelope errorEnvelope(HttpAnswer answer) {
        if (answer.broken() != null || !answer.looksLikeAnObject()) {
            return null;
        }
        try {
            return JsonBytes.decode(answer.body(), ErrorEnvelope::read);
        } catch (IOException notOurs) {
            // a gateway's own body: the status alone decides
            return null;
        }
    }
}
