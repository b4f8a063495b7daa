package com.g3nretailstack.accounting.examples.benchmarks.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.examples.benchmarks.sample.SampleEvents;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What JMH is to run, without JMH. */
final class JmhBenchmarksTest {
    private final ThreadCost cost = new ThreadCost();

    @Test
    void bothBenchmarksAreOnJmhsList() throws IOException {
        try (InputStream list = DecodeBenchmark.class.getResourceAsStream("/META-INF/BenchmarkList")) {
            assertThat(list).isNotNull();
            assertThat(new String(list.readAllBytes(), StandardCharsets.UTF_8))
                    .contains(DecodeBenchmark.class.getName())
                    .contains(EncodeBenchmark.class.getName());
        }
    }

    @Test
    void decodesWithTheSubjectThatJmhSets() throws IOException {
        DecodeBenchmark benchmark = new DecodeBenchmark();
        benchmark.subject = Subjects.JACKSON;
        benchmark.prepare();

        Object page = benchmark.decode(cost);

        assertThat(page)
                .isInstanceOfSatisfying(
                        com.g3nretailstack.accounting.examples.benchmarks.plain.EventListAnswer.class,
                        answer -> assertThat(answer.data.items).hasSize(DecodeBenchmark.EVENTS));
    }

    @Test
    void encodesWithTheSubjectThatJmhSets() throws IOException {
        EncodeBenchmark benchmark = new EncodeBenchmark();
        benchmark.subject = Subjects.JACKSON;
        benchmark.prepare();

        byte[] written = benchmark.encode(cost);

        // it sorts what it writes: nobody else's bytes are the same
        assertThat(new String(written, StandardCharsets.UTF_8))
                .isEqualTo(written(Subjects.JACKSON))
                .isNotEqualTo(written(Subjects.OWN));
        assertThat(cost.operations).isOne();
    }

    private static String written(String subject) throws IOException {
        byte[] written =
                Encoding.of(Subjects.codec(subject), SampleEvents.request()).write();
        return new String(written, StandardCharsets.UTF_8);
    }

    @Test
    void theCostIsThatOfOneIteration() {
        byte[][] kept = {new byte[3_000_000]};
        cost.operations = 9;

        cost.start();
        kept[0] = new byte[1_000_000];
        cost.stop();

        assertThat(kept[0]).hasSize(1_000_000);
        assertThat(cost.operations).isZero();
        assertThat(cost.allocatedBytes).isBetween(1_000_000L, 1_100_000L);
        assertThat(cost.cpuNanos).isPositive();
    }
}
