package com.g3nretailstack.accounting.examples.playbooks.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.examples.playbooks.Playhouse;
import com.g3nretailstack.accounting.examples.playbooks.story.Story;
import com.g3nretailstack.accounting.examples.quickstart.data.DataFile;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class KpiReportTest {
    private static final String SYNTHETIC = " (synthetic: the scenarios' data)";
    private static final String SAMPLE = " (synthetic: a small sample)";

    @RegisterExtension
    final Playhouse house = new Playhouse();

    @TempDir
    Path folder;

    @Test
    void givesTheFiguresWorkedOutByHand() {
        Story story = run(DataFile.sample(), false);

        assertThat(story.checks().failed()).isEmpty();
        assertThat(rows(story, "Revenue and margin by channel and time"))
                .containsExactly(
                        List.of("STORE", "2026-04", "GBP", "-14.42", "-5.85", "-8.57"),
                        List.of("STORE", "2026-05", "GBP", "-50.00", "-22.00", "-28.00"),
                        List.of("WEB", "2026-04", "GBP", "192.66", "83.70", "108.96"));
        assertThat(rows(story, "Tax collected against refunded by jurisdiction"))
                .containsExactly(List.of("GB", "GBP", "38.74", "17.08"), List.of("IE", "GBP", "4.60", "0.00"));
        assertThat(rows(story, "Liability balances"))
                .containsExactly(
                        List.of("gift_card", "GBP", "30.00"),
                        List.of("influencer_payouts", "GBP", "-6.00"),
                        List.of("loyalty", "GBP", "14.00"),
                        List.of("settlement", "GBP", "0.00"),
                        List.of("store_credit", "GBP", "12.50"));
        assertThat(rows(story, "Inventory valuation by facility, channel and category, of what is on record"))
                .contains(
                        List.of("lg-web", "WEB", "lighting", "GBP", "1117.50"),
                        List.of("lg-web", "WEB", "kitchen", "GBP", "215.40"),
                        List.of("lg-york", "STORE", "lighting", "GBP", "11.25"));
        assertThat(rows(story, "COGS by facility, channel and category"))
                .contains(
                        List.of("lg-web", "WEB", "textiles", "GBP", "44.00"),
                        List.of("lg-york", "STORE", "textiles", "GBP", "-22.00"));
    }

    @Test
    void givesTheRevenueOfASampleAsTheRawEventsDo() {
        Story story = run(DataFile.sample(), false);

        Map<String, BigDecimal> raw = new TreeMap<>();
        for (JsonObject event : house.events(KpiReportTest::isRetailRevenue)) {
            raw.merge(
                    event.get("occurred_at").getAsString().substring(0, 10),
                    event.get("amount").getAsBigDecimal(),
                    BigDecimal::add);
        }
        List<List<String>> rows = table(story, "Revenue by channel and time" + SAMPLE);
        assertThat(raw).hasSizeGreaterThan(2);
        assertThat(rows).hasSize(raw.size() + 1);
        for (List<String> row : rows.subList(0, raw.size())) {
            assertThat(new BigDecimal(row.get(3))).isEqualByComparingTo(raw.get(row.get(1)));
        }
        BigDecimal all = raw.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(new BigDecimal(rows.get(raw.size()).get(3))).isEqualByComparingTo(all);
    }

    @Test
    void labelsWhatWasMadeUpAndWhatWasSold() throws IOException {
        Path file = Files.writeString(folder.resolve("month.csv"), """
                InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
                536365,85123A,LAMP,6,2010-12-01T08:26:00,2.55,17850,United Kingdom
                C536366,85123A,LAMP,-2,2010-12-01T09:26:00,2.55,17850,United Kingdom
                """);

        Story story = run(DataFile.at(file), true);

        assertThat(story.tables().keySet()).contains("Revenue by channel and time (month.csv)");
        assertThat(table(story, "Revenue by channel and time (month.csv)"))
                .containsExactly(List.of("WEB", "2010-12-01", "GBP", "10.20"), List.of("all", "", "", "10.20"));
        assertThat(story.tables().keySet())
                .filteredOn(name -> name.endsWith(SYNTHETIC))
                .hasSize(5);
    }

    @Test
    void doesNotRecordAMonthTwice() {
        run(DataFile.sample(), false);
        long before = house.org().journal().count("/event/record");

        Story again = new Story("kpis", "again");
        new KpiReport(DataFile.sample(), false).run(house.stage().scene("again"), again);

        assertThat(again.checks().failed()).isEmpty();
        assertThat(house.org().journal().count("/event/record") - before)
                .as("the scenarios' events only")
                .isEqualTo(33);
    }

    @Test
    void seesAMonthThatIsNotWhole() {
        run(DataFile.sample(), false);
        house.org()
                .events()
                .drop(house.events(KpiReportTest::isRetailRevenue)
                        .get(3)
                        .get("event_id")
                        .getAsString());

        Story again = new Story("kpis", "again");
        new KpiReport(DataFile.sample(), false).run(house.stage().scene("again"), again);

        assertThat(again.checks().failed())
                .containsExactly("every line of the file is an event, and their sums tie" + SAMPLE);
    }

    @Test
    void seesEventsWithoutSource() {
        run(DataFile.sample(), false);
        String event = house.events(KpiReportTest::isRetailRevenue)
                .get(3)
                .get("event_id")
                .getAsString();
        house.org().events().alter(event, content -> content.without("source_refs"));

        Story again = new Story("kpis", "again");
        new KpiReport(DataFile.sample(), false).run(house.stage().scene("again"), again);

        assertThat(again.checks().failed())
                .containsExactly("every financial event is linked to a source record" + SAMPLE);
        assertThat(again.checks().all()).anyMatch(check -> check.lookedAt().equals("229 events, 99.5633 %"));
    }

    private Story run(DataFile data, boolean real) {
        Story story = new Story("kpis", "");
        new KpiReport(data, real).run(house.stage().scene("kpis"), story);
        return story;
    }

    private static List<List<String>> rows(Story story, String table) {
        return table(story, table + SYNTHETIC);
    }

    private static List<List<String>> table(Story story, String name) {
        return Objects.requireNonNull(story.tables().get(name), name).rows();
    }

    private static boolean isRetailRevenue(JsonObject event) {
        JsonElement correlation = event.get("correlation_id");
        String type = event.get("type").getAsString();
        return correlation != null
                && correlation.getAsString().startsWith("retail-file-")
                && (type.equals("sale") || type.equals("refund"));
    }
}
