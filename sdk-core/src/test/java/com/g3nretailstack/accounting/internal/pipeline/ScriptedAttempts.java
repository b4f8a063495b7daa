package com.g3nretailstack.accounting.internal.pipeline;

import com.g3nretailstack.accounting.internal.decision.AttemptResult;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Lost;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Succeeded;
import com.g3nretailstack.accounting.observe.ResponseInfo;
import com.g3nretailstack.accounting.testing.AnyAttempt;
import com.g3nretailstack.accounting.testing.AnyPolicy;
import com.g3nretailstack.accounting.testing.SetTime;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Attempts that take any time that the deadline leaves them, and come to anything. */
final class ScriptedAttempts implements Attempting {
    private final SetTime time;
    private final RandomGenerator random;
    private final List<AttemptResult<?>> results = new ArrayList<>();

    ScriptedAttempts(SetTime time, RandomGenerator random) {
        this.time = time;
        this.random = random;
    }

    /** What the attempts came to, in order. */
    List<AttemptResult<?>> results() {
        return results;
    }

    @Override
    @SuppressWarnings("unchecked") // nobody looks into the envelope
    public <R> AttemptResult<R> attempt(Invocation<R> invocation) {
        Duration left = invocation.scope().deadline().remaining();
        Duration took = AnyPolicy.upToAnHour(random);
        time.advance(took.compareTo(left) < 0 ? took : left);
        AttemptResult<String> result = draw();
        results.add(result);
        return (AttemptResult<R>) result;
    }

    /** Mostly what is sent again, or most calls would end with their first attempt. */
    private AttemptResult<String> draw() {
        return switch (random.nextInt(4)) {
            case 0 -> AnyAttempt.of(random).result();
            case 1 -> random.nextBoolean() ? success() : new Lost<>(new IOException("lost"), true);
            default -> new Lost<>(new IOException("unsent"), false);
        };
    }

    private static AttemptResult<String> success() {
        return new Succeeded<>("", ResponseInfo.builder(200).build());
    }
}
