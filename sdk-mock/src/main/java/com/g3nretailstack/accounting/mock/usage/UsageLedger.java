package com.g3nretailstack.accounting.mock.usage;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.state.Books;
import com.g3nretailstack.accounting.mock.state.RecordKind;
import com.g3nretailstack.accounting.mock.state.RecordShelf;
import com.g3nretailstack.accounting.mock.state.StoredRecord;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An org's usage records of one window, and how one run writes them. */
final class UsageLedger {

    private static final String RECONCILED = "reconciled";

    private final String orgcode;
    private final Books books;
    private final RecordShelf<StoredRecord> shelf;
    private final UsageWindow window;
    private final String runId;
    private final Instant now;

    UsageLedger(String orgcode, Books books, UsageWindow window, String runId, Instant now) {
        this.orgcode = orgcode;
        this.books = books;
        this.shelf = books.records(RecordKind.STORAGE_USAGE);
        this.window = window;
        this.runId = runId;
        this.now = now;
    }

    /** What the window's records name, whether it can be measured here or not. */
    List<String> refs() {
        return shelf.matching(shelf.all(), this::ofWindow).stream()
                .map(UsageLedger::ref)
                .toList();
    }

    /** The oldest record of a resource in the window, or null. */
    @Nullable StoredRecord entry(String ref) {
        List<StoredRecord> entries = shelf.matching(
                shelf.candidates("resource_ref", ref), entry -> ref(entry).equals(ref) && ofWindow(entry));
        return entries.isEmpty() ? null : entries.get(0);
    }

    private boolean ofWindow(StoredRecord entry) {
        return UsageWindow.of(entry.facts()).equals(window);
    }

    private static String ref(StoredRecord entry) {
        return Json.requireText(entry.facts(), "resource_ref");
    }

    /** Makes the record that a sweep makes: not confirmed yet. */
    void sweep(Source source, Measure measure) {
        books.add(RecordKind.STORAGE_USAGE, facts(source, measure, "sweep", "recorded"));
    }

    /** Makes the record that a reconciliation makes, with the reason and references that its request gives. */
    void reconcile(Source source, Measure measure, ObjectNode request) {
        ObjectNode facts = facts(source, measure, "reconcile", RECONCILED);
        copy(request, facts, "reason", "reason_code", "source_refs");
        books.add(RecordKind.STORAGE_USAGE, facts);
    }

    private ObjectNode facts(Source source, Measure measure, String origin, String status) {
        ObjectNode facts = Json.object()
                .put("usage_id", books.ids().next(RecordKind.STORAGE_USAGE.idPrefix()))
                .put("orgcode", orgcode)
                .put("service", source.service())
                .put("resource_kind", source.records() ? "record" : "object")
                .put("resource_ref", source.ref())
                .put("status", status)
                .put("origin", origin)
                .put("run_id", runId);
        window.writeTo(facts);
        measured(facts, source, measure);
        String stamp = now.toString();
        return facts.put("revision", 1).put("created_at", stamp).put("updated_at", stamp);
    }

    private void measured(ObjectNode facts, Source source, Measure measure) {
        facts.put("logical_bytes", measure.bytes())
                .put("item_count", measure.items())
                .put("measured_at", now.toString())
                .put("estimated", source.estimated());
    }

    /**
     * Confirms a record, or corrects it where it was measured otherwise; one that is reconciled and right stays as it is.
     *
     * <p>References stay those that the record was made with: it is found by them.
     */
    void confirm(StoredRecord entry, @Nullable Source source, Measure measure, ObjectNode request) {
        boolean corrected = !measure.empty() && !measure.equals(measureOf(entry));
        if (entry.status().equals(RECONCILED) && !corrected) {
            return;
        }
        ObjectNode changes = Json.object().put("status", RECONCILED).put("run_id", runId);
        if (source != null && corrected) {
            measured(changes, source, measure);
        }
        copy(request, changes, "reason", "reason_code");
        entry.change(changes, now);
    }

    private static Measure measureOf(StoredRecord entry) {
        return new Measure(
                entry.facts().path("logical_bytes").asLong(-1),
                entry.facts().path("item_count").asLong(-1));
    }

    private static void copy(ObjectNode from, ObjectNode to, String... properties) {
        for (String property : properties) {
            JsonNode given = from.get(property);
            if (given != null && !given.isNull()) {
                to.set(property, given);
            }
        }
    }
}
