package com.g3nretailstack.accounting.examples.quickstart.report;

import com.g3nretailstack.accounting.examples.quickstart.tieout.Totals;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one data file.
 *
 * @param file the file's name
 * @param lines records read
 * @param rejected records that are not retail lines
 * @param rejects where the rejected lines stand, or null where there are none
 * @param listed what the service lists back
 * @param batch the evidence of the export batch
 * @param refunds how the refunds reference their sales
 * @param traceabilityPercent events that lead back to a source, of a hundred
 * @param recordedNow events that this run recorded; the others were there before
 * @param recording how long the recording took
 * @param took how long all of it took
 * @param differences what does not tie, in words; empty when every figure does
 */
public record FileReport(
        String file,
        long lines,
        long rejected,
        @Nullable Path rejects,
        Totals listed,
        Batch batch,
        Refunds refunds,
        BigDecimal traceabilityPercent,
        long recordedNow,
        Duration recording,
        Duration took,
        List<String> differences) {
    /** Copies the list. */
    public FileReport {
        differences = List.copyOf(differences);
    }

    /**
     * An export batch as the service shows it.
     *
     * @param batchId its id
     * @param status {@code sent} when all went well
     * @param eventCount how many events it holds
     * @param checksum SHA-256 over its events
     */
    public record Batch(String batchId, String status, long eventCount, String checksum) {}

    /**
     * How refunds lead to their sales.
     *
     * @param linked refunds whose sale the service knows
     * @param unmatched refunds without a sale, with a reason code instead
     */
    public record Refunds(long linked, long unmatched) {}
}
