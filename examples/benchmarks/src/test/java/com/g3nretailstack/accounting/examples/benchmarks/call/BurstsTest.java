package com.g3nretailstack.accounting.examples.benchmarks.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.examples.benchmarks.report.Spread;
import com.g3nretailstack.accounting.examples.benchmarks.rival.Rival;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BurstsTest {
    private final Bursts bursts = new Bursts();

    @ParameterizedTest
    @CsvSource({"P50, 50", "P99, 99", "CPU, 7", "RATE, 2000", "ALLOCATION, 3000"})
    void readsEachQuantityOffABurst(Quantity quantity, double expected) {
        // a hundred calls of 1 to 100 us in 50 ms, which took 700 us of processor and 300,000 bytes
        long[] latencies = LongStream.rangeClosed(1, 100).map(us -> us * 1_000).toArray();

        double value = quantity.of(new Burst(latencies, 50_000_000, 700_000, 300_000));

        assertThat(value).isEqualTo(expected);
    }

    @Test
    void subtractsRoundByRoundInThousands() {
        add("facade", 20_000, 30_000);
        add("okhttp", 10_000, 10_000);

        Spread more = bursts.more(Load.RECORD, Quantity.ALLOCATION, "facade", "okhttp");

        assertThat(more).isEqualTo(new Spread(12.5, 15, 17.5));
    }

    @Test
    void dividesRoundByRound() {
        add("facade", 20_000, 30_000);
        add("okhttp", 10_000, 10_000);

        Spread ratio = bursts.ratio(Load.RECORD, Quantity.ALLOCATION, "facade", "okhttp");

        assertThat(ratio).isEqualTo(new Spread(2.25, 2.5, 2.75));
    }

    private void add(String rival, long... allocations) {
        for (long allocated : allocations) {
            bursts.add(new Trial(Load.RECORD, new Named(rival)), new Burst(new long[] {1}, 1, 1, allocated));
        }
    }

    private record Named(String name) implements Rival {
        @Override
        public String record() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int page() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }
}
