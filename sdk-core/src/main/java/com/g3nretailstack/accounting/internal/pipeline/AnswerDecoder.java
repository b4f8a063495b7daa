package com.g3nretailstack.accounting.internal.pipeline;

import com.g3nretailstack.accounting.api.Operation;
import com.g3nretailstack.accounting.internal.decision.AttemptResult;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Refused;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Succeeded;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Unreadable;
import com.g3nretailstack.accounting.internal.http.HttpAnswer;
import com.g3nretailstack.accounting.model.ApiEnvelope;
import com.g3nretailstack.accounting.model.Build;
import com.g3nretailstack.accounting.model.ErrorEnvelope;
import com.g3nretailstack.accounting.model.Stats;
import com.g3nretailstack.accounting.observe.ResponseInfo;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads one answer: the envelope of a success, the error of a refusal, and what both say about themselves. */
final class AnswerDecoder<R> {
    private final Invocation<R> invocation;
    private final HttpAnswer answer;
    private final Instant receivedAt;

    AnswerDecoder(Invocation<R> invocation, HttpAnswer answer) {
        this.invocation = invocation;
        this.answer = answer;
        this.receivedAt = invocation.scope().time().now();
    }

    AttemptResult<R> decode() {
        return answer.isSuccess() ? success() : refusal();
    }

    private AttemptResult<R> success() {
        IOException broken = answer.broken();
        if (broken != null) {
            return new Unreadable<>(info(null, null), broken);
        }
        try {
            return judged(invocation.operation().decode(answer.body()));
        } catch (IOException unreadable) {
            AttemptResult<R> loosely = loosely();
            return loosely != null ? loosely : new Unreadable<>(info(null, null), unreadable);
        }
    }

    private @Nullable AttemptResult<R> loosely() {
        try {
            return judged(invocation.operation().read(LooseEnvelope.ofSuccess(answer.body())));
        } catch (IOException stillUnreadable) {
            return null;
        }
    }

    /** A 2xx may still carry an error, or nothing. */
    private AttemptResult<R> judged(R envelope) throws IOException {
        if (!(envelope instanceof ApiEnvelope<?> parts)) {
            throw new IOException("the answer is no envelope");
        }
        ResponseInfo info = info(parts.stats(), parts.build());
        if (Boolean.FALSE.equals(parts.success()) || parts.error() != null) {
            return new Refused<>(info, parts.error(), false);
        }
        return parts.data() == null
                ? new Unreadable<>(info, new IOException("the answer has no data"))
                : new Succeeded<>(envelope, info);
    }

    private AttemptResult<R> refusal() {
        ErrorEnvelope envelope = errorEnvelope();
        return envelope == null
                ? new Refused<>(info(null, null), null, answer.isHtml())
                : new Refused<>(info(envelope.stats(), envelope.build()), envelope.error(), false);
    }

    private @Nullable ErrorEnvelope errorEnvelope() {
        if (answer.broken() != null || !answer.looksLikeAnObject()) {
            return null;
        }
        try {
            return Refusal.OPERATION.decode(answer.body());
        } catch (IOException notOurs) {
            return looseErrorEnvelope();
        }
    }

    private @Nullable ErrorEnvelope looseErrorEnvelope() {
        try {
            return ErrorEnvelope.read(LooseEnvelope.ofRefusal(answer.body()));
        } catch (IOException notOurs) {
            // a gateway's own body: the status alone decides
            return null;
        }
    }

    private ResponseInfo info(@Nullable Stats stats, @Nullable Build beside) {
        ResponseInfo.Builder info = ResponseInfo.builder(answer.status()).receivedAt(receivedAt);
        answer.headers(info::header);
        // the build stands under the stats on some pages of the documents, beside them on others
        Build build = stats != null && stats.build() != null ? stats.build() : beside;
        return info.stats(stats)
                .requestId(requestId(stats))
                .buildId(build == null ? null : build.buildId())
                .rawJson(invocation.scope().plan().keepRaw() ? answer.text() : null)
                .build();
    }

    private @Nullable String requestId(@Nullable Stats stats) {
        String own = stats == null ? null : stats.requestId();
        return own != null ? own : answer.header("x-amzn-requestid");
    }

    /** Made when the first refusal comes: a program that is refused nothing starts without it. */
    private static final class Refusal {
        static final Operation<Void, ErrorEnvelope> OPERATION = RawOperations.read("/", ErrorEnvelope::read);
    }
}
