package com.g3nretailstack.accounting.examples.quickstart.report;

import com.g3nretailstack.accounting.examples.quickstart.tieout.Totals.Total;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The report as a table for people. */
public final class TableReport {
    private static final String ROW = "  %-20s %12s %22s%n";

    private final StringBuilder text = new StringBuilder();
    private final String currency;

    private TableReport(String currency) {
        this.currency = currency;
    }

    /** Returns the table, one block per file. */
    public static String of(RunReport run) {
        TableReport table = new TableReport(run.currency());
        run.files().forEach(table::file);
        return table.text.toString();
    }

    private void file(FileReport file) {
        text.append(String.format("%n%s%n", file.file()));
        row("lines read", count(file.lines()));
        row("lines rejected", count(file.rejected()) + (file.rejects() == null ? "" : "   see " + file.rejects()));
        types(file);
        evidence(file);
    }

    private void types(FileReport file) {
        text.append(String.format(ROW, "type", "events", "amount " + currency));
        file.listed().byType().forEach(this::type);
        text.append(String.format("  %-20s %12s%n", "all", count(file.listed().count())));
    }

    private void type(String type, Total total) {
        text.append(String.format(ROW, type, count(total.count()), amount(total)));
    }

    private void evidence(FileReport file) {
        FileReport.Batch batch = file.batch();
        row("export batch", batch.batchId() + ", " + batch.status() + ", " + count(batch.eventCount()) + " events");
        row("checksum", batch.checksum());
        row("traceability", file.traceabilityPercent().stripTrailingZeros().toPlainString() + " %");
        row(
                "refunds",
                count(file.refunds().linked()) + " linked to their sale, "
                        + count(file.refunds().unmatched()) + " with a reason code instead");
        row("recorded now", recorded(file));
        row("figures", file.differences().isEmpty() ? "tie with an independent sum over the file" : "DO NOT TIE");
    }

    private String recorded(FileReport file) {
        if (file.recordedNow() == 0) {
            return "nothing: all of it was there already";
        }
        RunReport one = new RunReport(List.of(file), currency);
        return count(file.recordedNow()) + " events, " + one.eventsPerSecond().toPlainString() + " a second, all in "
                + seconds(file.took());
    }

    private void row(String name, String value) {
        text.append(String.format("  %-20s %s%n", name, value));
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
    }

    private static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String amount(Total total) {
        DecimalFormat format = new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMaximumFractionDigits(Math.max(2, total.amount().scale()));
        return format.format(total.amount());
    }
}
