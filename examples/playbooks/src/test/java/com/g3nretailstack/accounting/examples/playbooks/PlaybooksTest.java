package com.g3nretailstack.accounting.examples.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.examples.playbooks.stage.Reasons;
import com.g3nretailstack.accounting.mock.MockAccounting;
import com.g3nretailstack.accounting.mock.MockOrg;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaybooksTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void playsOneProgramByItsName() {
        ExitCode code = run(Map.of(), "sales-export");

        assertThat(code).as(text(err)).isEqualTo(ExitCode.OK);
        assertThat(text(out))
                .startsWith("== sales-export: Scenario 1")
                .contains("[pass] sales less refunds are what the shop kept: 54.50")
                .endsWith("every check holds\n\n");
    }

    @Test
    void tellsTheSameStoryTwice() {
        run(Map.of(), "valuation-adjustment");
        String first = text(out);
        out.reset();
        run(Map.of(), "valuation-adjustment");

        assertThat(text(out)).isEqualTo(first);
    }

    @Test
    void playsAllProgramsOnOneService() {
        ExitCode code = run(Map.of(), "--json");

        assertThat(code).as(text(err)).isEqualTo(ExitCode.OK);
        JsonObject json = JsonParser.parseString(text(out)).getAsJsonObject();
        assertThat(json.get("passed").getAsBoolean()).isTrue();
        assertThat(json.getAsJsonArray("programs"))
                .extracting(program -> program.getAsJsonObject().get("program").getAsString())
                .containsExactly(
                        "record-and-export",
                        "usage-and-rollups",
                        "sales-export",
                        "valuation-adjustment",
                        "loyalty-settlement",
                        "influencer-payout",
                        "batch-repair",
                        "kpis",
                        "readiness");
    }

    @Test
    void playsOnAServiceElsewhereAndSaysWhatItCannotCheckThere() {
        try (MockAccounting mock = MockAccounting.start()) {
            MockOrg org = mock.org("ACME");
            org.reasonCodes(Reasons.ALL);

            ExitCode code = run(
                    Map.of("G3N_API_KEY", org.apiKey()),
                    "record-and-export",
                    "usage-and-rollups",
                    "batch-repair",
                    "readiness",
                    "--base-url",
                    mock.baseUrl(),
                    "--org",
                    "ACME",
                    "--run",
                    "elsewhere");

            assertThat(code).as(text(err)).isEqualTo(ExitCode.OK);
            assertThat(text(out))
                    .contains(
                            "[look] Export runs capture success, failure, and exception reasons.: no run can be made to fail")
                    .contains("[look] the ledger has the bytes that are stored")
                    .contains("the sweep is the operator's; what it would make is made by hand")
                    .doesNotContain(org.apiKey());
            assertThat(org.batchCount()).isEqualTo(9);
        }
    }

    @Test
    void endsWithAnotherStatusWhereTheServiceRefuses() {
        try (MockAccounting mock = MockAccounting.start()) {
            MockOrg org = mock.org("ACME");
            org.reasonCodes(Set.of());

            ExitCode code = run(
                    Map.of("G3N_API_KEY", org.apiKey()),
                    "sales-export",
                    "record-and-export",
                    "--base-url",
                    mock.baseUrl(),
                    "--org",
                    "ACME");

            assertThat(code).isEqualTo(ExitCode.SERVICE);
            assertThat(text(err)).contains("sales-export: 400 invalid-input").doesNotContain("record-and-export:");
            assertThat(text(out)).contains("NOT ACCEPTED: 400 invalid-input").contains("every check holds");
        }
    }

    @Test
    void endsWithAnotherStatusWhereACheckDoesNotHold(@TempDir Path folder) throws IOException {
        Path month = Files.writeString(folder.resolve("month.csv"), """
                InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
                536365,85123A,LAMP,6,2010-12-01T08:26:00,2.55,17850,United Kingdom
                536366,85123A,LAMP,1,2010-12-01T09:26:00,2.55,17850,United Kingdom
                """);
        try (MockAccounting mock = MockAccounting.start()) {
            MockOrg org = mock.org("ACME");
            org.reasonCodes(Reasons.ALL);
            String[] arguments = {"kpis", "--data", month.toString(), "--base-url", mock.baseUrl(), "--org", "ACME"};
            Map<String, String> environment = Map.of("G3N_API_KEY", org.apiKey());
            run(environment, with(arguments, "--run", "one"));
            String first = JsonParser.parseString(org.events().list().get(0))
                    .getAsJsonObject()
                    .get("event_id")
                    .getAsString();
            org.events().drop(first);

            ExitCode code = run(environment, with(arguments, "--run", "two"));

            assertThat(code).isEqualTo(ExitCode.NOT_ACCEPTED);
            assertThat(text(err))
                    .isEqualToNormalizingNewlines(
                            "kpis: does not hold: every line of the file is an event, and their sums tie"
                                    + " (month.csv)\n");
        }
    }

    private static String[] with(String[] arguments, String... more) {
        return Stream.of(arguments, more).flatMap(Stream::of).toArray(String[]::new);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            no-such-program            | 'no-such-program' is no program (expected: all, or any of record-and-export,
            --data /no/such/file       | /no/such/file: no readable file there
            --no-such-option           | Unknown option: '--no-such-option'
            --base-url ftp://host      | (expected: an address that begins with http or https)
            --base-url http://host     | --org or G3N_ORGCODE must name the organisation
            --base-url http://host --org ACME | one credential: G3N_API_KEY or G3N_SESSION_GUID
            --web-channel=             | channel
            """)
    void refusesWhatItCannotUse(String arguments, String message) {
        assertThat(run(Map.of(), arguments.split(" "))).isEqualTo(ExitCode.USAGE);
        assertThat(text(err)).contains(message);
    }

    @Test
    void listsItsProgramsAndExitStatuses() {
        assertThat(run(Map.of(), "--help")).isEqualTo(ExitCode.OK);
        assertThat(text(out)).contains("batch-repair", "Exit status:", "--json");
    }

    private ExitCode run(Map<String, String> environment, String... arguments) {
        return new Playbooks(environment, stream(out), stream(err)).run(arguments);
    }

    private static PrintStream stream(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream from) {
        return from.toString(StandardCharsets.UTF_8);
    }
}
