package com.g3nretailstack.accounting.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.examples.quickstart.Trial.Result;
import com.g3nretailstack.accounting.examples.quickstart.Trial.Unhurried;
import com.g3nretailstack.accounting.examples.quickstart.exit.ExitCode;
import com.g3nretailstack.accounting.examples.quickstart.testing.RetailText;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.fault.Fault;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuickstartTest {
    private static final String GOOD = "536365,85123A,LAMP,6,2010-12-01T08:26:00,2.55,17850,United Kingdom";
    private static final String BACK = "C536366,85123A,LAMP,-2,2010-12-01T09:26:00,2.55,17850,United Kingdom";

    private static MockAccounting mock;

    @TempDir
    Path folder;

    private Trial trial;

    @BeforeAll
    static void start() {
        mock = MockAccounting.start();
    }

    @AfterAll
    static void stop() {
        mock.close();
    }

    @BeforeEach
    void openOrg(TestInfo test) {
        trial = new Trial(mock, "O" + Integer.toHexString(test.getDisplayName().hashCode()), folder);
    }

    @Test
    void runsTheSampleOnAMockOfItsOwn() {
        Result result = Trial.run(Map.of(), new StopSignal(), List.of("--work-dir", folder.toString()));

        assertThat(result.code()).as(result.err()).isEqualTo(ExitCode.OK);
        assertThat(result.out())
                .contains("lines read           236")
                .contains("lines rejected       7")
                .containsPattern("sale +214 +6,016.494499")
                .contains("traceability         100 %")
                .contains("4 linked to their sale, 6 with a reason code instead")
                .contains("figures              tie");
        assertThat(folder.resolve("retail-sample.csv.rejects.csv")).exists();
        assertThat(folder.resolve("retail-sample.csv.checkpoint")).doesNotExist();
    }

    @Test
    void printsOneJsonObjectAndNothingElseOnStandardOutput() {
        Result result = trial.run("--json");

        JsonObject json = result.json();
        assertThat(json.keySet())
                .containsExactly(
                        "lines_read",
                        "events_recorded",
                        "lines_rejected",
                        "by_type",
                        "batch",
                        "traceability_percent",
                        "events_per_second",
                        "seconds");
        assertThat(json.get("events_recorded").getAsLong()).isEqualTo(229);
        assertThat(json.getAsJsonObject("batch").get("event_count").getAsLong()).isEqualTo(229);
        assertThat(json.getAsJsonObject("batch").get("status").getAsString()).isEqualTo("sent");
        assertThat(trial.org().events().count()).isEqualTo(229);
    }

    @Test
    void writesNothingWhenAFinishedFileIsRunAgain() {
        trial.run();
        long writes = writes();

        Result again = trial.run("--json");

        assertThat(again.code()).isEqualTo(ExitCode.OK);
        assertThat(again.err()).contains("retail-sample.csv: recorded, exported and sent already; nothing is written");
        assertThat(again.err()).contains("retail-sample.csv: reading: 236 of 236 (100 %)");
        assertThat(again.json().get("events_recorded").getAsLong()).isEqualTo(229);
        assertThat(writes()).isEqualTo(writes);
    }

    @Test
    void writesNothingAgainEvenWhereTheCheckpointIsGone() throws IOException {
        trial.run();
        Files.delete(folder.resolve("retail-sample.csv.checkpoint"));
        long writes = writes();

        assertThat(trial.run().code()).isEqualTo(ExitCode.OK);
        assertThat(writes()).isEqualTo(writes);
    }

    @Test
    void makesOneExportAndOneBatchForEachFile() {
        Path one = data("one.csv", GOOD, BACK);
        Path two = data("two.csv", GOOD, BACK);

        Result result = trial.run("--json", "--data", one.toString(), "--data", two.toString());

        assertThat(result.code()).as(result.err()).isEqualTo(ExitCode.OK);
        assertThat(trial.org().exportCount()).isEqualTo(2);
        assertThat(trial.org().batchCount()).isEqualTo(2);
        assertThat(result.json().getAsJsonArray("files")).hasSize(2);
        assertThat(result.json().get("events_recorded").getAsLong()).isEqualTo(4);
    }

    @Test
    void linksARefundToTheSaleOfAnEarlierFile() {
        Result result = trial.run(
                "--data",
                data("one.csv", GOOD).toString(),
                "--data",
                data("two.csv", BACK).toString());

        assertThat(result.out()).contains("refunds              1 linked to their sale, 0 with");
    }

    @Test
    void runsAFileAgainAloneThatWasRunWithAnother() {
        String one = data("one.csv", GOOD).toString();
        String two = data("two.csv", BACK, GOOD, BACK).toString();
        trial.run("--data", one, "--data", two);

        Result alone = trial.run("--data", two);
        Result together = trial.run("--data", one, "--data", two);

        assertThat(alone.code()).as(alone.err()).isEqualTo(ExitCode.OK);
        assertThat(alone.out()).contains("2 linked to their sale, 0 with");
        assertThat(together.code()).as(together.err()).isEqualTo(ExitCode.OK);
    }

    @Test
    void exportsAFileOfWhichEveryLineIsRejected() {
        Result result = trial.run("--json", "--data", data("bad.csv", "x", "y").toString());

        assertThat(result.code()).as(result.err()).isEqualTo(ExitCode.OK);
        assertThat(result.json().get("lines_rejected").getAsLong()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "/export/create, drop",
        "/export/create, double",
        "/export/create, alter",
        "/export/batch/create, drop",
        "/export/batch/create, double",
        "/export/batch/create, alter",
        "/export/batch/status/set, drop",
        "/export/batch/status/set, double",
        "/export/batch/status/set, alter",
    })
    void exitsNonZeroWhenAnEventIsSpoiltOnTheService(String after, String how) {
        trial.org().faults().on(after).nth(1).play(Fault.afterCommit(() -> spoil(how)));

        Result result = trial.run();

        assertThat(result.code()).as(result.err()).isEqualTo(ExitCode.FIGURES_DIFFER);
    }

    @ParameterizedTest
    @CsvSource({"drop, is missing", "double, is there twice", "alter, is there with other content"})
    void namesTheLineThatAFinishedFileLost(String how, String says) {
        trial.run();
        spoil(how);

        Result result = trial.run();

        assertThat(result.code()).isEqualTo(ExitCode.FIGURES_DIFFER);
        assertThat(result.err()).containsPattern("retail-sample.csv: line [0-9]+ " + says);
        assertThat(result.out()).contains("DO NOT TIE");
    }

    @Test
    void noticesAnEventOfNoLine() {
        trial.run();
        String event = trial.org().events().list().get(0);
        trial.org().events().alter(id(event), json -> {
            json.putArray("source_refs").add("somebody:else");
            return json;
        });

        assertThat(trial.run().err()).contains("comes from no line of the file").contains("is missing");
    }

    @Test
    void stopsAtARefusedLineAndResumesWhenItIsAccepted() {
        trial.org().reasonCodes(Set.of());

        Result refused = trial.run();
        trial.org().reasonCodes(Set.of("ACCOUNTING.REVERSAL_UNMATCHED"));
        Result resumed = trial.run();

        assertThat(refused.code()).isEqualTo(ExitCode.SERVICE);
        assertThat(refused.err()).contains("line 2 was not recorded").contains("run again to resume");
        assertThat(resumed.code()).as(resumed.err()).isEqualTo(ExitCode.OK);
        assertThat(trial.org().events().count()).isEqualTo(229);
    }

    @Test
    void stopsBetweenTwoLinesWhenASignalComesAndResumes() {
        Unhurried stop = new Unhurried();
        trial.org().faults().on("/event/record").nth(50).play(Fault.beforeCommit(stop::request));

        Result stopped = trial.run(stop);
        int recorded = trial.org().events().count();
        Result resumed = trial.run();

        assertThat(stopped.code()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(recorded).isBetween(50, 228);
        assertThat(resumed.code()).as(resumed.err()).isEqualTo(ExitCode.OK);
        assertThat(trial.org().events().count()).isEqualTo(229);
    }

    @Test
    void looksEveryLineUpWhereTheCheckpointWasLostHalfway() throws IOException {
        Unhurried stop = new Unhurried();
        trial.org().faults().on("/event/record").nth(50).play(Fault.beforeCommit(stop::request));
        trial.run(stop);
        Files.delete(folder.resolve("retail-sample.csv.checkpoint"));

        Result resumed = trial.run();

        assertThat(resumed.code()).as(resumed.err()).isEqualTo(ExitCode.OK);
        assertThat(trial.org().events().count()).isEqualTo(229);
    }

    @Test
    void refusesToResumeWithOptionsThatMakeOtherEvents() {
        Unhurried stop = new Unhurried();
        trial.org().faults().on("/event/record").nth(50).play(Fault.beforeCommit(stop::request));
        trial.run(stop);

        Result other = trial.run("--currency", "EUR");

        assertThat(other.code()).isEqualTo(ExitCode.LOCAL_FILES);
        assertThat(other.err()).contains("the checkpoint is of another run: its options is");
    }

    @Test
    void makesAWorkDirThatIsMissing() {
        Path missing = folder.resolve("made").resolve("anew");

        Result result = new Trial(mock, trial.org().orgcode(), missing).run();

        assertThat(result.code()).as(result.err()).isEqualTo(ExitCode.OK);
        assertThat(missing).isDirectoryContaining("glob:**.rejects.csv");
    }

    @Test
    void endsClearlyWhereTheWorkDirCannotBeMade() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        Result result = new Trial(mock, trial.org().orgcode(), file.resolve("none")).run();

        assertThat(result.code()).isEqualTo(ExitCode.LOCAL_FILES);
        assertThat(result.err()).contains("none: --work-dir cannot be made");
    }

    @Test
    void saysThatAnExportFailedAndWhy() {
        trial.org().failNextExport("ACCOUNTING.EXPORT", "the ERP is closed");

        Result result = trial.run();

        assertThat(result.code()).isEqualTo(ExitCode.SERVICE);
        assertThat(result.err()).contains("failed: ACCOUNTING.EXPORT the ERP is closed");
    }

    @ParameterizedTest
    @CsvSource({
        "--data=none.csv, no readable file there",
        "--quiet=soon, expected: a time such as 30s or 500ms",
        "--window=0, expected: 1 to 1024",
        "--channel=ä, channel",
    })
    void refusesACommandLineThatItCannotFollow(String argument, String says) {
        Result result = trial.run(argument);

        assertThat(result.code()).isEqualTo(ExitCode.USAGE);
        assertThat(result.err()).contains(says);
    }

    @Test
    void asksForTheCredentialAndTheOrganisation() {
        List<String> address = List.of("--base-url", mock.baseUrl());

        assertThat(Trial.run(Map.of("G3N_API_KEY", "k"), new Unhurried(), address)
                        .err())
                .contains("--org or G3N_ORGCODE");
        assertThat(Trial.run(Map.of(), new Unhurried(), List.of("--base-url", mock.baseUrl(), "--org", "ACME"))
                        .err())
                .contains("G3N_API_KEY or G3N_SESSION_GUID");
    }

    @Test
    void neverPrintsTheCredential() {
        Result result = Trial.run(
                Map.of("G3N_API_KEY", "planted-canary"),
                new Unhurried(),
                List.of("--base-url", mock.baseUrl(), "--org", "ACME", "--work-dir", folder.toString()));

        assertThat(result.code()).isEqualTo(ExitCode.SERVICE);
        assertThat(result.err() + result.out()).doesNotContain("canary");
    }

    private long writes() {
        return List.of("/event/record", "/export/create", "/export/batch/create", "/export/batch/status/set").stream()
                .mapToLong(path -> trial.org().journal().count(path))
                .sum();
    }

    private Path data(String name, String... lines) {
        RetailText.bytes(folder.resolve(name), RetailText.text(lines).getBytes(StandardCharsets.UTF_8));
        return folder.resolve(name);
    }

    private void spoil(String how) {
        String event = id(trial.org().events().list().get(100));
        switch (how) {
            case "drop" -> trial.org().events().drop(event);
            case "double" -> trial.org().events().duplicate(event);
            default -> trial.org().events().alter(event, json -> json.put("qty", 12345));
        }
    }

    private static String id(String event) {
        return JsonParser.parseString(event).getAsJsonObject().get("event_id").getAsString();
    }
}
