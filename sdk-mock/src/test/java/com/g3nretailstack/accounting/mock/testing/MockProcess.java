package com.g3nretailstack.accounting.mock.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The runnable jar in a process of its own. */
public final class MockProcess implements AutoCloseable {

    private static final String JAR = Path.of("target", "accounting-mock.jar").toString();

    private final Process process;
    private final Path errors;
    private final BufferedReader out;
    private final List<String> lines = new ArrayList<>();

    public MockProcess(Path directory, Map<String, String> environment, String... arguments) throws IOException {
        errors = Files.createTempFile(directory, "err", ".txt");
        List<String> command = new ArrayList<>(List.of(java(), "-jar", JAR));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().putAll(environment);
        process = builder.start();
        out = process.inputReader(UTF_8);
    }

    /** Reads until the process says that it is ready; the lines so far. */
    public List<String> untilReady() throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            lines.add(line);
            if (line.equals("ready")) {
                return lines;
            }
        }
        throw new IOException("never ready: " + lines + errors());
    }

    /** What follows a word at the beginning of a line. */
    public String after(String word) {
        return lines.stream()
                .filter(line -> line.startsWith(word + " "))
                .findFirst()
                .orElseThrow()
                .substring(word.length() + 1);
    }

    /** Asks the process to end, as SIGTERM does. */
    public void terminate() {
        process.toHandle().destroy(); // Process.destroy would close our end of its output
    }

    /** The exit status, once standard output has ended. */
    public int exit() throws IOException, InterruptedException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            lines.add(line);
        }
        return process.waitFor();
    }

    /** All of standard output that was read. */
    public String output() {
        return String.join("\n", lines);
    }

    /** Standard error so far. */
    public String errors() throws IOException {
        return Files.readString(errors);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
