package com.g3nretailstack.accounting.internal.pipeline;

import com.g3nretailstack.accounting.internal.decision.AttemptResult;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Succeeded;
import com.g3nretailstack.accounting.internal.decision.RetryDecision;
import com.g3nretailstack.accounting.observe.Attempt;
import com.g3nretailstack.accounting.observe.ResponseInfo;
import com.g3nretailstack.accounting.retry.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The attempts of one call, in order; used by its thread only. */
final class Diary {
    private final List<Attempt> attempts = new ArrayList<>(2);
    private final TimeSource time;
    private final Consumer<Attempt> listener;
    private Instant startedAt;
    private long startedNanos;

    Diary(TimeSource time, Consumer<Attempt> listener) {
        this.time = time;
        this.listener = listener;
        this.startedAt = time.now();
        this.startedNanos = time.nanoTime();
    }

    /** An attempt begins now. */
    void begin() {
        startedAt = time.now();
        startedNanos = time.nanoTime();
    }

    /** The attempt that began last has ended. */
    void end(Invocation<?> invocation, AttemptResult<?> result, RetryDecision decision) {
        ResponseInfo info = result.info();
        Attempt attempt = new Attempt(
                attempts.size() + 1,
                invocation.label(),
                startedAt,
                Duration.ofNanos(time.nanoTime() - startedNanos),
                info == null ? null : info.status(),
                result instanceof Succeeded ? null : result.summary(),
                decision.delay() == null ? Duration.ZERO : decision.delay(),
                decision.reason(),
                info == null ? null : info.requestId());
        attempts.add(attempt);
        listener.accept(attempt);
    }

    List<Attempt> attempts() {
        return List.copyOf(attempts);
    }
}
