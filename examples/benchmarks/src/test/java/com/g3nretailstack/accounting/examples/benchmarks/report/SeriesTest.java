package com.g3nretailstack.accounting.examples.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class SeriesTest {
    @Test
    void laysOneSeriesOverAnotherRoundByRound() {
        // a machine that was slow in the last round was slow for both
        Series ours = series(10, 10, 100);
        Series theirs = series(20, 20, 200);

        Spread ratio = ours.over(theirs);

        assertThat(ratio).isEqualTo(new Spread(0.5, 0.5, 0.5));
    }

    @Test
    void putsTheQuartilesAroundTheMedian() {
        Spread spread = series(5, 1, 2, 4, 3).spread();

        assertThat(spread).isEqualTo(new Spread(2, 3, 4));
    }

    @Test
    void standsBetweenTwoRoundsWhereNoneIsInTheMiddle() {
        double median = series(1, 2).median();

        assertThat(median).isEqualTo(1.5);
    }

    @Test
    void hasAtLeastOneRound() {
        assertThatThrownBy(SeriesTest::series)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rounds: none of p50 of facade");
    }

    private static Series series(double... rounds) {
        return new Series(
                "call",
                "p50",
                "facade",
                "us",
                java.util.Arrays.stream(rounds).boxed().toList());
    }
}
