package com.g3nretailstack.accounting.examples.receivables;

import com.g3nretailstack.accounting.AccountingClient;
import com.g3nretailstack.accounting.examples.receivables.book.DunningRound;
import com.g3nretailstack.accounting.examples.receivables.book.InvoiceBook;
import com.g3nretailstack.accounting.examples.receivables.book.Parallel;
import com.g3nretailstack.accounting.examples.receivables.data.CaseFile;
import com.g3nretailstack.accounting.examples.receivables.data.Fact;
import com.g3nretailstack.accounting.examples.receivables.data.Receivable;
import com.g3nretailstack.accounting.examples.receivables.tie.Aging;
import com.g3nretailstack.accounting.examples.receivables.tie.ExpectedDunning;
import com.g3nretailstack.accounting.examples.receivables.tie.Invoices;
import com.g3nretailstack.accounting.examples.receivables.tie.Standing;
import com.g3nretailstack.accounting.examples.receivables.tie.Statements;
import com.g3nretailstack.accounting.model.ArAgingReportRequest;
import com.g3nretailstack.accounting.model.InvoiceListRequest;
import com.g3nretailstack.accounting.model.InvoiceStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** One run: books the file up to each instant, duns, compares; then asks again for the past, which must not have changed. */
final class Run {
    /** As of when receivables are aged and dunned. */
    static final List<Instant> INSTANTS = List.of(
            Instant.parse("2007-01-01T00:00:00Z"),
            Instant.parse("2009-01-01T00:00:00Z"),
            Instant.parse("2012-01-01T00:00:00Z"));

    // a second past midnight, so that nothing in the file lies on the bound of a statement
    private static final Instant BEGIN = Instant.parse("2006-01-01T00:00:01Z");
    private static final Instant END = Instant.parse("2013-01-01T00:00:01Z");

    private final AccountingClient client;
    private final CaseFile file;
    private final int threads;
    private final InvoiceBook book;
    private final ExpectedDunning expectedDunning;
    private final Report report;

    Run(AccountingClient client, CaseFile file, int threads) {
        this.client = client;
        this.file = file;
        this.threads = threads;
        this.book = new InvoiceBook(client, file.name());
        this.expectedDunning = new ExpectedDunning(file.receivables());
        long notices =
                file.receivables().stream().mapToLong(Receivable::notices).sum();
        this.report = new Report(file.name(), file.rows(), file.receivables().size(), notices);
    }

    Report report() {
        try (Parallel parallel = new Parallel(threads)) {
            DunningRound dunning = new DunningRound(client, parallel);
            dunning.setPolicy();
            Instant after = null;
            for (Instant asOf : INSTANTS) {
                book(parallel, after, asOf);
                dun(dunning, asOf);
                report.agings.add(aged("aging as of " + asOf, asOf));
                after = asOf;
            }
            book(parallel, after, END);
            INSTANTS.forEach(asOf -> aged("aging as of " + asOf + ", asked for later", asOf));
            report.handedOver = book.handedOver();
            report.handOversRefused = book.handOversRefused();
            compareInvoices();
            compareStatements(parallel);
            cancelDismissed(parallel);
        }
        return report;
    }

    private void book(Parallel parallel, @Nullable Instant after, Instant upTo) {
        parallel.each(file.receivables(), receivable -> book.book(receivable, after, upTo));
    }

    private void dun(DunningRound dunning, Instant asOf) {
        Map<Integer, Long> expected = expectedDunning.round(asOf);
        Map<Integer, Long> dunned = dunning.run(asOf);
        report.dunned.put(asOf.toString(), dunned);
        report.tie("dunning as of " + asOf, dunned.equals(expected), expected, dunned);
    }

    private Aging aged(String what, Instant asOf) {
        Aging expected = Aging.of(file.receivables(), asOf);
        Aging found = Aging.of(
                client.receivables()
                        .agingReport(
                                ArAgingReportRequest.builder().asOfUtc(asOf).build()),
                asOf);
        report.tie(what, found.equalTo(expected), expected, found);
        return found;
    }

    private void compareInvoices() {
        Invoices expected = Invoices.of(file);
        Invoices found = Invoices.of(client, file.name());
        report.invoices = found;
        report.noticesInParts = file.receivables().stream()
                .filter(receivable -> receivable.notices() > 1)
                .count();
        report.tie("invoices and payments", found.equalTo(expected), expected, found);
    }

    /** The statements of whoever paid in parts or too much: there is most to go wrong. */
    private void compareStatements(Parallel parallel) {
        Statements statements = new Statements(client);
        List<Receivable> eventful = file.receivables().stream()
                .filter(receivable -> receivable.notices() > 1 || isOverpaid(receivable))
                .toList();
        report.statements = eventful.size() * 2;
        List<String> differences = new CopyOnWriteArrayList<>();
        parallel.each(eventful, receivable -> {
            Instant middle = INSTANTS.get(1).plusSeconds(1);
            statements.difference(receivable, BEGIN, END).ifPresent(differences::add);
            statements.difference(receivable, middle, END).ifPresent(differences::add);
        });
        report.differences.addAll(differences);
    }

    private static boolean isOverpaid(Receivable receivable) {
        return Standing.of(receivable, END).credit().signum() > 0;
    }

    private void cancelDismissed(Parallel parallel) {
        parallel.each(file.receivables(), book::cancelIfDismissed);
        long expected = file.receivables().stream()
                .filter(receivable -> receivable.facts().stream().anyMatch(Fact.Dismissal.class::isInstance))
                .filter(receivable -> receivable.facts().stream().noneMatch(Fact.Payment.class::isInstance))
                .count();
        report.cancelled =
                client
                        .invoices()
                        .list(InvoiceListRequest.builder()
                                .status(InvoiceStatus.CANCELLED)
                                .build())
                        .stream()
                        .filter(invoice ->
                                Objects.requireNonNullElse(invoice.code(), "").startsWith(file.name() + "/"))
                        .count();
        report.tie("cancelled after an appeal", report.cancelled == expected, expected, report.cancelled);
    }
}
