package com.g3nretailstack.accounting.examples.benchmarks.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.examples.benchmarks.report.Series;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class InterleavedTest {
    private final List<String> turns = new ArrayList<>();
    private final Collected collected = new Collected();

    private Interleaved.Work noting(String subject) {
        return () -> {
            turns.add(subject);
            return subject;
        };
    }

    @Test
    void eachHasItsTurnInEachRound() throws IOException {
        Interleaved interleaved = new Interleaved().with("a", noting("a")).with("b", noting("b"));

        interleaved.run(Measure.DECODE, new Pace(0, 1, 2), 1, collected);

        assertThat(turns.stream().distinct()).containsExactly("a", "b");
        assertThat(changes()).isEqualTo(2 * 3 - 1);
        assertThat(interleaved.last()).isEqualTo("b");
    }

    /** How often the turn went to another one. */
    private int changes() {
        int changes = 0;
        for (int i = 1; i < turns.size(); i++) {
            changes += turns.get(i).equals(turns.get(i - 1)) ? 0 : 1;
        }
        return changes;
    }

    @Test
    void theWarmUpDoesNotCount() throws IOException {
        new Interleaved().with("a", noting("a")).run(Measure.ENCODE, new Pace(1, 3, 2), 10, collected);

        assertThat(collected.series())
                .hasSize(2)
                .allSatisfy(series -> assertThat(series.rounds()).hasSize(2));
    }

    @Test
    void aTurnTakesWholeBatches() throws IOException {
        new Interleaved().with("a", noting("a")).run(Measure.ENCODE, new Pace(1, 0, 1), 7, collected);

        assertThat(turns.size() % 7).isZero();
    }

    @Test
    void allocationIsThatOfOneOperation() throws IOException {
        new Interleaved().with("a", () -> new byte[1_000_000]).run(Measure.ENCODE, new Pace(1, 2, 1), 10, collected);

        Series allocation = collected.series().stream()
                .filter(series -> series.unit().equals("B"))
                .findFirst()
                .orElseThrow();
        assertThat(allocation.median()).isBetween(1_000_000.0, 1_001_000.0);
    }
}
