package com.g3nretailstack.accounting.examples.faultstorm.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** The soak's server as a child process; closing it ends it. */
final class ServerProcess implements AutoCloseable {
    private final Process process;
    private final String apiKey;
    private final String directUrl;
    private final String relayUrl;

    private ServerProcess(Process process, String apiKey, String directUrl, String relayUrl) {
        this.process = process;
        this.apiKey = apiKey;
        this.directUrl = directUrl;
        this.relayUrl = relayUrl;
    }

    static ServerProcess start(long seed) throws IOException {
        String apiKey = "g3n-mock-" + UUID.randomUUID();
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SoakServer.class.getName(),
                Long.toString(seed)));
        builder.environment().put(SoakServer.KEY, apiKey);
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        Process process = builder.start();
        BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        return new ServerProcess(process, apiKey, line(out), line(out));
    }

    private static String line(BufferedReader out) throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new IOException("the server ended before it was there");
        }
        return line;
    }

    String apiKey() {
        return apiKey;
    }

    /** Where no fault of the wire is played. */
    String directUrl() {
        return directUrl;
    }

    /** Where the wire breaks now and then. */
    String relayUrl() {
        return relayUrl;
    }

    /** Lets the schedules be swept. */
    void sweep() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
