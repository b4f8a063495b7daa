package com.g3nretailstack.accounting.mock.state;

import com.g3nretailstack.accounting.mock.storage.ObjectStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** An org's objects in buckets, the meter of its calls, and how far the jobs of usage have come; guarded by its org's lock. */
public final class UsageState {

    private final ObjectStore objects = new ObjectStore();
    private final UsageMeter meter = new UsageMeter();
    private final Map<Instant, SweptWindow> sweeps = new TreeMap<>();
    private final Map<LocalDate, DayUsage> days = new TreeMap<>();

    /** Makes the state of an org that was never used. */
    public UsageState() {}

    /** The org's part of all buckets; thread-safe of itself. */
    public ObjectStore objects() {
        return objects;
    }

    /** What counts the org's calls; thread-safe of itself. */
    public UsageMeter meter() {
        return meter;
    }

    /** How far the sweep has come, by the begin of its window. */
    public Map<Instant, SweptWindow> sweeps() {
        return sweeps;
    }

    /** How far the rollup has come, by day. */
    public Map<LocalDate, DayUsage> days() {
        return days;
    }
}
