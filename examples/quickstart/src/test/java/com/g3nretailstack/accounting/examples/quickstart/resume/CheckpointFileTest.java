package com.g3nretailstack.accounting.examples.quickstart.resume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.g3nretailstack.accounting.examples.quickstart.data.FileIdentity;
import com.g3nretailstack.accounting.examples.quickstart.exit.ExitCode;
import com.g3nretailstack.accounting.examples.quickstart.exit.StopException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointFileTest {
    private static final FileIdentity FILE = new FileIdentity("month.csv", "a".repeat(64));
    private static final Binding BINDING = new Binding("http://127.0.0.1:1/accounting", "ACME", FILE, "shop-1 WEB GBP");

    @TempDir
    Path folder;

    @Test
    void findsNothingAtFirst() {
        try (CheckpointFile file = CheckpointFile.open(folder, BINDING)) {
            assertThat(file.load()).isNull();
        }
    }

    @Test
    void readsWhatItWrote() {
        try (CheckpointFile file = CheckpointFile.open(folder, BINDING)) {
            file.save(new Checkpoint(100, 356));
            file.save(new Checkpoint(200, 456));
        }

        try (CheckpointFile file = CheckpointFile.open(folder, BINDING)) {
            assertThat(file.load()).isEqualTo(new Checkpoint(200, 456));
        }
    }

    @ParameterizedTest
    @MethodSource("others")
    void refusesTheCheckpointOfAnotherRun(String what, Binding other) {
        save(new Checkpoint(1, 2));

        try (CheckpointFile file = CheckpointFile.open(folder, other)) {
            assertThatThrownBy(file::load)
                    .isInstanceOfSatisfying(
                            StopException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.LOCAL_FILES))
                    .hasMessageContaining("the checkpoint is of another run: its " + what + " is ")
                    .hasMessageContaining("--work-dir");
        }
    }

    static Stream<Arguments> others() {
        return Stream.of(
                Arguments.of("address", new Binding("http://other/accounting", "ACME", FILE, "shop-1 WEB GBP")),
                Arguments.of("organisation", new Binding(BINDING.baseUrl(), "OTHER", FILE, "shop-1 WEB GBP")),
                Arguments.of("options", new Binding(BINDING.baseUrl(), "ACME", FILE, "shop-1 WEB EUR")),
                Arguments.of(
                        "content (SHA-256)",
                        new Binding(
                                BINDING.baseUrl(),
                                "ACME",
                                new FileIdentity("month.csv", "b".repeat(64)),
                                "shop-1 WEB GBP")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{}", "{\"format\":1}", "\u0000\u0000\u0000\u0000"})
    void refusesADamagedCheckpoint(String text) throws IOException {
        Files.writeString(folder.resolve("month.csv.checkpoint"), text);

        try (CheckpointFile file = CheckpointFile.open(folder, BINDING)) {
            assertThatThrownBy(file::load)
                    .isInstanceOf(StopException.class)
                    .hasMessageContaining("month.csv.checkpoint: the checkpoint is damaged");
        }
    }

    @Test
    void noticesAFigureThatWasChanged() throws IOException {
        save(new Checkpoint(100, 356));
        Path path = folder.resolve("month.csv.checkpoint");
        Files.writeString(path, Files.readString(path).replace(":100,", ":300,"));

        try (CheckpointFile file = CheckpointFile.open(folder, BINDING)) {
            assertThatThrownBy(file::load).hasMessageContaining("damaged");
        }
    }

    @Test
    void keepsTheCheckpointBeforeWhenTheDiskIsFull() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "only a system with /dev/full can play a full disk");
        save(new Checkpoint(100, 356));
        Files.createSymbolicLink(folder.resolve("month.csv.checkpoint.new"), full);

        try (CheckpointFile file = CheckpointFile.open(folder, BINDING)) {
            assertThatThrownBy(() -> file.save(new Checkpoint(200, 456)))
                    .isInstanceOfSatisfying(
                            StopException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.LOCAL_FILES))
                    .hasMessageContaining("the checkpoint cannot be written: No space left on device");
            assertThat(file.load()).isEqualTo(new Checkpoint(100, 356));
        }
    }

    @Test
    void keepsASecondRunOffTheSameFile() {
        CheckpointFile first = CheckpointFile.open(folder, BINDING);

        assertThatThrownBy(() -> CheckpointFile.open(folder, BINDING)).hasMessageContaining("another run is at work");

        first.close();
        CheckpointFile.open(folder, BINDING).close();
    }

    @Test
    void saysWhereItCannotWrite() {
        assertThatThrownBy(() -> CheckpointFile.open(folder.resolve("none"), BINDING))
                .isInstanceOf(StopException.class)
                .hasMessageContaining("Choose a folder with --work-dir");
    }

    private void save(Checkpoint checkpoint) {
        try (CheckpointFile file = CheckpointFile.open(folder, BINDING)) {
            file.save(checkpoint);
        }
    }
}
