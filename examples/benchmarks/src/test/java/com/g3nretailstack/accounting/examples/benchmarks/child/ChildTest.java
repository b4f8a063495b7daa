package com.g3nretailstack.accounting.examples.benchmarks.child;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.examples.benchmarks.child.Child.Ended;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ChildTest {

    /** What is started. */
    static final class Speaker {
        private Speaker() {}

        public static void main(String[] arguments) {
            System.out.println(System.getProperty("greeting") + " " + String.join(",", arguments));
            System.err.println("and more");
            System.exit(3);
        }
    }

    @Test
    void runsTheClassWithOptionsAndArguments() throws Exception {
        Ended ended = new Child(List.of("-Dgreeting=hello"), Speaker.class, List.of("a", "b")).run();

        assertThat(ended.lines()).containsExactlyInAnyOrder("hello a,b", "and more");
        assertThat(ended.exit()).isEqualTo(3);
        assertThat(ended.spoke()).isPositive();
    }

    @Test
    void speaksNeverWhereTheJvmDoesNotStart() throws Exception {
        Ended ended = new Child(
                        List.of("-XX:-IgnoreUnrecognizedVMOptions", "-XX:NoSuchOption"), Speaker.class, List.of())
                .run();

        assertThat(ended.exit()).isNotZero();
        assertThat(ended.spoke()).isGreaterThanOrEqualTo(Duration.ZERO);
        assertThat(ended.lines()).noneMatch(line -> line.startsWith("null"));
    }
}
