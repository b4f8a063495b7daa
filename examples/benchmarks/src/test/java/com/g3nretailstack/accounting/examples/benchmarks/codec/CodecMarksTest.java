package com.g3nretailstack.accounting.examples.benchmarks.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.examples.benchmarks.report.Mark;
import com.g3nretailstack.accounting.examples.benchmarks.report.Series;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CodecMarksTest {
    private final List<Series> measured = new ArrayList<>(List.of(
            series(Measure.DECODE.cpu(), Subjects.STOCK, 30, 60, 30),
            series(Measure.DECODE.cpu(), Subjects.OWN, 5, 10, 6),
            series(Measure.DECODE.cpu(), Subjects.JACKSON, 4, 8, 4),
            series(Measure.DECODE.allocation(), Subjects.OWN, 7_000_000, 7_100_000, 7_200_000),
            series(Measure.ENCODE.cpu(), Subjects.STOCK, 9, 9, 12),
            series(Measure.ENCODE.cpu(), Subjects.OWN, 3, 3, 3)));

    private static Series series(String measure, String subject, double... rounds) {
        List<Double> values = java.util.Arrays.stream(rounds).boxed().toList();
        return new Series(CodecArea.NAME, measure, subject, "us", values);
    }

    private Mark mark(int number) {
        return CodecMarks.of(measured).get(number);
    }

    @Test
    void decodingIsComparedWithStockRoundByRound() {
        assertThat(mark(0).measured().median()).isEqualTo(6);
        assertThat(mark(0).reached()).isTrue();
    }

    @Test
    void beyondTheMarkLiesJacksonInTheSameRun() {
        assertThat(mark(0).beyond()).isEqualTo(7.5);
        assertThat(mark(0).beyondReached()).isFalse();
    }

    @Test
    void allocationIsToldInMegabytes() {
        assertThat(mark(1).measured().median()).isEqualTo(7.1);
        assertThat(mark(1).reached()).isTrue();
        assertThat(mark(1).beyondReached()).isFalse();
    }

    @Test
    void encodingIsComparedWithStock() {
        assertThat(mark(2).measured().median()).isEqualTo(3);
        assertThat(mark(2).reached()).isTrue();
    }

    @Test
    void whatWasNotMeasuredIsNamed() {
        measured.remove(2);

        assertThatThrownBy(() -> CodecMarks.of(measured))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Measure.DECODE.cpu())
                .hasMessageContaining(Subjects.JACKSON);
    }
}
