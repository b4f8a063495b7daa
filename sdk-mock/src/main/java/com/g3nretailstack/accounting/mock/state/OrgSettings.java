package com.g3nretailstack.accounting.mock.state;

import java.time.Duration;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** How an org behaves, set by tests; thread-safe. */
public final class OrgSettings {

    private final Queue<ExportFailure> exportFailures = new ConcurrentLinkedQueue<>();
    private final CreditPolicy credit = new CreditPolicy();
    private volatile boolean writesBlocked;
    private volatile boolean idempotencyKeys;
    private volatile boolean duplicatesApplyOnce;
    private volatile boolean insistsOnInvoiceRevision;
    private volatile Set<String> reasonCodes = ReasonCodes.DEFAULT;
    private volatile ExportPolicy exportPolicy = ExportPolicy.none();
    private volatile Duration exportStartsAfter = Duration.ofMillis(10);
    private volatile Duration exportRunsFor = Duration.ofMillis(20);
    private volatile Duration usageWindowsOpenFor = Duration.ofDays(35);
    private volatile Duration tokensLastFor = Duration.ofHours(24);

    /** Makes the defaults. */
    public OrgSettings() {}

    /**
     * Why an export run fails.
     *
     * @param reasonCode the code
     * @param reason the words
     */
    public record ExportFailure(String reasonCode, String reason) {}

    /** Whether writes are refused with {@code org-write-blocked}; off by default. */
    public boolean writesBlocked() {
        return writesBlocked;
    }

    /** Sets whether writes are refused. */
    public void writesBlocked(boolean blocked) {
        writesBlocked = blocked;
    }

    /** Whether {@code idempotency_key} replays an answer for 24 hours; off by default. */
    public boolean idempotencyKeys() {
        return idempotencyKeys;
    }

    /** Sets whether {@code idempotency_key} replays an answer. */
    public void idempotencyKeys(boolean replayed) {
        idempotencyKeys = replayed;
    }

    /** Whether a create that is sent again with the same body applies once; off by default. */
    public boolean duplicatesApplyOnce() {
        return duplicatesApplyOnce;
    }

    /** Sets whether a create that is sent again with the same body applies once. */
    public void duplicatesApplyOnce(boolean once) {
        duplicatesApplyOnce = once;
    }

    /** Whether a payment has to name the revision of its invoice; off by default. */
    public boolean insistsOnInvoiceRevision() {
        return insistsOnInvoiceRevision;
    }

    /** Sets whether a payment has to name the revision of its invoice. */
    public void insistOnInvoiceRevision(boolean insisted) {
        insistsOnInvoiceRevision = insisted;
    }

    /** When customers are sold to on credit no longer; no limits by default. */
    public CreditPolicy credit() {
        return credit;
    }

    /** The reason codes that are known. */
    public Set<String> reasonCodes() {
        return reasonCodes;
    }

    /** Sets the reason codes that are known. */
    public synchronized void reasonCodes(Set<String> codes) {
        reasonCodes = Set.copyOf(codes);
    }

    /** Adds reason codes to those that are known. */
    public synchronized void addReasonCodes(Set<String> codes) {
        Set<String> all = new HashSet<>(reasonCodes);
        all.addAll(codes);
        reasonCodes = Set.copyOf(all);
    }

    /** What exports have to carry and how their batches are grouped; nothing by default. */
    public ExportPolicy exportPolicy() {
        return exportPolicy;
    }

    /** Sets what exports have to carry and how their batches are grouped. */
    public void exportPolicy(ExportPolicy policy) {
        exportPolicy = policy;
    }

    /** How long after its creation an export run starts; 10 ms by default. */
    public Duration exportStartsAfter() {
        return exportStartsAfter;
    }

    /** How long an export run takes; 20 ms by default. */
    public Duration exportRunsFor() {
        return exportRunsFor;
    }

    /** Sets how long after its creation an export run starts and how long it takes. */
    public void exportTiming(Duration startsAfter, Duration runsFor) {
        exportStartsAfter = startsAfter;
        exportRunsFor = runsFor;
    }

    /** How long after its end a window of storage usage can be reconciled; 35 days by default (assumed). */
    public Duration usageWindowsOpenFor() {
        return usageWindowsOpenFor;
    }

    /** Sets how long after its end a window of storage usage can be reconciled. */
    public void usageWindowsOpenFor(Duration afterItsEnd) {
        usageWindowsOpenFor = afterItsEnd;
    }

    /** How long page tokens and cursors are good; 24 hours by default (assumed). */
    public Duration tokensLastFor() {
        return tokensLastFor;
    }

    /** Sets how long page tokens and cursors that are given from now on are good. */
    public void tokensLastFor(Duration time) {
        tokensLastFor = time;
    }

    /** Lets the next export run that is created fail; calls add up. */
    public void failNextExport(String reasonCode, String reason) {
        exportFailures.add(new ExportFailure(reasonCode, reason));
    }

    /** The failure that the next export run is to end with, taken off the list, or null. */
    public @Nullable ExportFailure takeExportFailure() {
        return exportFailures.poll();
    }
}
