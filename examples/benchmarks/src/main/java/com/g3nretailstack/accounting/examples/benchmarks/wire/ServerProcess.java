package com.g3nretailstack.accounting.examples.benchmarks.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;

/** A server of fixed answers in a process of its own, whose work counts for no client; closing it ends it. */
public final class ServerProcess implements AutoCloseable {
    private final Process process;
    private final String baseUrl;

    private ServerProcess(Process process, String baseUrl) {
        this.process = process;
        this.baseUrl = baseUrl;
    }

    /** Starts one on the running JVM's java and class path, and waits until it serves. */
    public static ServerProcess start() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FixedAnswers.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String address = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8)).readLine();
        if (address == null) {
            throw new IOException("the server ended before it was there");
        }
        return new ServerProcess(process, address);
    }

    /** Such as {@code http://127.0.0.1:4711/accounting}. */
    public String baseUrl() {
        return baseUrl;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
