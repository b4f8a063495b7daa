package com.g3nretailstack.accounting.internal.pipeline;

import com.g3nretailstack.accounting.error.CallRefusedException.Reason;
import com.g3nretailstack.accounting.internal.decision.AttemptResult;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Interrupted;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Lost;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Refused;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Unreadable;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Withheld;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Adds a circuit breaker for the address: 5xx and I/O failures open it, refusals do not. */
final class CircuitBreakingCall implements Attempting {
    private final Attempting next;
    private final CircuitBreaker breaker;

    CircuitBreakingCall(Attempting next, CircuitBreaker breaker) {
        this.next = next;
        this.breaker = breaker;
    }

    @Override
    public <R> AttemptResult<R> attempt(Invocation<R> invocation) {
        if (!breaker.tryAcquirePermission()) {
            return new Withheld<>(Reason.CIRCUIT_OPEN);
        }
        long started = breaker.getCurrentTimestamp();
        try {
            AttemptResult<R> result = next.attempt(invocation);
            record(result, breaker.getCurrentTimestamp() - started);
            return result;
        } catch (RuntimeException | Error e) {
            breaker.releasePermission();
            throw e;
        }
    }

    private void record(AttemptResult<?> result, long took) {
        TimeUnit unit = breaker.getTimestampUnit();
        if (result instanceof Interrupted || result instanceof Withheld) {
            breaker.releasePermission();
        } else if (result instanceof Lost<?> lost) {
            breaker.onError(took, unit, lost.cause());
        } else if (result instanceof Unreadable<?> unreadable) {
            breaker.onError(took, unit, unreadable.cause());
        } else if (result instanceof Refused<?> refused && refused.info().status() >= 500) {
            breaker.onError(took, unit, new IOException("5xx"));
        } else {
            breaker.onSuccess(took, unit);
        }
    }
}
