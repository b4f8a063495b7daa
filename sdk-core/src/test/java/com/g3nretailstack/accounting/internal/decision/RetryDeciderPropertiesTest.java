package com.g3nretailstack.accounting.internal.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.api.RetryClass;
import com.g3nretailstack.accounting.internal.decision.AttemptResult.Succeeded;
import com.g3nretailstack.accounting.retry.RetryPolicy;
import com.g3nretailstack.accounting.testing.AnyAttempt;
import com.g3nretailstack.accounting.testing.AnyPolicy;
import com.g3nretailstack.accounting.testing.HighestRandom;
import com.g3nretailstack.accounting.testing.LowestRandom;
import com.g3nretailstack.accounting.testing.Property;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds of every decision, whatever the policy, the result, the class and the attempt. */
class RetryDeciderPropertiesTest {
    private static final int CASES = 20_000;
    private static final List<RetryClass> CLASSES = List.of(RetryClass.values());

    @Test
    void sendsAgainWhatTheRulesLetAndNothingElse() {
        Property.holds(CASES, random -> {
            RetryDecider decider = new RetryDecider(AnyPolicy.of(random), random);
            AttemptResult<?> result = AnyAttempt.of(random).result();
            RetryRule rule = RetryRule.of(result);

            for (RetryClass retryClass : CLASSES) {
                RetryDecision decision = decider.decide(attempt(random), result, retryClass);

                assertThat(decision.delay() != null)
                        .as("%s: class %s after %s", rule.says(), retryClass, result)
                        .isEqualTo(rule.again().contains(retryClass));
            }
        });
    }

    @Test
    void theCasesReachEveryRule() {
        Set<RetryRule> reached = new HashSet<>();
        RandomGenerator random = new SplittableRandom(1);

        for (int i = 0; i < CASES; i++) {
            reached.add(RetryRule.of(AnyAttempt.of(random).result()));
        }

        assertThat(reached).containsExactlyInAnyOrderElementsOf(RetryRule.all());
    }

    @Test
    void neverSendsACreateAgainThatMayHaveTakenEffect() {
        Property.holds(CASES, random -> {
            AttemptResult<?> result = AnyAttempt.of(random).result();
            RetryDecider decider = new RetryDecider(AnyPolicy.of(random), random);

            for (RetryClass creating : List.of(RetryClass.CREATE, RetryClass.UPSERT)) {
                RetryDecision decision = decider.decide(attempt(random), result, creating);

                assertThat(decision.delay() != null && result.leavesEffectUnknown())
                        .as("%s after %s: %s", creating, result, decision)
                        .isFalse();
            }
        });
    }

    @Test
    void everyWaitIsWhatTheServiceAsksAndTheBackoffBetweenZeroAndTheCap() {
        Property.holds(CASES, random -> {
            RetryPolicy policy = AnyPolicy.of(random);
            AnyAttempt drawn = AnyAttempt.of(random);
            int attempt = attempt(random);
            Duration longest = bound(policy, attempt);

            Duration wait = wait(policy, random, attempt, drawn);
            if (wait == null) {
                return;
            }

            assertThat(wait).isBetween(Duration.ZERO, max(policy.maxDelay(), policy.maxRetryAfter()));
            assertThat(wait(policy, new LowestRandom(), attempt, drawn))
                    .as("no back-off, %s, %s", policy, drawn)
                    .isEqualTo(min(policy.maxRetryAfter(), drawn.asked()));
            assertThat(wait(policy, new HighestRandom(), attempt, drawn))
                    .as("all of the back-off in attempt %s, %s, %s", attempt, policy, drawn)
                    .isEqualTo(max(
                            longest,
                            drawn.asked().isZero()
                                    ? longest
                                    : min(policy.maxRetryAfter(), drawn.asked().plus(longest))));
        });
    }

    @Test
    void theBackoffIsAnyTimeUpToABoundThatDoublesToTheCap() {
        Property.holds(CASES, random -> {
            RetryPolicy policy = AnyPolicy.of(random);
            int attempt = attempt(random);

            assertThat(new RetryDecider(policy, new HighestRandom()).backoff(attempt))
                    .as("attempt %s, %s", attempt, policy)
                    .isEqualTo(bound(policy, attempt));
            assertThat(new RetryDecider(policy, new LowestRandom()).backoff(attempt))
                    .isZero();
            assertThat(new RetryDecider(policy, random).backoff(attempt))
                    .isBetween(Duration.ZERO, bound(policy, attempt));
        });
    }

    @Test
    void theBoundNeverFallsFromOneAttemptToTheNext() {
        Property.holds(CASES, random -> {
            RetryDecider decider = new RetryDecider(AnyPolicy.of(random), new HighestRandom());
            int attempt = Math.min(attempt(random), Integer.MAX_VALUE - 1);

            assertThat(decider.backoff(attempt + 1)).isGreaterThanOrEqualTo(decider.backoff(attempt));
        });
    }

    @Test
    void decidesTheSameForTheSameRandomness() {
        Property.holds(CASES, random -> {
            RetryPolicy policy = AnyPolicy.of(random);
            AttemptResult<?> result = AnyAttempt.of(random).result();
            long seed = random.nextLong();
            int attempt = attempt(random);

            assertThat(new RetryDecider(policy, new SplittableRandom(seed)).decide(attempt, result, RetryClass.READ))
                    .isEqualTo(new RetryDecider(policy, new SplittableRandom(seed))
                            .decide(attempt, result, RetryClass.READ));
        });
    }

    @Test
    void saysWhyInOneLineAndNeverWhatAnAnswerHeld() {
        Property.holds(CASES, random -> {
            AttemptResult<?> result = AnyAttempt.of(random).result();
            RetryClass any = CLASSES.get(random.nextInt(CLASSES.size()));

            RetryDecision decision =
                    new RetryDecider(AnyPolicy.of(random), random).decide(attempt(random), result, any);

            assertThat(decision.reason())
                    .matches(
                            result instanceof Succeeded
                                    ? "done"
                                    : decision.delay() != null ? "retried: .+" : "not retried( blindly)?: .+")
                    .doesNotContain("\n");
        });
    }

    /** Attempts as they come, and as they never should. */
    private static int attempt(RandomGenerator random) {
        return random.nextBoolean() ? random.nextInt(1, 101) : random.nextInt(1, Integer.MAX_VALUE) + 1;
    }

    private static @Nullable Duration wait(RetryPolicy policy, RandomGenerator jitter, int attempt, AnyAttempt drawn) {
        return new RetryDecider(policy, jitter)
                .decide(attempt, drawn.result(), RetryClass.READ)
                .delay();
    }

    /** Doubled attempt by attempt, as the design has it. */
    private static Duration bound(RetryPolicy policy, int attempt) {
        Duration bound = policy.baseDelay();
        for (int i = 1; i < attempt && !bound.isZero() && bound.compareTo(policy.maxDelay()) < 0; i++) {
            bound = min(policy.maxDelay(), bound.plus(bound));
        }
        return bound;
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
