package com.g3nretailstack.accounting.examples.benchmarks.codec;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.examples.benchmarks.report.Series;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The codecs under JMH: in each round each subject has a fresh process, one after the other. Confined to one thread. */
final class JmhCodec {
    private static final TimeValue DECODE_WARM_UP = TimeValue.seconds(1);
    private static final TimeValue ITERATION = TimeValue.milliseconds(500);

    private final Collected collected = new Collected();

    /** Runs the rounds; one takes a minute. */
    List<Series> run(int rounds) throws RunnerException {
        // others that measure on this machine are no reason to fail
        System.setProperty("jmh.ignoreLock", "true");
        for (int round = 0; round < rounds; round++) {
            collect(Measure.DECODE, options(DecodeBenchmark.class, Subjects.READERS, 3));
            collect(Measure.ENCODE, options(EncodeBenchmark.class, Subjects.CODECS, 1));
        }
        return collected.series();
    }

    private static Options options(Class<?> benchmark, List<String> subjects, int warmUps) {
        return new OptionsBuilder()
                .include(benchmark.getName() + "\\.")
                .param("subject", subjects.toArray(String[]::new))
                .forks(1)
                .warmupIterations(warmUps)
                .warmupTime(DECODE_WARM_UP)
                .measurementIterations(3)
                .measurementTime(ITERATION)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
    }

    private void collect(Measure measure, Options options) throws RunnerException {
        Collection<RunResult> results = new Runner(options).run();
        for (RunResult result : results) {
            String subject = result.getParams().getParam("subject");
            collected.add(measure, subject, cost(result));
            collected.add(
                    measure.time(), subject, "us", result.getPrimaryResult().getScore());
        }
    }

    private static Cost cost(RunResult result) {
        double operations = total(result, "operations");
        return new Cost(total(result, "cpuNanos") / 1000 / operations, total(result, "allocatedBytes") / operations);
    }

    /** Over the iterations that count. */
    private static double total(RunResult result, String counter) {
        return requireNonNull(result.getSecondaryResults().get(counter), counter)
                .getScore();
    }
}
