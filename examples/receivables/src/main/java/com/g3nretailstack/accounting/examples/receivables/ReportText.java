package com.g3nretailstack.accounting.examples.receivables;

import com.g3nretailstack.accounting.examples.receivables.tie.Aging;
import com.g3nretailstack.accounting.examples.receivables.tie.Invoices;
import com.g3nretailstack.accounting.examples.receivables.tie.Sum;
import java.util.Locale;
import java.util.Objects;

/** The report for people. */
final class ReportText {
    private final StringBuilder text = new StringBuilder();

    private ReportText() {}

    static String of(Report report) {
        ReportText text = new ReportText();
        text.all(report);
        return text.text.toString();
    }

    private void all(Report report) {
        Invoices invoices = Objects.requireNonNull(report.invoices);
        line("%s: %,d lines, %,d receivables", report.file, report.rows, report.receivables);
        line(
                "  charged    %,14.2f on %,d invoices",
                invoices.charged().amount(), invoices.charged().count());
        line(
                "  paid       %,14.2f in %,d payments on %,d invoices",
                invoices.paid().amount(), invoices.paid().count(), invoices.paidInvoices());
        line(
                "  in parts   %,d noted with more than one payment, of which %,d moved money more than once",
                report.noticesInParts, invoices.paidInParts());
        line("  overpaid   %,d", invoices.overpaid());
        line("  cancelled  %,d after an appeal", report.cancelled);
        report.agings.forEach(this::aging);
        report.dunned.forEach((asOf, levels) -> line("  dunned as of %s: %s", asOf, levels));
        line(
                "  collection %,d handed over, %,d refused: nothing owed, or not yet long enough",
                report.handedOver, report.handOversRefused);
        line("  statements %,d tie with balances", report.statements);
        line("  figures    %s", report.differences.isEmpty() ? "tie with the file" : "DO NOT TIE");
    }

    private void aging(Aging aging) {
        line("  aging as of %s", aging.asOf());
        aging.buckets().forEach(this::bucket);
    }

    private void bucket(String name, Sum sum) {
        line("    %-10s %,14.2f from %,d", name, sum.amount(), sum.count());
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
    }
}
