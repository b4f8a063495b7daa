package com.g3nretailstack.accounting.examples.playbooks.erp;

import com.g3nretailstack.accounting.examples.playbooks.export.SourceLedger;
import com.g3nretailstack.accounting.examples.playbooks.story.Checks;
import com.g3nretailstack.accounting.examples.playbooks.story.Figures;
import com.g3nretailstack.accounting.examples.quickstart.tieout.BatchChecksum;
import com.g3nretailstack.accounting.model.Event;
import com.g3nretailstack.accounting.model.EventTotal;
import com.g3nretailstack.accounting.model.ExportBatchStatus;
import com.g3nretailstack.accounting.model.ExportEvidence;
import com.g3nretailstack.accounting.model.LineageEntry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What an ERP checks on every batch before it books a single event. */
public final class BatchAudit {
    private final ErpBatch read;
    private final Checks checks;

    private BatchAudit(ErpBatch read, Checks checks) {
        this.read = read;
        this.checks = checks;
    }

    /** Checks a sent batch against its evidence, its lineage, the service's report and the source systems. */
    public static void check(ErpBatch read, SourceLedger ledger, Checks checks) {
        BatchAudit audit = new BatchAudit(read, checks);
        audit.status();
        audit.evidence();
        audit.sources(ledger);
        audit.lineage();
        audit.reconcile();
        audit.links();
        EventFields.check(read.events(), checks);
    }

    private void status() {
        checks.equal("the batch is sent", ExportBatchStatus.SENT, read.batch().status());
    }

    private void evidence() {
        BatchChecksum checksum = new BatchChecksum();
        read.events().forEach(checksum::add);
        ExportEvidence evidence = read.batch().evidence();
        checks.equal(
                "the evidence counts the events",
                (long) read.events().size(),
                evidence == null ? "none" : known(evidence.eventCount()));
        checks.equal(
                "the evidence's checksum is that of the events",
                checksum.hex(),
                evidence == null ? "none" : known(evidence.checksum()));
    }

    private void sources(SourceLedger ledger) {
        Map<String, List<Event>> byRef = new TreeMap<>();
        read.events()
                .forEach(event -> byRef.computeIfAbsent(ErpBatch.sourceRef(event), ref -> new ArrayList<>())
                        .add(event));
        List<String> faults = new ArrayList<>();
        for (SourceLedger.Entry entry : ledger.entries()) {
            @Nullable List<Event> found = byRef.remove(entry.sourceRef());
            if (found == null || found.size() != 1) {
                faults.add(entry.sourceRef() + " is there " + (found == null ? 0 : found.size()) + " times");
            } else if (!same(entry, found.get(0))) {
                faults.add(entry.sourceRef() + " is " + told(found.get(0)) + " (expected: " + entry.type() + " "
                        + Figures.money(entry.amount(), entry.currency()) + ")");
            }
        }
        byRef.keySet().forEach(ref -> faults.add("'" + ref + "' comes from no source"));
        checks.none(
                "every source record is there once, and nothing else",
                faults,
                ledger.entries().size() + " source records");
    }

    private static boolean same(SourceLedger.Entry entry, Event event) {
        return entry.type().equals(event.type().value())
                && entry.amount().compareTo(event.amount()) == 0
                && entry.currency().equals(event.currency());
    }

    private static String told(Event event) {
        return event.type().value() + " " + Figures.money(event.amount(), event.currency());
    }

    private void lineage() {
        List<String> events =
                read.events().stream().map(Event::eventId).sorted().toList();
        List<String> entries =
                read.lineage().stream().map(LineageEntry::eventId).sorted().toList();
        checks.that(
                "the lineage has every event once",
                events.equals(entries),
                entries.size() + " entries for " + events.size() + " events");
        List<String> unlinked = read.lineage().stream()
                .filter(entry -> !Boolean.TRUE.equals(entry.linked()))
                .map(LineageEntry::eventId)
                .toList();
        checks.none("every event leads back to a source record", unlinked, "lineage of " + entries.size() + " events");
    }

    private void reconcile() {
        Map<String, BigDecimal> reported = new TreeMap<>();
        for (EventTotal total : Objects.requireNonNullElse(read.report().totals(), List.<EventTotal>of())) {
            BigDecimal amount = Objects.requireNonNullElse(total.amount(), BigDecimal.ZERO);
            reported.put(total.type().value() + " " + total.currency(), amount.stripTrailingZeros());
        }
        Map<String, BigDecimal> summed = new TreeMap<>();
        ErpBatch.sums(read.events(), event -> event.type().value() + " " + event.currency())
                .forEach((key, sum) -> summed.put(key, sum.stripTrailingZeros()));
        checks.equal("the sums per type and currency are the report's", text(summed), text(reported));
        checks.equal("the report finds no discrepancy", 0L, known(read.report().discrepancyCount()));
    }

    private static String text(Map<String, BigDecimal> sums) {
        return String.join(
                ", ",
                sums.entrySet().stream()
                        .map(sum -> sum.getKey() + " " + Figures.plain(sum.getValue()))
                        .toList());
    }

    private void links() {
        List<String> faults = new ArrayList<>();
        List<Event> reversals =
                read.events().stream().filter(Reversals::mustLink).toList();
        for (Event reversal : reversals) {
            @Nullable Event original = read.original(reversal);
            if (original == null) {
                faults.add(reversal.eventId() + " " + reversal.type().value() + " leads to no original");
            } else if (!Reversals.fits(reversal, original)) {
                faults.add(reversal.eventId() + " cannot reverse " + original.eventId() + ", " + told(original));
            }
        }
        checks.none("every reversal and adjustment is linked to its original", faults, reversals.size() + " of them");
    }

    private static Object known(@Nullable Object value) {
        return value == null ? "none" : value;
    }
}
