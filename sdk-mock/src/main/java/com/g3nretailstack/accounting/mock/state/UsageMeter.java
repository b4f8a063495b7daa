package com.g3nretailstack.accounting.mock.state;

import com.g3nretailstack.accounting.mock.json.Json;
import com.g3nretailstack.accounting.mock.storage.ObjectStore;
import com.g3nretailstack.accounting.mock.storage.StoredObject;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Counts what an org asks of the service, and leaves it in the usage bucket; thread-safe.
 *
 * <p>One object holds one surface's hour, with one JSON line for each cost centre and one for what belongs to none:
 * {@code 2026-04-30/api_gateway/09.jsonl} below the org's code. Nothing is ever forgotten, however many calls there are.
 */
public final class UsageMeter {

    /** The bucket that the counts are left in. */
    public static final String BUCKET = "accounting-usage";

    private static final String NO_COST_CENTRE = "";
    private static final long SECONDS = 3_600;

    private final Map<Hour, Map<String, UsageCount>> hours = new TreeMap<>();
    private final Set<Hour> changed = new TreeSet<>();

    /** Makes a meter that stands at zero. */
    public UsageMeter() {}

    private record Hour(long sinceEpoch, String surface) implements Comparable<Hour> {
        @Override
        public int compareTo(Hour other) {
            int byTime = Long.compare(sinceEpoch, other.sinceEpoch);
            return byTime == 0 ? surface.compareTo(other.surface) : byTime;
        }

        String path() {
            String begin = Instant.ofEpochSecond(sinceEpoch * SECONDS).toString();
            return begin.substring(0, 10) + "/" + surface + "/" + begin.substring(11, 13) + ".jsonl";
        }
    }

    /** Counts a use of a surface, for a cost centre or for none. */
    public synchronized void count(Instant when, String surface, @Nullable String cccode, UsageCount usage) {
        Hour hour = new Hour(Math.floorDiv(when.getEpochSecond(), SECONDS), surface);
        hours.computeIfAbsent(hour, unused -> new TreeMap<>())
                .merge(cccode == null ? NO_COST_CENTRE : cccode, usage, UsageCount::plus);
        changed.add(hour);
    }

    /** Writes what was counted since the last time into the bucket; an hour's object takes the place of its former self. */
    public synchronized void leaveIn(ObjectStore store, String orgcode, Instant now) {
        for (Hour hour : changed) {
            byte[] lines = lines(hour.surface(), hours.getOrDefault(hour, Map.of()));
            store.put(BUCKET, new StoredObject(orgcode + "/" + hour.path(), lines.length, now, lines));
        }
        changed.clear();
    }

    private static byte[] lines(String surface, Map<String, UsageCount> counts) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        counts.forEach((cccode, count) -> {
            ObjectNode line = Json.object().put("surface", surface);
            if (!cccode.equals(NO_COST_CENTRE)) {
                line.put("cccode", cccode);
            }
            lines.writeBytes(Json.bytes(count.writeTo(line)));
            lines.write('\n');
        });
        return lines.toByteArray();
    }
}
