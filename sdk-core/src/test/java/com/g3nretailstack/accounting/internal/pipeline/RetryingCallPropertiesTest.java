package com.g3nretailstack.accounting.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.api.Operation;
import com.g3nretailstack.accounting.api.RetryClass;
import com.g3nretailstack.accounting.internal.call.Identity;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Succeeded;
import com.g3nretailstack.accounting.observe.Attempt;
import com.g3nretailstack.accounting.retry.RetryBudget;
import com.g3nretailstack.accounting.retry.RetryPolicy;
import com.g3nretailstack.accounting.testing.AnyPolicy;
import com.g3nretailstack.accounting.testing.Property;
import com.g3nretailstack.accounting.testing.SetTime;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** What holds of every call with its retries, on a clock that is set: attempts of any length that come to anything. */
class RetryingCallPropertiesTest {
    private static final int CASES = 3_000;
    private static final List<RetryClass> CLASSES = List.of(RetryClass.values());

    @Test
    void attemptsAreNoMoreThanAllowedAndNoFewerThanOne() {
        Property.holds(CASES, random -> {
            Run run = new Run(random, RetryBudget.unlimited());

            run.call();

            assertThat(run.attempts.results()).hasSizeBetween(1, run.policy.maxAttempts());
        });
    }

    @Test
    void attemptsAndWaitsTogetherEndByTheDeadline() {
        Property.holds(CASES, random -> {
            Run run = new Run(random, RetryBudget.unlimited());
            long begun = run.time.nanoTime();

            run.call();

            assertThat(run.time.nanoTime() - begun)
                    .isBetween(0L, run.scope.plan().timeout().toNanos());
        });
    }

    @Test
    void everyWaitLiesBetweenZeroAndTheCap() {
        Property.holds(CASES, random -> {
            Run run = new Run(random, RetryBudget.unlimited());

            run.call();

            assertThat(run.slept).allSatisfy(wait -> assertThat(wait).isBetween(Duration.ZERO, run.longestWait()));
        });
    }

    @Test
    void theDiaryTellsWhatHappened() {
        Property.holds(CASES, random -> {
            Run run = new Run(random, RetryBudget.standard());

            run.call();

            List<Attempt> diary = run.scope.attempts();
            int last = diary.size() - 1;
            assertThat(diary).extracting(Attempt::failure).isEqualTo(run.failures());
            assertThat(diary.subList(0, last)).extracting(Attempt::waitAfter).isEqualTo(run.slept);
            assertThat(diary.subList(0, last))
                    .allSatisfy(entry -> assertThat(entry.decision()).startsWith("retried: "));
            assertThat(diary.get(last).waitAfter()).isZero();
        });
    }

    @Test
    void theDiarysLastLineSaysTrulyWhyItStopped() {
        Property.holds(CASES, random -> {
            Run run = new Run(random, RetryBudget.builder().capacity(10).build());

            run.call();

            List<Attempt> diary = run.scope.attempts();
            String why = diary.get(diary.size() - 1).decision();
            if (!why.startsWith("would have been retried: ")) {
                assertThat(why).matches("done|not retried.*");
            } else if (why.endsWith("; all attempts are used")) {
                assertThat(diary).hasSize(run.policy.maxAttempts());
            } else if (why.endsWith("; the retry budget is empty")) {
                assertThat(diary).hasSize(3);
            } else {
                assertThat(why).endsWith("; the wait is longer than what is left of the deadline");
                assertThat(run.scope.deadline().remaining()).isLessThanOrEqualTo(run.longestWait());
            }
        });
    }

    @Test
    void anEmptyBudgetLeavesTheFirstTryAndNothingElse() {
        Property.holds(CASES, random -> {
            Run run = new Run(
                    random, RetryBudget.builder().capacity(4).firstTryRefund(0).build());

            run.call();
            run.call();

            assertThat(run.attempts.results()).hasSize(run.firstTries);
        });
    }

    @Test
    void theBudgetPaysForEachRetryAndGetsBackForEachSuccess() {
        Property.holds(CASES, random -> {
            Run run = new Run(random, RetryBudget.standard());
            int have = 100;

            for (int call = random.nextInt(1, 6); call > 0; call--) {
                int sleptBefore = run.slept.size();
                Tried<?> tried = run.call();
                int retries = run.slept.size() - sleptBefore;
                int refund = retries == 0 ? 1 : 5;
                have -= 5 * retries;
                assertThat(have).isNotNegative();
                have = tried.last() instanceof Succeeded ? Math.min(100, have + refund) : have;
            }

            int left = 0;
            while (run.tokens.takeForRetry()) {
                left++;
            }
            assertThat(left).isEqualTo(have / 5);
        });
    }

    @Test
    void theEffectIsUnknownAsSoonAsOneAttemptOfAWriteLeftItSoUntilASuccess() {
        Property.holds(CASES, random -> {
            Run run = new Run(random, RetryBudget.unlimited());

            Tried<?> tried = run.call();

            boolean leftOpen = run.attempts.results().stream().anyMatch(result -> result.leavesEffectUnknown());
            assertThat(tried.effectUnknown())
                    .isEqualTo(leftOpen && run.retryClass != RetryClass.READ && !(tried.last() instanceof Succeeded));
        });
    }

    @Test
    void aCreateIsNeverSentAgainAfterAnAttemptThatMayHaveTakenEffect() {
        Property.holds(CASES, random -> {
            Run run = new Run(random, RetryBudget.unlimited(), RetryClass.CREATE);

            run.call();

            var results = run.attempts.results();
            assertThat(results.subList(0, results.size() - 1)).noneMatch(result -> result.leavesEffectUnknown());
        });
    }

    /** A call of any policy, class and deadline, and what came of it. */
    private static final class Run {
        private static final byte[] WITH_REVISION = "{\"expected_revision\":1}".getBytes(StandardCharsets.UTF_8);

        final List<Duration> slept = new ArrayList<>();
        final SetTime time = new SetTime() {
            @Override
            public void sleep(Duration duration) throws InterruptedException {
                slept.add(duration);
                super.sleep(duration);
            }
        };
        final RetryPolicy policy;
        final RetryClass retryClass;
        final ScriptedAttempts attempts;
        final RetryTokens tokens;
        final CallScope scope;
        int firstTries;
        private final RetryingCall retrying;

        Run(RandomGenerator random, RetryBudget budget) {
            this(random, budget, CLASSES.get(random.nextInt(CLASSES.size())));
        }

        Run(RandomGenerator random, RetryBudget budget, RetryClass retryClass) {
            this.policy = AnyPolicy.of(random);
            this.retryClass = retryClass;
            this.attempts = new ScriptedAttempts(time, random);
            this.tokens = new RetryTokens(budget);
            this.retrying = new RetryingCall(attempts, tokens, new RetryBookkeeping(), random);
            Duration timeout = AnyPolicy.upToAnHour(random).plusNanos(1);
            CallPlan plan = new CallPlan(timeout, policy, false, null, false, false, false, false, null);
            this.scope = new CallScope(Identity.NONE, null, plan, time, entry -> {}, (route, info) -> {});
        }

        Tried<?> call() {
            firstTries += scope.deadline().expired() ? 0 : 1;
            Operation<?, RawEnvelope> operation = RawOperations.any("POST", "/thing", retryClass);
            return retrying.run(new Invocation<>(operation, WITH_REVISION, scope));
        }

        Duration longestWait() {
            return policy.maxDelay().compareTo(policy.maxRetryAfter()) > 0 ? policy.maxDelay() : policy.maxRetryAfter();
        }

        List<String> failures() {
            List<String> failures = new ArrayList<>();
            attempts.results().forEach(result -> failures.add(result instanceof Succeeded ? null : result.summary()));
            return failures;
        }
    }
}
