package com.g3nretailstack.accounting.mock.usage;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.state.BucketName;
import com.g3nretailstack.accounting.mock.state.DayUsage;
import com.g3nretailstack.accounting.mock.state.UsageCount;
import com.g3nretailstack.accounting.mock.storage.ObjectStore;
import com.g3nretailstack.accounting.mock.storage.Prefix;
import com.g3nretailstack.accounting.mock.storage.StoredObject;
import com.g3nretailstack.accounting.mock.storage.UnreadableException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/** Adds up the usage that services have left in their buckets for one day; the counters add up over orgs. */
final class RollupCount {

    private long scanned;
    private long processed;
    private long objects;
    private long records;
    private long errors;

    /** How many prefixes were looked at. */
    long scanned() {
        return scanned;
    }

    /** Reads prefixes of an org's day from where it stands, at most so many; whether none is left then. */
    boolean count(ObjectStore store, String orgcode, LocalDate dt, DayUsage day, int limit) {
        List<Prefix> rest = store.prefixes().stream()
                .filter(prefix -> ofDay(prefix, orgcode, dt) && after(prefix, day))
                .toList();
        for (Prefix prefix : rest.subList(0, Math.min(limit, rest.size()))) {
            look(store, prefix, day);
            day.moveTo(prefix.toString());
        }
        return rest.size() <= limit;
    }

    private static boolean ofDay(Prefix prefix, String orgcode, LocalDate dt) {
        return BucketName.of(prefix.bucket()).usageOf() != null && prefix.path().startsWith(orgcode + "/" + dt + "/");
    }

    private static boolean after(Prefix prefix, DayUsage day) {
        String place = day.place();
        return place == null || prefix.toString().compareTo(place) > 0;
    }

    private void look(ObjectStore store, Prefix prefix, DayUsage day) {
        scanned++;
        long errorsBefore = errors;
        try {
            String service =
                    Objects.requireNonNull(BucketName.of(prefix.bucket()).usageOf());
            store.read(prefix).forEach(object -> read(object, service, day));
        } catch (UnreadableException unreadable) {
            errors++;
        }
        if (errors == errorsBefore) {
            processed++;
        }
    }

    private void read(StoredObject object, String service, DayUsage day) {
        try {
            List<ObjectNode> lines = UsageLines.read(object);
            lines.forEach(line -> add(line, service, day));
            objects++;
            records += lines.size();
        } catch (IllegalArgumentException unreadable) {
            errors++;
        }
    }

    private static void add(ObjectNode line, String service, DayUsage day) {
        String cccode = Objects.requireNonNullElse(Json.text(line, "cccode"), "");
        day.add(new DayUsage.Surface(service, Json.requireText(line, "surface")), cccode, UsageCount.read(line));
    }

    /** Writes the counters as the documents name them. */
    ObjectNode writeTo(ObjectNode json) {
        return json.put("scanned_prefixes", scanned)
                .put("processed_prefixes", processed)
                .put("objects", objects)
                .put("records", records)
                .put("errors", errors);
    }
}
