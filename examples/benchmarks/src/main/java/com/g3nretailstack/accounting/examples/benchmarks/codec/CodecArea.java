package com.g3nretailstack.accounting.examples.benchmarks.codec;

import com.g3nretailstack.accounting.examples.benchmarks.report.Area;
import com.g3nretailstack.accounting.examples.benchmarks.report.Results;
import com.g3nretailstack.accounting.examples.benchmarks.report.Series;
import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/** Reading a page of 1,000 events and writing one event, by this SDK's code, the stock client's and the known libraries'. */
public final class CodecArea implements Area {
    static final String NAME = "codec";
    private static final int ROUNDS = 5;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void measure(boolean quick, Results results) throws IOException, RunnerException {
        List<Series> series = quick ? QuickCodec.ofAll() : new JmhCodec().run(ROUNDS);
        series.forEach(results::add);
        CodecMarks.of(series).forEach(results::add);
        results.note(
                quick
                        ? "codec: measured in one process, in turns; without --quick JMH measures each subject in processes of its own"
                        : "codec: measured by JMH, in each round each subject in a process of its own");
        CodecNotes.ALL.forEach(results::note);
    }
}
