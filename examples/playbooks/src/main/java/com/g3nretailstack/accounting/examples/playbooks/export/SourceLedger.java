package com.g3nretailstack.accounting.examples.playbooks.export;

import com.g3nretailstack.accounting.model.EventRecordRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What the source systems handed over, to compare with what the ERP receives. Not thread-safe. */
public final class SourceLedger {
    private final List<Entry> entries = new ArrayList<>();

    /**
     * One business record.
     *
     * @param sourceRef the record's own reference
     * @param type the event's type on the wire
     * @param amount of the event
     * @param currency of the amount
     */
    public record Entry(String sourceRef, String type, BigDecimal amount, String currency) {}

    /** Notes what is handed over. */
    public void add(EventRecordRequest request) {
        List<String> refs = request.sourceRefs();
        if (refs == null || refs.isEmpty()) {
            throw new IllegalArgumentException("sourceRefs: none (expected: the record's own reference first)");
        }
        entries.add(new Entry(refs.get(0), request.type().value(), request.amount(), request.currency()));
    }

    /** Returns the records in the order in which they were handed over. */
    public List<Entry> entries() {
        return Collections.unmodifiableList(entries);
    }
}
