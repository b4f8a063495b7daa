package com.g3nretailstack.accounting.examples.benchmarks.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.examples.benchmarks.report.Mark;
import com.g3nretailstack.accounting.examples.benchmarks.report.Series;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class QuickCodecTest {
    private final List<Series> series = all();

    private static List<Series> all() {
        try {
            return QuickCodec.ofAll(new Pace(1, 0, 1), new Pace(1, 0, 1));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void everybodyReadsAndAllCodecsWrite() {
        assertThat(subjects(Measure.DECODE.cpu())).isEqualTo(Subjects.READERS);
        assertThat(subjects(Measure.ENCODE.cpu())).isEqualTo(Subjects.CODECS);
        assertThat(subjects(Measure.DECODE.allocation())).isEqualTo(Subjects.READERS);
        assertThat(subjects(Measure.ENCODE.allocation())).isEqualTo(Subjects.CODECS);
    }

    @Test
    void allMarksOfTheCodecCanBeTold() {
        assertThat(CodecMarks.of(series)).extracting(Mark::unit).containsExactly("x", "MB", "x");
    }

    private List<String> subjects(String measure) {
        return series.stream()
                .filter(one -> one.measure().equals(measure))
                .map(Series::subject)
                .toList();
    }
}
