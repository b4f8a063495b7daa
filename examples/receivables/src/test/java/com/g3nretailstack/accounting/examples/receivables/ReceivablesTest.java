package com.g3nretailstack.accounting.examples.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

class ReceivablesTest {
    private static final List<LocalDate> DATES =
            List.of(LocalDate.of(2007, 1, 1), LocalDate.of(2009, 1, 1), LocalDate.of(2012, 1, 1));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void theSampleTiesWithASecondAccountOfIt() throws IOException {
        assertThat(run("--json")).as(text(err)).isZero();

        try (InputStream sample =
                Objects.requireNonNull(ReceivablesTest.class.getResourceAsStream("/receivables-sample.csv"))) {
            tiesWith(Ledger.of(sample));
        }
        assertThat(report().get("noted_in_parts").getAsLong()).isEqualTo(2);
        assertThat(report().get("overpaid").getAsLong()).isEqualTo(2);
        assertThat(report().get("cancelled").getAsLong()).isEqualTo(1);
    }

    /** Where the environment names the file of ten thousand receivables: in the build's first run of the tests. */
    @Test
    @EnabledIfEnvironmentVariable(named = "RECEIVABLES_DATA", matches = ".+")
    void theRealFileTiesWithASecondAccountOfIt() throws IOException {
        Path file = Path.of(System.getenv("RECEIVABLES_DATA"));

        assertThat(run("--json", "--data", file.toString())).as(text(err)).isZero();

        try (InputStream stored = new GZIPInputStream(Files.newInputStream(file))) {
            tiesWith(Ledger.of(stored));
        }
        JsonObject report = report();
        assertThat(report.get("receivables").getAsInt()).isEqualTo(10_000);
        assertThat(report.get("paid").getAsBigDecimal()).isEqualByComparingTo("210495.90");
        assertThat(report.get("paid_invoices").getAsLong()).isEqualTo(4_626);
        assertThat(report.get("noted_in_parts").getAsLong()).isEqualTo(279);
        assertThat(report.get("overpaid").getAsLong()).isEqualTo(41);
    }

    private void tiesWith(Ledger ledger) {
        JsonObject report = report();
        assertThat(report.get("receivables").getAsInt()).isEqualTo(ledger.cases());
        assertThat(report.get("paid").getAsBigDecimal()).isEqualByComparingTo(ledger.paid());
        assertThat(report.get("paid_invoices").getAsLong()).isEqualTo(ledger.paidCases());
        assertThat(report.get("noted_in_parts").getAsLong()).isEqualTo(ledger.notedInParts());
        assertThat(report.get("paid_in_parts").getAsLong()).isEqualTo(ledger.paidInParts());
        assertThat(report.get("overpaid").getAsLong()).isEqualTo(ledger.overpaid());
        assertThat(agings()).isEqualTo(DATES.stream().map(ledger::aging).toList());
    }

    private List<List<String>> agings() {
        return report().getAsJsonArray("aging").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .map(ReceivablesTest::buckets)
                .toList();
    }

    private static List<String> buckets(JsonObject aging) {
        return Stream.of("current", "days_1_30", "days_31_60", "days_61_90", "over_90")
                .map(bucket -> bucket + " "
                        + aging.get(bucket).getAsBigDecimal().setScale(2).toPlainString() + " "
                        + aging.get(bucket + "_count").getAsLong())
                .toList();
    }

    @Test
    void theReportForPeopleNamesTheFigures() {
        assertThat(run()).as(text(err)).isZero();

        assertThat(text(out))
                .contains("receivables-sample.csv: 29 lines, 9 receivables")
                .contains("aging as of 2009-01-01T00:00:00Z")
                .contains("figures    tie with the file");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThat(run("--data", "no-such-file.csv")).isEqualTo(2);
        assertThat(text(err)).contains("no-such-file.csv: no readable file there");
    }

    @Test
    void aLineThatCannotBeUsedIsNamed(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("broken.csv");
        Files.writeString(file, """
                case_id,activity,timestamp,amount,expense,totalpaymentamount
                A,Create Fine,2006-10-02T00:00:00Z,40.0,,
                A,Payment,2006-10-03T00:00:00Z,,,4O.0
                """);

        assertThat(run("--data", file.toString())).isEqualTo(2);
        assertThat(text(err)).contains("broken.csv, line 3: totalpaymentamount is no number");
    }

    @Test
    void anUnusableOptionIsNamed() {
        assertThat(run("--threads", "0")).isEqualTo(2);
        assertThat(text(err)).contains("--threads: 0 (expected: 1 to 64)");
    }

    private int run(String... arguments) {
        return new Receivables(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(arguments);
    }

    private JsonObject report() {
        return JsonParser.parseString(text(out)).getAsJsonObject();
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
