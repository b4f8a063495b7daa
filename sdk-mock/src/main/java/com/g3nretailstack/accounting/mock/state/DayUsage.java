package com.g3nretailstack.accounting.mock.state;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What has been added up of one day's usage so far, and where to go on; guarded by its org's lock. */
public final class DayUsage {

    private final Map<Surface, Map<String, UsageCount>> counts = new TreeMap<>();
    private @Nullable String place;
    private boolean done;

    /** Makes a day of which nothing has been read. */
    public DayUsage() {}

    /** A service's surface, by service and then by name. */
    public record Surface(String service, String name) implements Comparable<Surface> {
        @Override
        public int compareTo(Surface other) {
            int byService = service.compareTo(other.service);
            return byService == 0 ? name.compareTo(other.name) : byService;
        }
    }

    /** A copy that goes its own way. */
    public DayUsage copy() {
        DayUsage copy = new DayUsage();
        counts.forEach((surface, parts) -> copy.counts.put(surface, new TreeMap<>(parts)));
        copy.place = place;
        copy.done = done;
        return copy;
    }

    /** Adds usage of a surface, for a cost centre or, with an empty code, for none. */
    public void add(Surface surface, String cccode, UsageCount count) {
        counts.computeIfAbsent(surface, unused -> new TreeMap<>()).merge(cccode, count, UsageCount::plus);
    }

    /** The counts by surface and cost centre, in order; the empty code stands for none. */
    public Map<Surface, Map<String, UsageCount>> counts() {
        return counts;
    }

    /** The last prefix that was looked at, null at the start. */
    public @Nullable String place() {
        return place;
    }

    /** Notes how far the day has been read. */
    public void moveTo(String prefix) {
        place = prefix;
    }

    /** Whether the day has been read to its end. */
    public boolean done() {
        return done;
    }

    /** Notes that the day has been read to its end. */
    public void finish() {
        done = true;
    }
}
