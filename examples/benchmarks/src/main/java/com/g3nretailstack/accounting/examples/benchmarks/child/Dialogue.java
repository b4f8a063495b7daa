package com.g3nretailstack.accounting.examples.benchmarks.child;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.Writer;

/** A child that is spoken with, line by line; used by one thread; closing it ends it. */
public final class Dialogue implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;
    private final Writer in;

    private Dialogue(Process process) {
        this.process = process;
        this.out = process.inputReader(UTF_8);
        this.in = process.outputWriter(UTF_8);
    }

    /** Starts a child, whose errors are shown. */
    public static Dialogue with(Child child) throws IOException {
        return new Dialogue(new ProcessBuilder(child.command())
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
