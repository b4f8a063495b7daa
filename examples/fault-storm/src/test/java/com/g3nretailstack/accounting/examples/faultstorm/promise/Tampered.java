package com.g3nretailstack.accounting.examples.faultstorm.promise;

import com.g3nretailstack.accounting.examples.faultstorm.history.Commit;
import com.g3nretailstack.accounting.examples.faultstorm.history.History;
import com.g3nretailstack.accounting.examples.faultstorm.history.Operation;
import com.g3nretailstack.accounting.examples.faultstorm.history.Told;
import com.g3nretailstack.accounting.examples.faultstorm.work.Books;
import com.g3nretailstack.accounting.model.Export;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What a storm left behind, changed. */
final class Tampered {
    private final Evidence kept;
    private final List<Operation> operations;
    private final List<Commit> commits;
    private Books books;

    private Tampered(Evidence kept) {
        this.kept = kept;
        this.operations = new ArrayList<>(kept.history().operations());
        this.commits = new ArrayList<>(kept.history().commits());
        this.books = kept.books();
    }

    static Tampered of(Evidence kept) {
        return new Tampered(kept);
    }

    static boolean has(Evidence evidence, String path, int times) {
        return evidence.history().commits().stream()
                        .filter(commit -> commit.path().equals(path))
                        .count()
                >= times;
    }

    static Commit commit(Evidence evidence, String path) {
        return evidence.history().commits().stream()
                .filter(commit -> commit.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    static Commit commitOf(Evidence evidence, String mark) {
        return evidence.history().commits().stream()
                .filter(commit -> commit.mark().equals(mark))
                .findFirst()
                .orElseThrow();
    }

    static Operation functionForm(Evidence evidence) {
        return functionForms(evidence).findFirst().orElseThrow();
    }

    static Operation walk(Evidence evidence) {
        return walks(evidence).findFirst().orElseThrow();
    }

    /** Calls of the function form that were told as done. */
    static Stream<Operation> functionForms(Evidence evidence) {
        return told(evidence, "extend-invoice", Told.DONE);
    }

    /** Walks that reached their end and saw something. */
    static Stream<Operation> walks(Evidence evidence) {
        return told(evidence, "walk-events", Told.READ)
                .filter(walk -> walk.whole() && walk.rows().size() > 2);
    }

    private static Stream<Operation> told(Evidence evidence, String kind, Told told) {
        return evidence.history().operations().stream()
                .filter(operation -> operation.kind().equals(kind) && operation.told() == told);
    }

    static Commit under(Commit commit, String record, JsonObject answer) {
        return new Commit(0, commit.path(), commit.mark(), commit.application(), record, commit.request(), answer);
    }

    static Commit marked(Commit commit, String mark) {
        return new Commit(0, commit.path(), mark, 0, commit.record(), commit.request(), commit.answer());
    }

    Tampered withoutCommitsOf(String mark) {
        commits.removeIf(commit -> commit.mark().equals(mark));
        return this;
    }

    Tampered with(Commit commit) {
        commits.add(commit);
        return this;
    }

    Tampered with(Books other) {
        books = other;
        return this;
    }

    Tampered withoutAWindow() {
        List<Export> scheduled =
                books.exports().stream().filter(Sweeps::isScheduled).toList();
        List<Export> left = new ArrayList<>(books.exports());
        left.remove(scheduled.get(1));
        return with(new Books(books.events(), books.invoices(), books.payments(), left, books.schedules()));
    }

    Tampered withAWindowTwice() {
        List<Export> doubled = new ArrayList<>(books.exports());
        doubled.add(
                books.exports().stream().filter(Sweeps::isScheduled).findFirst().orElseThrow());
        return with(new Books(books.events(), books.invoices(), books.payments(), doubled, books.schedules()));
    }

    Tampered telling(Operation operation, Told told) {
        return replacing(operation, each -> copy(each, told, each.endedNanos(), each.rows()));
    }

    Tampered seeing(Operation operation, List<String> rows) {
        return replacing(operation, each -> copy(each, each.told(), each.endedNanos(), rows));
    }

    Tampered lasting(Operation operation, Duration time) {
        return replacing(operation, each -> copy(each, each.told(), each.startedNanos() + time.toNanos(), each.rows()));
    }

    private Tampered replacing(Operation operation, UnaryOperator<Operation> change) {
        operations.replaceAll(each -> each.equals(operation) ? change.apply(each) : each);
        return this;
    }

    private static Operation copy(Operation of, Told told, long endedNanos, List<String> rows) {
        return new Operation(
                of.caller(),
                of.kind(),
                of.mark(),
                told,
                of.record(),
                of.detail(),
                of.commitsBefore(),
                of.startedNanos(),
                endedNanos,
                rows,
                of.whole());
    }

    Evidence evidence() {
        History history = new History();
        operations.forEach(history::add);
        commits.forEach(history::commit);
        return new Evidence(history, kept.world(), books, kept.longestCall());
    }
}
