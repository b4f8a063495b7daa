package com.g3nretailstack.accounting.examples.benchmarks.start;

import com.g3nretailstack.accounting.examples.benchmarks.child.Child;
import com.g3nretailstack.accounting.examples.benchmarks.child.Child.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * Starts one subject in a process of its own and waits for its first answer.
 *
 * @param name the subject's
 * @param main what is started
 * @param baseUrl whom it calls
 */
record Starter(String name, Class<?> main, String baseUrl) {
    static final String RAW = "okhttp";
    static final String FACADE = "facade";
    static final String STOCK = "stock";

    /** Everybody who is compared. */
    static List<Starter> calling(String baseUrl) {
        return List.of(
                new Starter(RAW, RawStart.class, baseUrl),
                new Starter(FACADE, FacadeStart.class, baseUrl),
                new Starter(STOCK, StockStart.class, baseUrl));
    }

    /** Starts it under options of the JVM. */
    Start start(List<String> options) throws IOException, InterruptedException {
        return Start.of(run(options));
    }

    /** The classes that are loaded until the answer has been read, in the order of loading. */
    List<String> classes() throws IOException, InterruptedException {
        Path log = Files.createTempFile("classes", ".log");
        try {
            run(List.of("-Xlog:class+load:file=" + log + ":none"));
            return Files.readAllLines(log).stream()
                    .filter(line -> line.contains(" source: "))
                    .map(line -> line.substring(0, line.indexOf(' ')))
                    .takeWhile(loaded -> !loaded.equals(FirstAnswer.class.getName()))
                    .toList();
        } finally {
            Files.delete(log);
        }
    }

    private Ended run(List<String> options) throws IOException, InterruptedException {
        // a server of fixed answers checks no key
        String key = UUID.randomUUID().toString();
        Ended ended = new Child(options, main, List.of(baseUrl, key)).run();
        if (ended.lines().stream().noneMatch(line -> line.startsWith(FirstAnswer.LINE + "ev-"))) {
            throw new IOException(name + " read no answer (status " + ended.exit() + "): " + ended.lines());
        }
        return ended;
    }
}
