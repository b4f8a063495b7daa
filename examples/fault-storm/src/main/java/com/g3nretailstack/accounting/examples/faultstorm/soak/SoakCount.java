package com.g3nretailstack.accounting.examples.faultstorm.soak;

import com.g3nretailstack.accounting.examples.faultstorm.history.Told;
import com.g3nretailstack.accounting.examples.faultstorm.work.Work;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What the operations of a soak came to. Thread-safe, and of bounded size. */
final class SoakCount {
    private final Latencies latencies = new Latencies();
    private final Map<String, Long> told = new ConcurrentHashMap<>();
    private final Map<String, Long> errors = new ConcurrentHashMap<>();
    private final Map<String, Long> surprises = new ConcurrentHashMap<>();

    void done(Work.Done done, long nanos) {
        latencies.took(done.kind(), nanos);
        told.merge(done.kind() + " " + done.told(), 1L, Long::sum);
        if (!done.error().isEmpty()) {
            errors.merge(done.error() + " " + done.told(), 1L, Long::sum);
        }
    }

    void surprise(Throwable none) {
        surprises.merge(none.getClass().getName(), 1L, Long::sum);
    }

    Latencies latencies() {
        return latencies;
    }

    /** How often callers of a kind of operation were told that. */
    long told(String kind, Told what) {
        return told.getOrDefault(kind + " " + what, 0L);
    }

    /** Exceptions of the SDK by name, with what they said of the write. */
    Map<String, Long> errors() {
        return new TreeMap<>(errors);
    }

    /** Exceptions that are none of the SDK's. */
    Map<String, Long> surprises() {
        return new TreeMap<>(surprises);
    }
}
