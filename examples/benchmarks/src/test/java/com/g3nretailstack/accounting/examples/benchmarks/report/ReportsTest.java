package com.g3nretailstack.accounting.examples.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

final class ReportsTest {
    private final Results results = new Results();
    private final Run run = new Run(
            Instant.parse("2026-11-21T03:00:00.123Z"),
            new Machine("Linux amd64", 2, "A VM 17.0.15", List.of("-Xmx64m"), List.of("Copy"), 64),
            "java -jar benchmarks.jar --quick",
            results);

    @Test
    void theTextShowsEachSubjectWithItsSpreadAndItsRatioToTheRival() {
        results.compare("call", "okhttp+gson");
        results.add(series("p50", "facade", 10, 20, 30));
        results.add(series("p50", "okhttp+gson", 20, 40, 60));

        String text = new TextReport(run).text();

        assertThat(text)
                .contains("call: p50 (us)")
                .containsPattern(
                        "facade +20\\.0 \\(15\\.0 to 25\\.0\\) +x 0\\.50 \\(0\\.50 to 0\\.50\\) of okhttp\\+gson")
                .containsPattern("okhttp\\+gson +40\\.0 \\(30\\.0 to 50\\.0\\)$");
    }

    @Test
    void theStockClientIsTheRivalWhereNoneIsNamed() {
        results.add(series("p50", "facade", 10));
        results.add(series("p50", "stock", 40));

        String text = new TextReport(run).text();

        assertThat(text).contains("x 0.25 (0.25 to 0.25) of stock");
    }

    @Test
    void theTextSaysOfEachMarkWhetherItWasReachedAndByWhichFigure() {
        results.add(Mark.atMost("allocation of a call", "kB", 16, 9, new Spread(29.9, 30.3, 30.4)));

        String text = new TextReport(run).text();

        assertThat(text)
                .containsPattern(
                        "missed +allocation of a call: 30\\.3 \\(29\\.9 to 30\\.4\\) kB \\(expected: at most 16\\.0, then 9\\.00\\)");
    }

    @Test
    void theTextSaysWhenWhereAndHow() {
        String text = new TextReport(run).text();

        assertThat(text)
                .contains(
                        "2026-11-21T03:00:00Z",
                        "2 processors",
                        "A VM 17.0.15",
                        "-Xmx64m",
                        "java -jar benchmarks.jar --quick");
    }

    @Test
    void theTextKeepsTheNotes() {
        results.note("Calls: 1 kB is 1,000 bytes.");

        String text = new TextReport(run).text();

        assertThat(text).endsWith("Calls: 1 kB is 1,000 bytes.");
    }

    @Test
    void theJsonHasEveryRound() {
        results.add(series("p50", "facade", 10, 20, 30));

        JsonObject json = JsonParser.parseString(new JsonReport(run).text()).getAsJsonObject();

        JsonObject series = json.getAsJsonArray("series").get(0).getAsJsonObject();
        assertThat(series.get("rounds")).hasToString("[10.0,20.0,30.0]");
        assertThat(series.getAsJsonObject("spread").get("median").getAsDouble()).isEqualTo(20);
    }

    @Test
    void theJsonHasMachineDateMarksAndNotes() {
        results.add(Mark.atLeast("decode a page", "x", 5, 6, new Spread(5, 5.5, 6)));
        results.note("a note");

        JsonObject json = JsonParser.parseString(new JsonReport(run).text()).getAsJsonObject();

        assertThat(json.get("date").getAsString()).isEqualTo("2026-11-21T03:00:00Z");
        assertThat(json.getAsJsonObject("machine").get("processors").getAsInt()).isEqualTo(2);
        assertThat(json.getAsJsonArray("marks")
                        .get(0)
                        .getAsJsonObject()
                        .get("verdict")
                        .getAsString())
                .isEqualTo("reached");
        assertThat(json.get("notes")).hasToString("[\"a note\"]");
    }

    @Test
    void theAsciiDocSetsTheSubjectsOfAnAreaBesideEachOther() {
        results.add(series("p50", "facade", 10));
        results.add(series("p50", "okhttp", 5));
        results.add(series("p99", "okhttp", 50));

        String text = new AdocReport(run).text();

        assertThat(text)
                .contains(".call, medians\n[cols=\"3,1,1\",options=\"header\"]\n|===\n| | facade | okhttp\n")
                .contains("| p50 (us) | 10.0 | 5.00\n| p99 (us) |  | 50.0\n|===");
    }

    @Test
    void theAsciiDocHasTheMarks() {
        results.add(Mark.atLeast("decode a|b", "x", 5, 6, new Spread(5, 5.5, 6)));

        String text = new AdocReport(run).text();

        assertThat(text).contains("| decode a\\|b | 5.50 (5.00 to 6.00) x | ≥ 5.00 | ≥ 6.00 | reached\n");
    }

    @Test
    void theLongestBarOfAChartIsThatOfTheGreatestFigure() throws Exception {
        results.add(series("p50", "facade", 10));
        results.add(series("p50", "stock <&>", 40));

        NodeList bars = chart().getElementsByTagName("rect");

        // the first is the ground
        assertThat(width(bars, 2)).isEqualTo(4 * width(bars, 1));
    }

    @Test
    void theChartShowsTheFirstMeasureOfAnAreaOrThoseThatAreNamed() throws Exception {
        results.draw("p99");
        results.add(series("p50", "facade", 10));
        results.add(series("p99", "facade", 50));
        results.add(new Series("codec", "decode", "ours", "us", List.of(1.0)));
        results.add(new Series("codec", "encode", "ours", "us", List.of(1.0)));

        String words = chart().getDocumentElement().getTextContent();

        assertThat(words).contains("call: p99", "codec: decode").doesNotContain("p50", "encode");
    }

    private Document chart() throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(new Chart(run).svg())));
    }

    private static double width(NodeList bars, int bar) {
        return Double.parseDouble(((Element) bars.item(bar)).getAttribute("width"));
    }

    private static Series series(String measure, String subject, double... rounds) {
        return new Series(
                "call",
                measure,
                subject,
                "us",
                java.util.Arrays.stream(rounds).boxed().toList());
    }
}
