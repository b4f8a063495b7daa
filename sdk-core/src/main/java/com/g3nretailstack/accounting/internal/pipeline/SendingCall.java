package com.g3nretailstack.accounting.internal.pipeline;

import com.g3nretailstack.accounting.error.CallRefusedException.Reason;
import com.g3nretailstack.accounting.internal.auth.Secret;
import com.g3nretailstack.accounting.internal.decision.AttemptResult;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Interrupted;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Lost;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Withheld;
import com.g3nretailstack.accounting.internal.http.HttpAnswer;
import com.g3nretailstack.accounting.internal.http.HttpFailure;
import com.g3nretailstack.accounting.internal.http.HttpRequest;
import com.g3nretailstack.accounting.internal.http.HttpSender;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Sends one request over HTTP and reads the answer: the innermost step. */
final class SendingCall {
    private final HttpSender http;
    private final Duration attemptTimeout;

    SendingCall(HttpSender http, Duration attemptTimeout) {
        this.http = http;
        this.attemptTimeout = attemptTimeout;
    }

    <R> AttemptResult<R> attempt(
            Invocation<R> invocation, @Nullable String credentialHeader, @Nullable Secret credential) {
        if (http.isClosed()) {
            return new Withheld<>(Reason.CLOSED);
        }
        Duration left = invocation.scope().deadline().remaining();
        if (left.isZero()) {
            return new Withheld<>(Reason.DEADLINE);
        }
        HttpRequest request = new HttpRequest(
                invocation.operation().method(),
                invocation.operation().path(),
                invocation.scope().identity()::headers,
                credentialHeader,
                credential,
                invocation.body(),
                left.compareTo(attemptTimeout) < 0 ? left : attemptTimeout);
        try {
            HttpAnswer answer = http.send(request);
            return new AnswerDecoder<>(invocation, answer).decode();
        } catch (HttpFailure failure) {
            return failure.interrupted()
                    ? new Interrupted<>(failure.sent())
                    : new Lost<>(failure.reason(), failure.sent());
        }
    }
}
