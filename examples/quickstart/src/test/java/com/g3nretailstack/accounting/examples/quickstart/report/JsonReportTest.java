package com.g3nretailstack.accounting.examples.quickstart.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.g3nretailstack.accounting.examples.quickstart.tieout.Totals;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReportTest {

    @Test
    void printsOneObjectWithTheFieldsThatProgramsReadOn() {
        assertThat(JsonReport.of(new RunReport(List.of(report("a.csv")), "GBP")))
                .isEqualToNormalizingNewlines("""
                        {
                          "lines_read": 4,
                          "events_recorded": 3,
                          "lines_rejected": 1,
                          "by_type": {
                            "refund": {
                              "count": 1,
                              "amount": "-100"
                            },
                            "sale": {
                              "count": 2,
                              "amount": "1234567890123.000001"
                            }
                          },
                          "batch": {
                            "batch_id": "b-1",
                            "status": "sent",
                            "event_count": 3,
                            "checksum": "abc"
                          },
                          "traceability_percent": 100,
                          "events_per_second": 1.5,
                          "seconds": 2.500
                        }""");
    }

    @Test
    void sumsSeveralFilesAndListsEach() {
        JsonObject json = JsonParser.parseString(
                        JsonReport.of(new RunReport(List.of(report("a.csv"), report("b.csv")), "GBP")))
                .getAsJsonObject();

        assertThat(json.get("lines_read").getAsLong()).isEqualTo(8);
        assertThat(json.get("batch").isJsonNull()).isTrue();
        assertThat(json.getAsJsonObject("by_type")
                        .getAsJsonObject("sale")
                        .get("amount")
                        .getAsString())
                .isEqualTo("2469135780246.000002");
        assertThat(json.getAsJsonArray("files"))
                .extracting(file -> file.getAsJsonObject().get("file").getAsString())
                .containsExactly("a.csv", "b.csv");
        assertThat(json.getAsJsonArray("files").get(1).getAsJsonObject().getAsJsonObject("batch"))
                .isNotNull();
    }

    static FileReport report(String name) {
        Totals totals = new Totals();
        totals.add("sale", new BigDecimal("1234567890123"));
        totals.add("sale", new BigDecimal("0.000001"));
        totals.add("refund", new BigDecimal("-1E+2"));
        return new FileReport(
                name,
                4,
                1,
                null,
                totals,
                new FileReport.Batch("b-1", "sent", 3, "abc"),
                new FileReport.Refunds(1, 0),
                new BigDecimal("1E+2"),
                3,
                Duration.ofSeconds(2),
                Duration.ofMillis(2500),
                List.of());
    }
}
