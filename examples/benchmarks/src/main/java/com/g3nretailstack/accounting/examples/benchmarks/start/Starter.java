package com.g3nretailstack.accounting.examples.benchmarks.start;

import com.g3nretailstack.accounting.examples.benchmarks.child.Child;
import com.g3nretailstack.accounting.examples.benchmarks.child.Child.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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

    /** How long it takes from the start of the process until the answer has been read. */
    Duration time(String... options) throws IOException, InterruptedException {
        return start(List.of(options)).spoke();
    }

    /** The classes that are loaded until the answer has been read, in the order of loading. */
    List<String> classes() throws IOException, InterruptedException {
        Path log = Files.createTempFile("classes", ".log");
        try {
            start(List.of("-Xlog:class+load:file=" + log + ":none"));
            return Files.readAllLines(log).stream()
                    .map(line -> line.substring(0, Math.max(0, line.indexOf(' '))))
                    .takeWhile(loaded -> !loaded.equals(FirstAnswer.class.getName()))
                    .toList();
        } finally {
            Files.delete(log);
        }
    }

    private Ended start(List<String> options) throws IOException, InterruptedException {
        // nobody checks the key
        Ended ended =
                new Child(options, main, List.of(baseUrl, UUID.randomUUID().toString())).run();
        if (!ended.lines().contains(FirstAnswer.LINE + StartedEvent.ID)) {
            throw new IllegalStateException(name + " gave no answer (status " + ended.exit() + "): " + ended.lines());
        }
        return ended;
    }
}
