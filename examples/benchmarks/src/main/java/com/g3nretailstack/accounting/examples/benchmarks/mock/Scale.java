package com.g3nretailstack.accounting.examples.benchmarks.mock;

import com.g3nretailstack.accounting.examples.benchmarks.child.Child;
import com.g3nretailstack.accounting.examples.benchmarks.child.Dialogue;
import com.g3nretailstack.accounting.examples.benchmarks.report.Mark;
import com.g3nretailstack.accounting.examples.benchmarks.report.Results;
import com.g3nretailstack.accounting.examples.benchmarks.report.Series;
import com.g3nretailstack.accounting.examples.benchmarks.report.Spread;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** How many events the mock holds in how much memory, and what a page costs at the start, in the middle and at the end. */
final class Scale {
    private static final double MEGABYTE = 1 << 20;
    private static final List<String> LISTS =
            List.of("events", "events-of-a-type", "events-of-a-channel-since", "lineage");

    private final int events;
    private final Map<String, Double> figures = new TreeMap<>();

    Scale(boolean quick) {
        this.events = quick ? 20_000 : 1_000_000;
    }

    void measure(Results results) throws IOException {
        try (Dialogue hoard =
                Dialogue.with(new Child(List.of("-Xmx2g"), Hoard.class, List.of(Integer.toString(events))))) {
            for (String line = hoard.line(); !line.equals("end 0"); line = hoard.line()) {
                int space = line.lastIndexOf(' ');
                figures.put(line.substring(0, space), Double.valueOf(line.substring(space + 1)));
            }
        }
        addMemory(results);
        LISTS.forEach(list -> addDepth(list, results));
    }

    private void addMemory(Results results) {
        String held = String.format(Locale.ROOT, "the mock holding %,d events, -Xmx2g", events);
        results.add(Series.of(MockArea.NAME, held, "filled without a wire, one thread", "events/s", figure("rate")));
        results.add(Series.of(MockArea.NAME, held, "heap, collected", "MB", figure("bytes") / MEGABYTE));
        results.add(Series.of(MockArea.NAME, held, "an event", "B", figure("bytes") / events));
        double million = figure("bytes") / events * 1_000_000 / MEGABYTE;
        results.add(Mark.atMost("heap of a million events in the mock", "MB", 2_048, 1_024, exactly(million)));
    }

    private void addDepth(String list, Results results) {
        String measure = "a page of 256, " + list;
        for (String place : List.of("start", "middle", "end")) {
            results.add(cost(measure + ", rows visited", list, place, "rows", ""));
            results.add(cost(measure + ", allocation", list, place, "bytes", "B"));
            results.add(cost(measure + ", CPU", list, place, "micros", "us"));
        }
        results.add(Mark.atMost(
                "rows visited for the last page over the first, " + list, "x", 1, 1, endOverStart(list, "rows")));
        results.add(Mark.atMost(
                "allocation of the last page over the first, " + list, "x", 1.1, 1.05, endOverStart(list, "bytes")));
    }

    private Series cost(String measure, String list, String place, String quantity, String unit) {
        return Series.of(MockArea.NAME, measure, place, unit, figure(list + " " + place + " " + quantity));
    }

    private Spread endOverStart(String list, String quantity) {
        return exactly(figure(list + " end " + quantity) / figure(list + " start " + quantity));
    }

    private double figure(String name) {
        return Objects.requireNonNull(figures.get(name), name);
    }

    private static Spread exactly(double value) {
        return new Spread(value, value, value);
    }
}
