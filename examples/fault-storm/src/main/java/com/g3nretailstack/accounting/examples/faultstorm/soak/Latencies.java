package com.g3nretailstack.accounting.examples.faultstorm.soak;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How long each kind of operation took, from when it was due. Thread-safe. */
final class Latencies {
    private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(10);
    private static final int DIGITS = 3;

    private final Map<String, Histogram> byKind = new ConcurrentHashMap<>();

    void took(String kind, long nanos) {
        long micros = Math.min(LONGEST_MICROS, TimeUnit.NANOSECONDS.toMicros(nanos));
        byKind.computeIfAbsent(kind, made -> histogram()).recordValue(micros);
    }

    private static Histogram histogram() {
        return new ConcurrentHistogram(LONGEST_MICROS, DIGITS);
    }

    /** Microseconds of all operations. */
    Histogram all() {
        Histogram all = histogram();
        byKind.values().forEach(all::add);
        return all;
    }

    /** Microseconds by kind, and under {@code all} of all. */
    Map<String, Histogram> byKind() {
        Map<String, Histogram> kinds = new TreeMap<>(byKind);
        kinds.put("all", all());
        return kinds;
    }
}
