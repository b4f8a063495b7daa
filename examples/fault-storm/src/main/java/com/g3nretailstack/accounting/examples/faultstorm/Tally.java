package com.g3nretailstack.accounting.examples.faultstorm;

import com.g3nretailstack.accounting.examples.faultstorm.history.History;
import com.g3nretailstack.accounting.examples.faultstorm.history.Operation;
import com.g3nretailstack.accounting.examples.faultstorm.promise.Breach;
import com.g3nretailstack.accounting.examples.faultstorm.promise.Evidence;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What all runs together came to. Thread-safe. */
final class Tally {
    private final Map<String, Long> told = new TreeMap<>();
    private final Map<String, Long> faults = new TreeMap<>();
    private final Map<Long, List<Breach>> broken = new TreeMap<>();
    private long runs;
    private long operations;
    private long exchanges;
    private long commits;

    synchronized void add(long seed, Evidence evidence, List<Breach> breaches) {
        History history = evidence.history();
        runs++;
        operations += history.operations().size();
        exchanges += history.exchanges().size();
        commits += history.commitCount();
        for (Operation operation : history.operations()) {
            told.merge(operation.told().name(), 1L, Long::sum);
        }
        history.faults().forEach((name, times) -> faults.merge(name, (long) times, Long::sum));
        if (!breaches.isEmpty()) {
            broken.put(seed, breaches);
        }
    }

    synchronized long runs() {
        return runs;
    }

    synchronized long operations() {
        return operations;
    }

    synchronized long exchanges() {
        return exchanges;
    }

    synchronized long commits() {
        return commits;
    }

    /** How often callers were told what. */
    synchronized Map<String, Long> told() {
        return new TreeMap<>(told);
    }

    /** How often each fault was played. */
    synchronized Map<String, Long> faults() {
        return new TreeMap<>(faults);
    }

    /** The seeds of storms in which a promise was broken. */
    synchronized Map<Long, List<Breach>> broken() {
        return new TreeMap<>(broken);
    }
}
