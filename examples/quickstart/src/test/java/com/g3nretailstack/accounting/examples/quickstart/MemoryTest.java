package com.g3nretailstack.accounting.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.examples.quickstart.testing.RetailText;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs many lines, and the same again under other names, in a process of a small heap.
 *
 * <p>With {@code -Dquickstart.months=FOLDER} the files of that folder in 128 MB (the three real months: 105,335 lines, 8
 * minutes); without it a generated file that would not fit into the smaller heap if its events were kept.
 */
class MemoryTest {
    private static final int GENERATED = 7500;

    @TempDir
    Path folder;

    @Test
    void keepsTheClientsMemoryFlat() throws IOException {
        String months = System.getProperty("quickstart.months", "");
        List<Path> files = months.isEmpty() ? List.of(generated()) : filesOf(Path.of(months));
        try (MockAccounting mock = MockAccounting.start()) {
            List<String> arguments = new ArrayList<>(List.of("--json"));
            for (Path file : twice(files)) {
                arguments.addAll(List.of("--data", file.toString()));
            }

            ChildRun run = ChildRun.start(
                    mock.baseUrl(),
                    mock.org("ACME"),
                    folder,
                    List.of(
                            months.isEmpty() ? "-Xmx32m" : "-Xmx128m",
                            "-XX:+ExitOnOutOfMemoryError",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1"),
                    arguments.toArray(String[]::new));

            assertThat(run.waitFor()).as(run.output()).isZero();
            JsonObject json = JsonParser.parseString(
                            run.output().substring(run.output().indexOf("\n{")))
                    .getAsJsonObject();
            System.out.println("MemoryTest: " + json.get("lines_read") + " lines in " + json.get("seconds") + " s");
            assertThat(json.get("lines_read").getAsLong())
                    .isEqualTo(mock.org("ACME").events().count());
            assertThat(mock.org("ACME").batchCount()).isEqualTo(2 * files.size());
        }
    }

    private Path generated() {
        String[] lines = new String[GENERATED];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = String.format(
                    "5%05d,SKU%d,SOMETHING,%d,2010-12-01T08:26:00,%d.%02d,%d,United Kingdom",
                    i / 20, i % 900, i % 7 + 1, i % 31, i % 100, 12000 + i % 4000);
        }
        RetailText.bytes(folder.resolve("month.csv"), RetailText.text(lines).getBytes(StandardCharsets.UTF_8));
        return folder.resolve("month.csv");
    }

    private static List<Path> filesOf(Path months) throws IOException {
        try (Stream<Path> files = Files.list(months)) {
            return files.sorted().toList();
        }
    }

    /** The files, then each of them again under another name. */
    private List<Path> twice(List<Path> files) throws IOException {
        List<Path> all = new ArrayList<>(files);
        for (Path file : files) {
            all.add(Files.copy(file, folder.resolve("again-" + file.getFileName())));
        }
        return all;
    }
}
