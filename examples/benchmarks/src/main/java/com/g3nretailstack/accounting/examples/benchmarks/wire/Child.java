package com.g3nretailstack.accounting.examples.benchmarks.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program of this jar in a process of its own, spoken with line by line; used by one thread; closing it ends it. */
public final class Child implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;
    private final Writer in;

    private Child(Process process) {
        this.process = process;
        this.out = process.inputReader(UTF_8);
        this.in = process.outputWriter(UTF_8);
    }

    /** Starts one on the running JVM's java and class path. */
    public static Child start(Class<?> program, List<String> jvmOptions, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(arguments));
        return new Child(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** The next line that it prints. */
    public String line() throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new EOFException(
                    "a child ended with " + process.onExit().join().exitValue());
        }
        return line;
    }

    /** Sends a line, and returns the one that it prints in answer. */
    public String ask(String question) throws IOException {
        in.write(question + "\n");
        in.flush();
        return line();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
