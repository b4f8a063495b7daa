package com.g3nretailstack.accounting.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RetryBudgetTest {

    @Test
    void standardHolds100TokensAndARetryCosts5() {
        assertThat(RetryBudget.standard())
                .hasToString("RetryBudget[capacity=100, retryCost=5, firstTryRefund=1, retriedRefund=5]");
    }

    @Test
    void unlimitedRetriesCostNothing() {
        assertThat(RetryBudget.unlimited().retryCost()).isZero();
    }

    @Test
    void takesFiguresOfOnesOwn() {
        RetryBudget budget = RetryBudget.builder()
                .capacity(10)
                .retryCost(2)
                .firstTryRefund(3)
                .retriedRefund(4)
                .build();

        assertThat(budget.capacity()).isEqualTo(10);
        assertThat(budget.retryCost()).isEqualTo(2);
        assertThat(budget.firstTryRefund()).isEqualTo(3);
        assertThat(budget.retriedRefund()).isEqualTo(4);
    }

    @Test
    void refusesFiguresOutOfRangeByName() {
        assertThatThrownBy(() -> RetryBudget.builder().capacity(-1))
                .hasMessage("capacity: -1 (expected: 0 to 1000000)");
        assertThatThrownBy(() -> RetryBudget.builder().retriedRefund(1_000_001))
                .hasMessage("retriedRefund: 1000001 (expected: 0 to 1000000)");
    }
}
