package com.g3nretailstack.accounting.examples.benchmarks.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.examples.benchmarks.report.Mark;
import com.g3nretailstack.accounting.examples.benchmarks.report.Results;
import com.g3nretailstack.accounting.examples.benchmarks.report.Series;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** One round of every load with every rival, against the server in a process of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CallAreaTest {
    private static final Effort TINY = new Effort(2, 1, 10);

    private final Results results = new Results();

    @BeforeAll
    void measure() throws Exception {
        new CallArea(TINY, TINY).measure(true, results);
    }

    @Test
    void measuresEveryRivalUnderEveryLoad() {
        List<String> p50 = results.series().stream()
                .filter(series -> series.measure().startsWith("p50"))
                .map(series -> series.subject() + " " + series.measure())
                .toList();

        assertThat(p50).hasSize(8 * Load.values().length).doesNotHaveDuplicates();
    }

    @Test
    void hasAValueForEachRound() {
        assertThat(results.series())
                .allSatisfy(series -> assertThat(series.rounds())
                        .hasSize(2)
                        .allSatisfy(value -> assertThat(value).isPositive()));
    }

    @Test
    void countsTheAllocationOfTheClientAlone() {
        // the floor reads a page of some 300 kB into buffers that it has: a server in this process, or a histogram,
        // would show
        assertThat(of("allocation a call, page of 256, 1 thread", "okhttp").median())
                .isBetween(1_000.0, 50_000.0);
    }

    @Test
    void whoDecodesAllocatesAtLeastItsRows() {
        List<Series> pages = results.series().stream()
                .filter(series -> series.measure().equals("allocation a call, page of 256, 1 thread"))
                .filter(series -> !series.subject().equals("okhttp"))
                .toList();

        assertThat(pages)
                .hasSize(7)
                .allSatisfy(series ->
                        assertThat(series.median()).as(series.subject()).isGreaterThan(256 * 1_000));
    }

    @Test
    void judgesTimeAllocationAndFlatness() {
        assertThat(results.marks())
                .extracting(Mark::name)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("p50 of a call, facade over OkHttp + Gson by hand"),
                        second -> assertThat(second).isEqualTo("allocation of a call, facade more than raw OkHttp"),
                        third -> assertThat(third).isEqualTo("CPU of a call, 8 threads over 1"),
                        fourth -> assertThat(fourth).isEqualTo("CPU of a call, 64 threads over 1"));
    }

    private Series of(String measure, String subject) {
        return results.series().stream()
                .filter(series ->
                        series.measure().equals(measure) && series.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }
}
