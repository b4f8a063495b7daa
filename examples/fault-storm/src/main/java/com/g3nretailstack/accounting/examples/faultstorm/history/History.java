package com.g3nretailstack.accounting.examples.faultstorm.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All that happened in one storm: what was asked and told, what the service committed, and every exchange between. Thread-safe. */
public final class History {
    private final List<Operation> operations = new ArrayList<>();
    private final List<Commit> commits = new ArrayList<>();
    private final List<String> exchanges = new ArrayList<>();
    private final List<String> surprises = new ArrayList<>();
    private final Map<String, Integer> faults = new TreeMap<>();

    /** Begins an empty history. */
    public History() {}

    /** An operation ended. */
    public synchronized void add(Operation operation) {
        operations.add(operation);
    }

    /** The service committed a write; the number is given here. */
    public synchronized void commit(Commit commit) {
        commits.add(new Commit(
                commits.size() + 1,
                commit.path(),
                commit.mark(),
                commit.application(),
                commit.record(),
                commit.request(),
                commit.answer()));
    }

    /** A request went out, with what became of it, in words. */
    public synchronized void exchange(String line) {
        exchanges.add(line);
    }

    /** A fault was played. */
    public synchronized void fault(String name) {
        faults.merge(name, 1, Integer::sum);
    }

    /** Something came to pass that no caller may meet: an exception that is none of the SDK's. */
    public synchronized void surprise(String what) {
        surprises.add(what);
    }

    /** How many writes the service has committed by now. */
    public synchronized int commitCount() {
        return commits.size();
    }

    /** The operations, in the order in which they ended. */
    public synchronized List<Operation> operations() {
        return List.copyOf(operations);
    }

    /** The commits, in the order in which they were noted. */
    public synchronized List<Commit> commits() {
        return List.copyOf(commits);
    }

    /** One line for each exchange. */
    public synchronized List<String> exchanges() {
        return List.copyOf(exchanges);
    }

    /** What no caller may meet. */
    public synchronized List<String> surprises() {
        return List.copyOf(surprises);
    }

    /** How often each fault was played. */
    public synchronized Map<String, Integer> faults() {
        return new TreeMap<>(faults);
    }

    /** The whole history, one line for each thing: operations, commits, exchanges. */
    public synchronized List<String> lines() {
        List<String> lines = new ArrayList<>(exchanges);
        commits.forEach(commit -> lines.add("commit " + commit.number() + " " + commit.path() + " " + commit.mark()
                + (commit.application() == 0 ? "" : "." + commit.application()) + " -> " + commit.record()
                + " revision " + commit.revision() + (commit.base() == 0 ? "" : " from " + commit.base())));
        operations.forEach(operation -> lines.add("told " + operation.mark() + " caller " + operation.caller() + " "
                + operation.kind() + " " + operation.told() + " " + operation.record() + " " + operation.detail()
                + (operation.rows().isEmpty() ? "" : " rows " + operation.rows())));
        surprises.forEach(surprise -> lines.add("surprise " + surprise));
        return lines;
    }
}
