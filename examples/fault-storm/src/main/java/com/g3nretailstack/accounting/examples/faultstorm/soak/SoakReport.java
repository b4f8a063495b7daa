package com.g3nretailstack.accounting.examples.faultstorm.soak;

import com.g3nretailstack.accounting.examples.faultstorm.history.Told;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;

/** What a soak came to. */
public final class SoakReport {
    private static final Gson JSON = new GsonBuilder().setPrettyPrinting().create();
    private static final long HEAP_MARGIN = 8L << 20;
    // OkHttp's threads come and go
    private static final int THREAD_MARGIN = 8;
    private static final int POOL = 64;

    private final Duration duration;
    private final int perSecond;
    private final SoakCount count;
    private final Vitals warm;
    private final Vitals end;
    private final long events;

    SoakReport(Duration duration, int perSecond, SoakCount count, Vitals warm, Vitals end, long events) {
        this.duration = duration;
        this.perSecond = perSecond;
        this.count = count;
        this.warm = warm;
        this.end = end;
        this.events = events;
    }

    /** What went wrong; empty where nothing did. */
    public List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        if (end.heapBytes() > warm.heapBytes() + HEAP_MARGIN) {
            complaints.add("the heap grew from " + warm.heapBytes() + " to " + end.heapBytes() + " bytes");
        }
        if (end.pooled() > POOL) {
            complaints.add("the client's pool has " + end.pooled() + " threads");
        }
        if (end.threads() > warm.threads() + THREAD_MARGIN) {
            complaints.add("threads grew from " + warm.threads() + " to " + end.threads());
        }
        long done = count.told("record-event", Told.DONE);
        long unknown = count.told("record-event", Told.UNKNOWN);
        if (events < done || events > done + unknown) {
            complaints.add(done + " events were told as recorded and " + unknown + " as unknown, and " + events
                    + " are there");
        }
        count.surprises().forEach((name, times) -> complaints.add(times + " calls threw " + name));
        return complaints;
    }

    /** The report as text. */
    public String text() {
        StringBuilder text = new StringBuilder("soak: %,d operations, %d a second for %s%n"
                .formatted(count.latencies().all().getTotalCount(), perSecond, duration));
        text.append("%-16s %8s %10s %10s %10s %10s %10s%n"
                .formatted("ms", "count", "50 %", "90 %", "99 %", "99.9 %", "max"));
        count.latencies().byKind().forEach((kind, histogram) -> text.append(row(kind, histogram)));
        text.append("errors: ").append(count.errors()).append(System.lineSeparator());
        text.append(
                "heap after collection: %,d kB warm, %,d kB at the end; threads: %d, %d, and %d in the client's pool%n"
                        .formatted(
                                warm.heapBytes() >> 10,
                                end.heapBytes() >> 10,
                                warm.threads(),
                                end.threads(),
                                end.pooled()));
        complaints()
                .forEach(complaint -> text.append("BROKEN ").append(complaint).append(System.lineSeparator()));
        return text.toString();
    }

    private static String row(String kind, Histogram histogram) {
        return "%-16s %8d %10.1f %10.1f %10.1f %10.1f %10.1f%n"
                .formatted(
                        kind,
                        histogram.getTotalCount(),
                        millis(histogram, 50),
                        millis(histogram, 90),
                        millis(histogram, 99),
                        millis(histogram, 99.9),
                        histogram.getMaxValue() / 1e3);
    }

    private static double millis(Histogram histogram, double percentile) {
        return histogram.getValueAtPercentile(percentile) / 1e3;
    }

    /** The report as JSON. */
    public String json() {
        JsonObject report = new JsonObject();
        report.addProperty("mode", "soak");
        report.addProperty("seconds", duration.toSeconds());
        report.addProperty("per_second", perSecond);
        report.add("latency_ms", latencies());
        report.add("errors", JSON.toJsonTree(count.errors()));
        report.addProperty("heap_bytes_warm", warm.heapBytes());
        report.addProperty("heap_bytes_end", end.heapBytes());
        report.addProperty("threads_warm", warm.threads());
        report.addProperty("threads_end", end.threads());
        report.addProperty("threads_pooled", end.pooled());
        report.add("broken", JSON.toJsonTree(complaints()));
        return JSON.toJson(report);
    }

    private JsonObject latencies() {
        JsonObject kinds = new JsonObject();
        for (Map.Entry<String, Histogram> kind : count.latencies().byKind().entrySet()) {
            JsonObject row = new JsonObject();
            row.addProperty("count", kind.getValue().getTotalCount());
            row.addProperty("p50", millis(kind.getValue(), 50));
            row.addProperty("p90", millis(kind.getValue(), 90));
            row.addProperty("p99", millis(kind.getValue(), 99));
            row.addProperty("p999", millis(kind.getValue(), 99.9));
            row.addProperty("max", kind.getValue().getMaxValue() / 1e3);
            kinds.add(kind.getKey(), row);
        }
        return kinds;
    }
}
