package com.g3nretailstack.accounting.examples.benchmarks.start;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.examples.benchmarks.report.Area;
import com.g3nretailstack.accounting.examples.benchmarks.report.Mark;
import com.g3nretailstack.accounting.examples.benchmarks.report.Results;
import com.g3nretailstack.accounting.examples.benchmarks.report.Series;
import com.g3nretailstack.accounting.examples.benchmarks.report.Spread;
import com.g3nretailstack.accounting.examples.benchmarks.wire.ServerProcess;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A fresh process until its first answer: the classes that it loads, and the time, with and without an archive of classes. */
public final class StartArea implements Area {
    static final String NAME = "start";
    private static final int PACKAGES = 12;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void measure(boolean quick, Results results) throws IOException, InterruptedException {
        try (ServerProcess server = ServerProcess.start()) {
            List<Starter> starters = Starter.calling(server.baseUrl());
            classes(starters, results);
            new StartTimes(starters, quick ? 3 : 11).measure(results);
        }
    }

    private static void classes(List<Starter> starters, Results results) throws IOException, InterruptedException {
        Map<String, LoadedClasses> loaded = new LinkedHashMap<>();
        for (Starter starter : starters) {
            loaded.put(starter.name(), LoadedClasses.of(starter));
        }
        loaded.forEach((name, classes) ->
                results.add(Series.of(NAME, "classes until the first answer", name, "classes", classes.count())));
        LoadedClasses raw = requireNonNull(loaded.get(Starter.RAW));
        LoadedClasses ours = requireNonNull(loaded.get(Starter.FACADE));
        Spread over = Spread.of(List.of((double) ours.over(raw)));
        results.add(Mark.atMost("classes over raw OkHttp until the first answer", "classes", 120, 80, over));
        results.note("start: beyond raw OkHttp the facade loads "
                + String.join(
                        ", ", ours.packagesBeyond(raw).stream().limit(PACKAGES).toList()) + ", ...");
    }
}
