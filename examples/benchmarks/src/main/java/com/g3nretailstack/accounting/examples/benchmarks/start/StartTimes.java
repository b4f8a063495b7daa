package com.g3nretailstack.accounting.examples.benchmarks.start;

import com.g3nretailstack.accounting.examples.benchmarks.report.Results;
import com.g3nretailstack.accounting.examples.benchmarks.report.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** How long starts take, each kind of start once in each round. Confined to one thread. */
final class StartTimes {
    private final List<Starter> starters;
    private final int rounds;
    private final Map<Kind, List<Start>> starts = new LinkedHashMap<>();

    /** A subject under some options of the JVM. */
    private record Kind(String archive, Starter starter, List<String> options) {

        Series series(String quantity, List<Start> starts, ToDoubleFunction<Start> value) {
            List<Double> rounds = starts.stream().mapToDouble(value).boxed().toList();
            return new Series(
                    StartArea.NAME, quantity + " until the first answer" + archive, starter.name(), "ms", rounds);
        }
    }

    StartTimes(List<Starter> starters, int rounds) {
        this.starters = List.copyOf(starters);
        this.rounds = rounds;
    }

    void measure(Results results) throws IOException, InterruptedException {
        Path archives = Files.createTempDirectory("archives");
        try {
            List<Kind> kinds = kinds(archives);
            for (int round = 0; round < rounds; round++) {
                for (Kind kind : kinds) {
                    starts.computeIfAbsent(kind, first -> new ArrayList<>())
                            .add(kind.starter().start(kind.options()));
                }
            }
        } finally {
            delete(archives);
        }
        starts.forEach((kind, rounds) -> {
            results.add(kind.series("time", rounds, Start::millis));
            results.add(kind.series("CPU", rounds, Start::cpuMillis));
        });
        if (Archive.available().isEmpty()) {
            results.note("start: no archive of classes was made, because not everything on the class path is a jar");
        }
    }

    private List<Kind> kinds(Path archives) throws IOException, InterruptedException {
        List<Kind> kinds = new ArrayList<>();
        for (Starter starter : starters) {
            kinds.add(new Kind("", starter, List.of()));
            for (Archive archive : Archive.available()) {
                Path file = archives.resolve(starter.name() + " " + archive.name());
                kinds.add(new Kind(", " + archive.name(), starter, archive.make(starter, file)));
            }
        }
        return kinds;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
