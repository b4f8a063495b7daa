package com.g3nretailstack.accounting.examples.benchmarks.mock;

import com.g3nretailstack.accounting.examples.benchmarks.report.Area;
import com.g3nretailstack.accounting.examples.benchmarks.report.Mark;
import com.g3nretailstack.accounting.examples.benchmarks.report.Results;
import com.g3nretailstack.accounting.examples.benchmarks.report.Series;
import java.util.ArrayList;
import java.util.List;

/**
 * The mock as a server: the CPU of its process for one {@code /event/record}, state and both validations included, beside that of
 * WireMock with one stub of the same bytes; and how it bears a million events.
 */
public final class MockArea implements Area {
    static final String NAME = "mock";

    private static final int CROWD = 8;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void measure(boolean quick, Results results) throws Exception {
        results.compare(NAME, ServedMock.STUB);
        double alone = compare(1, "one connection", quick, results);
        compare(CROWD, CROWD + " connections", quick, results);
        new Shares(quick).measure(alone, results);
        new Scale(quick).measure(results);
    }

    /** The median of the mock, in microseconds. */
    private static double compare(int connections, String how, boolean quick, Results results) throws Exception {
        int rounds = quick ? 5 : 20;
        int calls = quick ? 3_000 : 10_000;
        int warmUp = quick ? 12_000 : 60_000;
        List<Double> mocks = new ArrayList<>();
        List<Double> stubs = new ArrayList<>();
        try (Callers mock = Callers.of(ServedMock.MOCK, connections, warmUp);
                Callers stub = Callers.of(ServedMock.STUB, connections, warmUp)) {
            for (int round = 0; round < rounds; round++) {
                mocks.add(mock.microsPerCall(calls));
                stubs.add(stub.microsPerCall(calls));
            }
        }
        String measure = "CPU of the server's process, one /event/record, " + how;
        Series mock = new Series(NAME, measure, ServedMock.MOCK, "us", mocks);
        Series stub = new Series(NAME, measure, ServedMock.STUB, "us", stubs);
        results.add(mock);
        results.add(stub);
        results.add(Mark.atMost("CPU of the mock over a static WireMock stub, " + how, "x", 2, 1.5, mock.over(stub)));
        return mock.median();
    }
}
