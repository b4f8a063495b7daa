package com.g3nretailstack.accounting.internal.pipeline;

import com.g3nretailstack.accounting.internal.call.Identity;
import com.g3nretailstack.accounting.observe.Attempt;
import com.g3nretailstack.accounting.observe.ResponseInfo;
import com.g3nretailstack.accounting.retry.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What all requests of one call share: who calls, the options, the deadline, the diary. */
public final class CallScope {
    private final Identity identity;
    private final @Nullable String contextSource;
    private final CallPlan plan;
    private final TimeSource time;
    private final Deadline deadline;
    private final Instant startedAt;
    private final long startedNanos;
    private final Diary diary;
    private final BiConsumer<String, ResponseInfo> onAnswer;
    private @Nullable ResponseInfo lastInfo;

    CallScope(
            Identity identity,
            @Nullable String contextSource,
            CallPlan plan,
            TimeSource time,
            Consumer<Attempt> onAttempt,
            BiConsumer<String, ResponseInfo> onAnswer) {
        this.identity = identity;
        this.contextSource = contextSource;
        this.plan = plan;
        this.time = time;
        this.deadline = Deadline.in(plan.timeout(), time);
        this.startedAt = time.now();
        this.startedNanos = time.nanoTime();
        this.diary = new Diary(time, onAttempt);
        this.onAnswer = onAnswer;
    }

    Identity identity() {
        return identity;
    }

    /** What the service calls the authority of the credential; null where there is none. */
    @Nullable String contextSource() {
        return contextSource;
    }

    CallPlan plan() {
        return plan;
    }

    TimeSource time() {
        return time;
    }

    Deadline deadline() {
        return deadline;
    }

    Instant startedAt() {
        return startedAt;
    }

    long startedNanos() {
        return startedNanos;
    }

    Diary diary() {
        return diary;
    }

    List<Attempt> attempts() {
        return diary.attempts();
    }

    /** The last answer that came, whatever it said. */
    @Nullable ResponseInfo lastInfo() {
        return lastInfo;
    }

    /** Waits; false where the thread was interrupted, with its flag set again. */
    boolean sleep(Duration wait) {
        try {
            time.sleep(wait);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** An answer came from a route, {@code POST /event/record}. */
    void answered(String route, @Nullable ResponseInfo info) {
        if (info != null) {
            lastInfo = info;
            onAnswer.accept(route, info);
        }
    }
}
