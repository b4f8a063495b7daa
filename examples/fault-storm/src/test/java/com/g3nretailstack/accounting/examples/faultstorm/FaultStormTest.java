package com.g3nretailstack.accounting.examples.faultstorm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultStormTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void reportsASimulationInJson() {
        int status = run("--seed", "7", "--runs", "3", "--json");

        JsonObject report = JsonParser.parseString(out.toString(UTF_8)).getAsJsonObject();
        assertThat(status).isZero();
        assertThat(report.get("mode").getAsString()).isEqualTo("simulation");
        assertThat(report.get("runs").getAsInt()).isEqualTo(3);
        assertThat(report.get("operations").getAsInt()).isPositive();
        assertThat(report.getAsJsonArray("broken")).isEmpty();
    }

    @Test
    void saysOfEachPromiseThatItWasKept() {
        run("--runs", "1");

        assertThat(out.toString(UTF_8)).contains("kept     payments add up").doesNotContain("BROKEN");
    }

    @Test
    void keepsTheHistoryOfEachRun(@TempDir Path folder) throws Exception {
        run(
                "--mode",
                "socket",
                "--seed",
                "5",
                "--runs",
                "2",
                "--history",
                folder.resolve("all").toString());

        assertThat(folder.resolve("all/seed-5.txt"))
                .content(UTF_8)
                .startsWith("seed 5")
                .contains("commit 1 ", "POST ");
        try (var files = Files.list(folder.resolve("all"))) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void holdsALoadAndReportsIt() {
        int status = run("--mode", "soak", "--seconds", "4", "--rate", "20", "--json");

        JsonObject report = JsonParser.parseString(out.toString(UTF_8)).getAsJsonObject();
        assertThat(report.getAsJsonArray("broken")).isEmpty();
        assertThat(status).isZero();
        JsonObject all = report.getAsJsonObject("latency_ms").getAsJsonObject("all");
        assertThat(all.get("count").getAsInt()).isEqualTo(80);
        assertThat(all.get("p50").getAsDouble()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "--mode,  weather, --mode",
                "--runs,  0,       --runs: 0 (expected: 1 or more)",
                "--rate,  0,       --rate: 0 (expected: 1 or more)",
                "--seconds, 1,     --seconds: 1 (expected: 4 or more)",
                "--seed,  one,     --seed"
            })
    void refusesWhatItCannotReadByName(String option, String value, String complaint) {
        assertThat(run(option, value)).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains(complaint);
    }

    @Test
    void saysThatAHistoryCannotBeKept(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "taken");

        assertThat(run("--runs", "1", "--history", file.toString())).isEqualTo(3);
        assertThat(err.toString(UTF_8)).contains("file");
    }

    private int run(String... arguments) {
        return new FaultStorm(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8)).run(arguments);
    }
}
