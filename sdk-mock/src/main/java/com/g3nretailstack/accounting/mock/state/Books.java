package com.g3nretailstack.accounting.mock.state;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** An org's records; guarded by its org's lock. */
public final class Books {

    private final EventLog events = new EventLog();
    private final RecordShelf<ExportRun> exports = new RecordShelf<>(ExportRun::id, "code");
    private final RecordShelf<Batch> batches = new RecordShelf<>(Batch::id, "code", "export_id", "repairs_batch_id");
    private final Map<RecordKind, RecordShelf<StoredRecord>> records = new EnumMap<>(RecordKind.class);
    private final UsageState usage = new UsageState();
    private final Replays replays = new Replays();
    private final Ids ids;

    /** Makes empty books. */
    public Books(Ids ids) {
        this.ids = ids;
        for (RecordKind kind : RecordKind.values()) {
            records.put(kind, new RecordShelf<>(StoredRecord::id, kind.indexed().toArray(String[]::new)));
        }
    }

    /** The events. */
    public EventLog events() {
        return events;
    }

    /** The export runs. */
    public RecordShelf<ExportRun> exports() {
        return exports;
    }

    /** The export batches. */
    public RecordShelf<Batch> batches() {
        return batches;
    }

    /** The records of a kind. */
    public RecordShelf<StoredRecord> records(RecordKind kind) {
        return Objects.requireNonNull(records.get(kind));
    }

    /** Adds a record of a kind, found by its id and by the kind's indexed properties. */
    public StoredRecord add(RecordKind kind, ObjectNode facts) {
        StoredRecord record = new StoredRecord(kind, facts);
        records(kind).addFoundBy(record, kind.keys(facts));
        return record;
    }

    /** Objects in buckets, and what is counted of calls. */
    public UsageState usage() {
        return usage;
    }

    /** The answers that are given again. */
    public Replays replays() {
        return replays;
    }

    /** Where new records get their ids. */
    public Ids ids() {
        return ids;
    }

    /** The places of a batch's events, none when there is no such batch. */
    public Positions membersOf(String batchId) {
        @Nullable Batch batch = batches.find(batchId);
        return batch == null ? Positions.NONE : batch.members();
    }

    /** The places of the events that an export gathered, none when there is no such export. */
    public Positions gatheredBy(String exportId) {
        @Nullable ExportRun run = exports.find(exportId);
        return run == null ? Positions.NONE : run.snapshot();
    }
}
