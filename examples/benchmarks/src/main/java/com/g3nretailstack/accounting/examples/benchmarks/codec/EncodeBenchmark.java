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

/** Writing one event that is to be recorded; run by JMH, one subject a process. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class EncodeBenchmark {

    /** Whose turn it is. */
    @Param("ours")
    public String subject = "";

    private Encoding encoding = () -> new byte[0];

    /** Makes the request, the same one for everybody. */
    @Setup
    public void prepare() throws IOException {
        encoding = Encoding.of(Subjects.codec(subject), SampleEvents.request());
    }

    /** What is measured. */
    @Benchmark
    public byte[] encode(ThreadCost cost) throws IOException {
        cost.operations++;
        return encoding.write();
    }
}
