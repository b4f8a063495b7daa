package com.g3nretailstack.accounting.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.retry.RetryBudget;
import com.g3nretailstack.accounting.testing.Property;
import com.g3nretailstack.accounting.testing.Together;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The bucket of a client family, whoever takes and gives back in whatever order. */
class RetryTokensTest {
    private static final int CASES = 2_000;
    private static final int THREADS = 64;

    @Test
    void holdsNoLessThanNothingAndNoMoreThanItsCapacityInAnyOrderOfCalls() {
        Property.holds(CASES, random -> {
            RetryBudget budget = anyBudget(random);
            RetryTokens tokens = new RetryTokens(budget);
            int have = budget.capacity();

            for (int step = random.nextInt(200); step > 0; step--) {
                if (random.nextBoolean()) {
                    boolean paid = have >= budget.retryCost();
                    assertThat(tokens.takeForRetry())
                            .as("with %s left of %s", have, budget)
                            .isEqualTo(paid);
                    have -= paid ? budget.retryCost() : 0;
                } else {
                    boolean retried = random.nextBoolean();
                    tokens.refund(retried);
                    have += retried ? budget.retriedRefund() : budget.firstTryRefund();
                    have = Math.min(have, budget.capacity());
                }
            }
        });
    }

    @Test
    void afterWhateverHappenedEnoughFirstTriesFillItAgain() {
        Property.holds(CASES, random -> {
            RetryTokens tokens = new RetryTokens(RetryBudget.standard());
            takeAll(tokens);

            for (int i = random.nextInt(100, 1_000); i > 0; i--) {
                tokens.refund(false);
            }

            assertThat(takeAll(tokens)).isEqualTo(20);
        });
    }

    @Test
    @Timeout(60) // not a measurement: a guard against a hang
    void paysForTwentyRetriesHoweverManyThreadsAsk() throws Exception {
        RetryTokens tokens = new RetryTokens(RetryBudget.standard());

        assertThat(sum(Together.run(THREADS, thread -> takeAll(tokens)))).isEqualTo(20);
    }

    @Test
    @Timeout(60) // not a measurement: a guard against a hang
    void paysOutNoMoreThanWasThereAndWasGivenBackByAllThreads() throws Exception {
        RetryTokens tokens = new RetryTokens(RetryBudget.standard());
        int rounds = 500;

        int retries = sum(Together.run(THREADS, thread -> {
            int taken = 0;
            for (int i = 0; i < rounds; i++) {
                tokens.refund(false);
                taken += tokens.takeForRetry() ? 1 : 0;
            }
            return taken;
        }));

        assertThat(5 * retries).isLessThanOrEqualTo(100 + THREADS * rounds);
        assertThat(5 * (retries + takeAll(tokens))).isGreaterThan(THREADS * rounds);
    }

    private static RetryBudget anyBudget(RandomGenerator random) {
        return random.nextBoolean()
                ? RetryBudget.standard()
                : RetryBudget.builder()
                        .capacity(random.nextInt(200))
                        .retryCost(random.nextInt(20))
                        .firstTryRefund(random.nextInt(5))
                        .retriedRefund(random.nextInt(20))
                        .build();
    }

    private static int takeAll(RetryTokens tokens) {
        int taken = 0;
        while (tokens.takeForRetry()) {
            taken++;
        }
        return taken;
    }

    private static int sum(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }
}
