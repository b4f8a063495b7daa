package com.g3nretailstack.accounting.examples.quickstart.report;

import com.g3nretailstack.accounting.examples.quickstart.tieout.Totals;
import com.google.gson.FormattingStyle;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;

/**
 * The report as one JSON object.
 *
 * <p>Fields: {@code lines_read, events_recorded, lines_rejected, by_type, batch, traceability_percent,
 * events_per_second, seconds}. Amounts are strings, so that no reader rounds them. A run over several files has the sums
 * there, a null {@code batch}, and one such object per file, with its name, in {@code files}.
 */
public final class JsonReport {
    private JsonReport() {}

    /** Returns the object as indented text. */
    public static String of(RunReport run) {
        JsonObject json = figures(run);
        if (run.files().size() > 1) {
            json.add("files", files(run));
        }
        return new GsonBuilder()
                .setFormattingStyle(FormattingStyle.PRETTY)
                .serializeNulls()
                .disableHtmlEscaping()
                .create()
                .toJson(json);
    }

    private static JsonArray files(RunReport run) {
        JsonArray files = new JsonArray();
        for (FileReport file : run.files()) {
            JsonObject json = new JsonObject();
            json.addProperty("file", file.file());
            figures(new RunReport(List.of(file), run.currency()))
                    .entrySet()
                    .forEach(e -> json.add(e.getKey(), e.getValue()));
            files.add(json);
        }
        return files;
    }

    private static JsonObject figures(RunReport run) {
        JsonObject json = new JsonObject();
        json.addProperty("lines_read", run.lines());
        json.addProperty("events_recorded", run.listed().count());
        json.addProperty("lines_rejected", run.rejected());
        json.add("by_type", byType(run.listed()));
        json.add("batch", run.files().size() == 1 ? batch(run.files().get(0).batch()) : JsonNull.INSTANCE);
        json.addProperty("traceability_percent", plain(run.traceabilityPercent()));
        json.addProperty("events_per_second", plain(run.eventsPerSecond()));
        json.addProperty("seconds", seconds(run.took()));
        return json;
    }

    private static JsonObject byType(Totals totals) {
        JsonObject json = new JsonObject();
        totals.byType().forEach((type, total) -> {
            JsonObject entry = new JsonObject();
            entry.addProperty("count", total.count());
            entry.addProperty("amount", total.amount().toPlainString());
            json.add(type, entry);
        });
        return json;
    }

    private static JsonObject batch(FileReport.Batch batch) {
        JsonObject json = new JsonObject();
        json.addProperty("batch_id", batch.batchId());
        json.addProperty("status", batch.status());
        json.addProperty("event_count", batch.eventCount());
        json.addProperty("checksum", batch.checksum());
        return json;
    }

    private static BigDecimal seconds(Duration took) {
        return BigDecimal.valueOf(took.toMillis(), 3);
    }

    /** A number such as 1E+2 is valid JSON, and surprising. */
    private static BigDecimal plain(BigDecimal value) {
        return new BigDecimal(value.stripTrailingZeros().toPlainString());
    }
}
