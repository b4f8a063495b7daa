package com.g3nretailstack.accounting.mock.journal;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The requests that one org sent, bounded: the oldest entries make room, the counts go on; thread-safe.
 *
 * <p>An entry is there before its answer reaches the client.
 *
 * <pre>{@code
 * mock.journal("ACME").verify("/event/record", 3);
 * JsonNode body = mock.journal("ACME").requests("/event/record").get(0).body();
 * }</pre>
 */
public final class Journal {

    private static final int MOST_PATHS = 1_000;
    private static final int MOST_SHOWN = 50;

    private final int limit;
    private final Deque<JournalEntry> entries = new ArrayDeque<>();
    private final Map<String, Long> counts = new HashMap<>();
    private long sequence;

    /** An empty journal that keeps so many entries. */
    public Journal(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit: " + limit + " (expected: 1 or more)");
        }
        this.limit = limit;
    }

    /** The entries that are still kept, oldest first. */
    public synchronized List<JournalEntry> requests() {
        return List.copyOf(entries);
    }

    /** The entries of a path that are still kept, oldest first. */
    public List<JournalEntry> requests(String path) {
        return requests().stream().filter(entry -> entry.path().equals(path)).toList();
    }

    /** How many requests came since the last {@link #clear()}, dropped entries included. */
    public synchronized long count() {
        return sequence;
    }

    /** How many requests came to a path since the last {@link #clear()}, dropped entries included. */
    public synchronized long count(String path) {
        return counts.getOrDefault(path, 0L);
    }

    /** How many entries made room for newer ones. */
    public synchronized long dropped() {
        return sequence - entries.size();
    }

    /**
     * Checks how many requests came to a path.
     *
     * @throws AssertionError listing what was seen, if there were not exactly so many
     */
    public synchronized void verify(String path, long times) {
        long seen = count(path);
        if (seen != times) {
            throw new AssertionError("expected " + times + " requests to " + path + ", saw " + seen + " of " + sequence
                    + " in all:" + shown());
        }
    }

    /** Forgets everything and counts from 0 again. */
    public synchronized void clear() {
        entries.clear();
        counts.clear();
        sequence = 0;
    }

    /** Adds what became of a request. */
    public synchronized void add(Instant time, Exchange exchange) {
        entries.addLast(new JournalEntry(++sequence, time, exchange));
        if (entries.size() > limit) {
            entries.removeFirst();
        }
        String path = exchange.request().path();
        if (counts.size() < MOST_PATHS || counts.containsKey(path)) {
            counts.merge(path, 1L, Long::sum);
        }
    }

    private String shown() {
        String older = entries.size() > MOST_SHOWN ? "\n  …" : "";
        return entries.stream()
                .skip(Math.max(0, entries.size() - MOST_SHOWN))
                .map(entry -> "\n  " + entry)
                .collect(Collectors.joining("", older, ""));
    }
}
