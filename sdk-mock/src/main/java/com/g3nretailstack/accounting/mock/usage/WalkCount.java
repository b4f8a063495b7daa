package com.g3nretailstack.accounting.mock.usage;

import tools.jackson.databind.node.ObjectNode;

/** The counters of a walk; each adds up over the calls of one walk, and over the orgs of a sweep. */
public final class WalkCount {

    private long scanned;
    private long processed;
    private long usageRecords;
    private Measure objects = Measure.NOTHING;
    private Measure records = Measure.NOTHING;
    private long errors;

    /** Makes counters that stand at zero. */
    public WalkCount() {}

    /** How many prefixes were looked at, those that could not be read among them. */
    public long scanned() {
        return scanned;
    }

    void looked() {
        scanned++;
    }

    void failed() {
        errors++;
    }

    void measured(boolean asRecords, Measure measure) {
        processed++;
        if (asRecords) {
            records = sum(records, measure);
        } else {
            objects = sum(objects, measure);
        }
    }

    void standsInLedger() {
        usageRecords++;
    }

    private static Measure sum(Measure one, Measure other) {
        return new Measure(one.bytes() + other.bytes(), one.items() + other.items());
    }

    /** Writes the counters as the documents name them. */
    public ObjectNode writeTo(ObjectNode json) {
        return json.put("scanned_prefixes", scanned)
                .put("processed_prefixes", processed)
                .put("usage_records", usageRecords)
                .put("object_bytes", objects.bytes())
                .put("object_count", objects.items())
                .put("record_bytes", records.bytes())
                .put("record_items", records.items())
                .put("errors", errors);
    }
}
