package com.g3nretailstack.accounting.examples.quickstart;

import com.g3nretailstack.accounting.mock.MockOrg;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The program as a process of its own, which may be killed. */
final class ChildRun {
    private final Process process;
    private final Path output;

    private ChildRun(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts it against an org of a mock, with the least that a JVM needs to start quickly. */
    static ChildRun start(String baseUrl, MockOrg org, Path workDir, List<String> jvm, String... more) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Quickstart.class.getName()));
        command.addAll(List.of("--base-url", baseUrl, "--org", org.orgcode(), "--work-dir", workDir.toString()));
        command.addAll(List.of(more));
        return start(command, org.apiKey(), workDir);
    }

    private static ChildRun start(List<String> command, String apiKey, Path workDir) {
        try {
            Path output = Files.createTempFile(workDir, "run", ".txt");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().put("G3N_API_KEY", apiKey);
            builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "G3N_SESSION_GUID"));
            return new ChildRun(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it as {@code kill -9} does, and returns when it is gone. */
    void kill() {
        process.destroyForcibly();
        waitFor();
    }

    /** Asks it to end as {@code kill} does. */
    void terminate() {
        process.destroy();
    }

    /** Waits for its end and returns its exit status. */
    int waitFor() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw new IllegalStateException(e);
        }
    }

    /** Returns what it printed. */
    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
