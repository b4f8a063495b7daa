package com.g3nretailstack.accounting.examples.quickstart.report;

import com.g3nretailstack.accounting.examples.quickstart.tieout.Totals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What became of the whole run, file by file and in sum.
 *
 * @param files in the order in which they were given
 * @param currency of all amounts
 */
public record RunReport(List<FileReport> files, String currency) {
    /** Copies the list. */
    public RunReport {
        files = List.copyOf(files);
    }

    /** Returns the records read. */
    public long lines() {
        return sum(FileReport::lines);
    }

    /** Returns the records rejected. */
    public long rejected() {
        return sum(FileReport::rejected);
    }

    /** Returns count and sum per type over all files. */
    public Totals listed() {
        Totals all = new Totals();
        files.forEach(file -> all.add(file.listed()));
        return all;
    }

    /** Returns the traceability over all events, weighted by file. */
    public BigDecimal traceabilityPercent() {
        BigDecimal covered = files.stream()
                .map(file -> file.traceabilityPercent()
                        .multiply(BigDecimal.valueOf(file.listed().count())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        long count = listed().count();
        return count == 0 ? BigDecimal.valueOf(100) : covered.divide(BigDecimal.valueOf(count), MathContext.DECIMAL64);
    }

    /** Returns how many events a second were recorded, or zero where nothing was left to record. */
    public BigDecimal eventsPerSecond() {
        long nanos = sum(file -> file.recording().toNanos());
        long recorded = sum(FileReport::recordedNow);
        return nanos == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(recorded)
                        .movePointRight(9)
                        .divide(BigDecimal.valueOf(nanos), 1, RoundingMode.HALF_UP);
    }

    /** Returns what does not tie, each with its file's name. */
    public List<String> differences() {
        return files.stream()
                .flatMap(file -> file.differences().stream().map(difference -> file.file() + ": " + difference))
                .toList();
    }

    /** Returns how long the run took. */
    public Duration took() {
        return Duration.ofNanos(sum(file -> file.took().toNanos()));
    }

    private long sum(ToLongFunction<FileReport> figure) {
        return files.stream().mapToLong(figure).sum();
    }
}
