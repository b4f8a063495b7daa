package com.g3nretailstack.accounting.examples.benchmarks.guard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class GuardTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** Each bound, with a figure that the product has had or may well have, and one as it was, or would be, with its factor lost. */
    static Stream<Arguments> figures() {
        return Stream.of(
                Arguments.of(Bound.DECODE, 4.6, 2.4),
                Arguments.of(Bound.DECODE_ALLOCATION, 0.19, 0.38),
                Arguments.of(Bound.CALL_ALLOCATION, 16.7, 30.7),
                Arguments.of(Bound.CLASSES, 360, 404),
                Arguments.of(Bound.PAGE_ROWS, 1.0, 8.0),
                Arguments.of(Bound.PAGE_ALLOCATION, 1.2, 4.0));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void isKeptByWhatTheProductHas(Bound bound, double had, double lost) throws Exception {
        boolean kept = guard(new Finding(bound, had)).keeps(print());

        assertThat(kept).isTrue();
    }

    @ParameterizedTest
    @MethodSource("figures")
    void isLostWithItsFactor(Bound bound, double had, double lost) throws Exception {
        boolean kept = guard(new Finding(bound, lost)).keeps(print());

        assertThat(kept).isFalse();
        assertThat(out.toString(UTF_8)).startsWith("LOST   " + bound.name());
    }

    @Test
    void oneLostBoundIsEnough() throws Exception {
        boolean kept = guard(new Finding(Bound.DECODE, 1), new Finding(Bound.CLASSES, 360))
                .keeps(print());

        assertThat(kept).isFalse();
        assertThat(out.toString(UTF_8).lines()).hasSize(2);
    }

    @Test
    void aPageOfTheMockCostsTheSameAtDepth() {
        List<Finding> findings = new PageAtDepth(3).findings();

        assertThat(findings)
                .hasSize(2)
                .allSatisfy(
                        finding -> assertThat(finding.kept()).as(finding.text()).isTrue());
    }

    private static Guard guard(Finding... findings) {
        return new Guard(List.of(() -> List.of(findings)));
    }

    private PrintStream print() {
        return new PrintStream(out, true, UTF_8);
    }
}
