package com.g3nretailstack.accounting.examples.contractkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program, as a customer starts it: against a server elsewhere, with one ordinary key from the environment. */
final class KitMainTest {
    private static Elsewhere elsewhere;

    private final Map<String, String> environment = new HashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws IOException {
        elsewhere = new Elsewhere();
    }

    @AfterAll
    static void stop() {
        elsewhere.close();
    }

    private int run(String... arguments) {
        return new KitMain(environment, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
                .run(arguments);
    }

    private int runElsewhere(String... arguments) {
        environment.putIfAbsent("G3N_API_KEY", elsewhere.apiKey());
        String[] all = new String[arguments.length + 4];
        System.arraycopy(new String[] {"--base-url", elsewhere.baseUrl(), "--org", Elsewhere.ORG}, 0, all, 0, 4);
        System.arraycopy(arguments, 0, all, 4, arguments.length);
        return run(all);
    }

    @Test
    void readsOnlyUnlessWritesAreAllowed() throws IOException {
        Path json = folder.resolve("kit.json");

        int status = runElsewhere("--json", json.toString());

        JsonNode report = JsonMapper.shared().readTree(Files.readString(json));
        assertThat(status).as(out.toString(UTF_8)).isZero();
        assertThat(report.path("failed").asInt()).isZero();
        assertThat(report.path("passed").asInt()).isGreaterThan(100);
        assertThat(report.path("written").isEmpty()).isTrue();
        assertThat(out.toString(UTF_8))
                .contains("skipped, writes are not allowed:", "event_record: answers what was asked for");
    }

    @Test
    void writesWhereThatIsAllowedAndNamesWhatItWrote() throws IOException {
        environment.put("G3N_FACILITY", "lg-042");
        environment.put("G3N_CHANNEL", "WEB");
        Path markdown = folder.resolve("kit.md");
        Path json = folder.resolve("kit.json");

        int status = runElsewhere("--allow-writes", "--markdown", markdown.toString(), "--json", json.toString());

        JsonNode report = JsonMapper.shared().readTree(Files.readString(json));
        assertThat(status).as(out.toString(UTF_8)).isZero();
        assertThat(out.toString(UTF_8))
                .contains("Written, all names beginning with "
                        + report.path("run").asString())
                .contains(
                        "skipped, a shared server cannot play faults:",
                        "skipped, a shared server cannot play a write-block:");
        assertThat(report.path("written"))
                .isNotEmpty()
                .allSatisfy(record -> assertThat(record.asString()).contains("="));
        assertThat(Files.readString(markdown)).contains("| `event_record` | ok |");
        assertThat(out + Files.readString(markdown) + Files.readString(json)).doesNotContain(elsewhere.apiKey());
    }

    @Test
    void failsWhereNothingCouldBePlayed() {
        assertThat(runElsewhere("--only", "event_record")).isEqualTo(1);
        assertThat(err.toString(UTF_8)).contains("no case could be played");
    }

    @Test
    void runsAgainstAMockOfItsOwn() {
        assertThat(run("--only", "event_get")).as(out.toString(UTF_8)).isZero();
        assertThat(out.toString(UTF_8)).contains("Ran against a mock of its own");
    }

    @Test
    void saysThatTheCredentialIsRefused() {
        environment.put("G3N_API_KEY", "nobody-issued-this");

        assertThat(runElsewhere()).isEqualTo(3);
        assertThat(err.toString(UTF_8)).contains("401 unauthorized").doesNotContain("nobody-issued-this");
    }

    @Test
    void saysThatTheServerCannotBeReached() {
        environment.put("G3N_API_KEY", "key");

        assertThat(run("--base-url", "http://127.0.0.1:1/accounting", "--org", "SHOP"))
                .isEqualTo(3);
        assertThat(err.toString(UTF_8)).contains("nothing was run");
    }

    @Test
    void asksForTheOrg() {
        environment.put("G3N_API_KEY", "key");

        assertThat(run("--base-url", elsewhere.baseUrl())).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("--org:");
    }

    @Test
    void asksForOneCredential() {
        assertThat(run("--base-url", elsewhere.baseUrl(), "--org", "SHOP")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("G3N_API_KEY or G3N_SESSION_GUID");
    }

    @Test
    void asksForFacilityAndChannelBeforeItWrites() {
        assertThat(runElsewhere("--allow-writes")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("G3N_FACILITY and G3N_CHANNEL");
    }

    @Test
    void refusesWritesOfAMockThatIsItsOwnAnyway() {
        assertThat(run("--allow-writes")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("--allow-writes: needs --base-url");
    }

    @Test
    void refusesAnOperationThatIsNotThere() {
        assertThat(run("--only", "event_recrod")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("event_recrod");
    }

    @Test
    void refusesAReportThatCannotBeWrittenBeforeItRuns() {
        String nowhere = folder.resolve("missing").resolve("kit.json").toString();

        assertThat(run("--json", nowhere)).isEqualTo(2);
        assertThat(out.toString(UTF_8)).isEmpty();
    }

    @Test
    void refusesPlainHttpToAnotherMachine() {
        environment.put("G3N_API_KEY", "key");

        assertThat(run("--base-url", "http://example.invalid/accounting", "--org", "SHOP"))
                .isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("expected: https");
    }

    @Test
    void refusesAnUnknownOption() {
        assertThat(run("--bse-url", "x")).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("--bse-url", "Usage:");
    }

    @Test
    void explainsItself() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(UTF_8)).contains("Exit status:", "--allow-writes");
    }
}
