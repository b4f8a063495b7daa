package com.g3nretailstack.accounting.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.g3nretailstack.accounting.examples.quickstart.exit.ExitCode;
import com.g3nretailstack.accounting.examples.quickstart.exit.StopException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.ParameterException;

class OptionsTest {

    @Test
    void hasDefaultsForEverything() {
        Options options = parse();

        assertThat(options.data).isEmpty();
        assertThat(options.currency).isEqualTo("GBP");
        assertThat(options.zone).isEqualTo(ZoneId.of("Europe/London"));
        assertThat(options.reasonCode).isEqualTo("ACCOUNTING.REVERSAL_UNMATCHED");
        assertThat(options.quiet).isEqualTo(Duration.ofSeconds(30));
        assertThat(options.window).isEqualTo(16);
        assertThat(options.json).isFalse();
        assertThat(options.workDir).isNull();
    }

    @Test
    void takesSeveralFiles() {
        assertThat(parse("--data", "a.csv", "--data=b.csv.gz").data)
                .containsExactly(Path.of("a.csv"), Path.of("b.csv.gz"));
    }

    @ParameterizedTest
    @CsvSource({"30s, PT30S", "500ms, PT0.5S", "2m, PT2M", "0s, PT0S"})
    void readsATime(String text, Duration time) {
        assertThat(parse("--quiet", text).quiet).isEqualTo(time);
    }

    @Test
    void takesAnEmptyAddressForNone() {
        assertThat(parse("--base-url", "").baseUrl).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--quiet=soon",
                "--quiet=-1s",
                "--zone=Mars",
                "--base-url=ftp://x",
                "--base-url=localhost",
                "--window=many",
                "--unknown",
                "file.csv"
            })
    void refusesWhatItCannotRead(String argument) {
        assertThatThrownBy(() -> parse(argument)).isInstanceOf(ParameterException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "--window=0, --window: 0 (expected: 1 to 1024)",
        "--currency=gbp, --currency: gbp",
        "--quiet=0s, --quiet: must be more than zero",
        "--base-url=https://api.example.com/accounting --quiet=29s, --quiet: 29s (expected: more than 29s",
    })
    void refusesWhatIsOutOfBounds(String arguments, String message) {
        Options options = parse(arguments.split(" "));

        assertThatThrownBy(() -> OptionsParser.check(options))
                .isInstanceOfSatisfying(
                        StopException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
                .hasMessageStartingWith(message);
    }

    @Test
    void namesEveryExitStatusInItsHelp() {
        String help = OptionsParser.commandLine(new Options()).getUsageMessage();

        for (ExitCode code : ExitCode.values()) {
            assertThat(help).containsPattern("(?m)^ +" + code.status() + " +\\S");
        }
    }

    @Test
    void takesAShortQuietTimeOnThisMachine() {
        OptionsParser.check(parse("--base-url=http://127.0.0.1:8080/accounting", "--quiet=1ms"));
    }

    private static Options parse(String... arguments) {
        Options options = new Options();
        OptionsParser.commandLine(options).parseArgs(arguments);
        return options;
    }
}
