package com.g3nretailstack.accounting.examples.contractkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** A mock in a process of its own, known by its address and one ordinary key, as a customer's server would be. */
final class Elsewhere implements AutoCloseable {
    static final String ORG = "SHOP";

    private final Process process;
    private final Map<String, String> told = new HashMap<>();

    Elsewhere() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.g3nretailstack.accounting.mock.MockMain",
                        "--org",
                        ORG)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader out = process.inputReader(UTF_8);
        for (String line = out.readLine(); line != null && !line.equals("ready"); line = out.readLine()) {
            told.put(line.substring(0, line.indexOf(' ')), line.substring(line.lastIndexOf(' ') + 1));
        }
    }

    String baseUrl() {
        return Objects.requireNonNull(told.get("base-url"), "base-url");
    }

    String apiKey() {
        return Objects.requireNonNull(told.get("org"), "org");
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
