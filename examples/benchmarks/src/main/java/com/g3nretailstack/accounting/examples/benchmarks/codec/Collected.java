package com.g3nretailstack.accounting.examples.benchmarks.codec;

import com.g3nretailstack.accounting.examples.benchmarks.report.Series;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values that come in round by round, and the series that they make. Confined to one thread. */
final class Collected {
    private final Map<Key, List<Double>> values = new LinkedHashMap<>();

    private record Key(String measure, String subject, String unit) {}

    /** Takes what one subject needed in one round. */
    void add(Measure measure, String subject, Cost cost) {
        add(measure.cpu(), subject, "us", cost.cpuMicros());
        add(measure.allocation(), subject, "B", cost.allocatedBytes());
    }

    void add(String measure, String subject, String unit, double value) {
        values.computeIfAbsent(new Key(measure, subject, unit), key -> new ArrayList<>())
                .add(value);
    }

    List<Series> series() {
        return values.entrySet().stream()
                .map(entry -> series(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Series series(Key key, List<Double> rounds) {
        return new Series(CodecArea.NAME, key.measure(), key.subject(), key.unit(), rounds);
    }
}
