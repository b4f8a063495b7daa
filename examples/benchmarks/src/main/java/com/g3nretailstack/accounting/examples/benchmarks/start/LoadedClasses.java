package com.g3nretailstack.accounting.examples.benchmarks.start;

import static java.util.Objects.requireNonNull;

import com.g3nretailstack.accounting.examples.benchmarks.wire.ServerProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is loaded until the first answer, in the order of loading. */
public record LoadedClasses(List<String> names) {

    public LoadedClasses {
        names = List.copyOf(names);
    }

    /** How many more the facade loads than OkHttp alone, counted now in two processes; takes some two seconds. */
    public static int ofFacadeOverRaw() throws IOException, InterruptedException {
        try (ServerProcess server = ServerProcess.start()) {
            Map<String, Starter> starters = Starter.calling(server.baseUrl()).stream()
                    .collect(Collectors.toMap(Starter::name, Function.identity()));
            return of(requireNonNull(starters.get(Starter.FACADE))).over(of(requireNonNull(starters.get(Starter.RAW))));
        }
    }

    static LoadedClasses of(Starter starter) throws IOException, InterruptedException {
        return new LoadedClasses(starter.classes());
    }

    int count() {
        return names.size();
    }

    /** How many more these are. */
    int over(LoadedClasses others) {
        return count() - others.count();
    }

    /** The packages of those that the others do not load, each with its count, the largest first. */
    List<String> packagesBeyond(LoadedClasses others) {
        List<String> beyond =
                new ArrayList<>(names.stream().map(LoadedClasses::stable).toList());
        others.names.stream().map(LoadedClasses::stable).forEach(beyond::remove);
        Map<String, Long> counts =
                beyond.stream().collect(Collectors.groupingBy(LoadedClasses::packageOf, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .toList();
    }

    /** Without the address that makes the name of a hidden class unique. */
    private static String stable(String name) {
        return name.replaceAll("[/+]0x.*", "");
    }

    private static String packageOf(String name) {
        int end = name.lastIndexOf('.');
        return end < 0 ? name : name.substring(0, end);
    }
}
