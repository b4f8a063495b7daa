package com.g3nretailstack.accounting.examples.benchmarks.child;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A process that runs a main class of this program, with the JVM and the class path of this one.
 *
 * @param options of the JVM, such as {@code -Xmx16m}
 * @param main the class to start
 * @param arguments what its {@code main} gets
 */
public record Child(List<String> options, Class<?> main, List<String> arguments) {
    private static final int MOST_SECONDS = 120;

    public Child {
        options = List.copyOf(options);
        arguments = List.copyOf(arguments);
    }

    /** Runs it to its end, which is forced upon it after two minutes. */
    public Ended run() throws IOException, InterruptedException {
        long started = System.nanoTime();
        Process process =
                new ProcessBuilder(command()).redirectErrorStream(true).start();
        process.onExit().orTimeout(MOST_SECONDS, TimeUnit.SECONDS).exceptionally(late -> process.destroyForcibly());
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            List<String> lines = new ArrayList<>();
            Duration spoke = Duration.ZERO;
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                spoke = lines.isEmpty() ? Duration.ofNanos(System.nanoTime() - started) : spoke;
                lines.add(line);
            }
            return new Ended(process.waitFor(), List.copyOf(lines), spoke);
        } finally {
            process.destroyForcibly();
        }
    }

    List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return command;
    }

    /**
     * How it went.
     *
     * @param exit its status
     * @param lines everything that it printed
     * @param spoke after how long it printed the first of them
     */
    public record Ended(int exit, List<String> lines, Duration spoke) {}
}
