package com.g3nretailstack.accounting.examples.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MarkTest {
    @ParameterizedTest
    @CsvSource({
        "8.0, 'reached, and beyond'",
        "6.0, 'reached, and beyond'",
        "5.9, reached",
        "5.0, reached",
        "4.9, missed"
    })
    void aSpeedUpIsReachedFromBelow(double measured, String verdict) {
        Mark mark = Mark.atLeast("decode a page, vs stock", "x", 5, 6, spread(measured));

        assertThat(mark.verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "8.9, 'reached, and beyond'",
        "9.0, 'reached, and beyond'",
        "9.1, reached",
        "16.0, reached",
        "16.1, missed"
    })
    void aCostIsNotExceeded(double measured, String verdict) {
        Mark mark = Mark.atMost("allocation of a call", "kB", 16, 9, spread(measured));

        assertThat(mark.verdict()).isEqualTo(verdict);
    }

    /** The median decides, however far the quartiles are from it. */
    private static Spread spread(double median) {
        return new Spread(median - 100, median, median + 100);
    }
}
