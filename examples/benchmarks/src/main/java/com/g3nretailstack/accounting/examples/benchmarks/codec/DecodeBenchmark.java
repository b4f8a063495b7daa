package com.g3nretailstack.accounting.examples.benchmarks.codec;

import com.g3nretailstack.accounting.examples.benchmarks.sample.SampleEvents;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Reading a page of 1,000 events; run by JMH, one subject a process. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DecodeBenchmark {
    static final int EVENTS = 1000;

    /** Whose turn it is. */
    @Param("ours")
    public String subject = "";

    private PageReading<?> reading = body -> body;
    private byte[] page = {};

    /** Makes the page, the same one for everybody. */
    @Setup
    public void prepare() {
        reading = Subjects.reading(subject);
        page = new SampleEvents(1).page(EVENTS);
    }

    /** What is measured. */
    @Benchmark
    public Object decode(ThreadCost cost) throws IOException {
        cost.operations++;
        return reading.read(page);
    }
}
