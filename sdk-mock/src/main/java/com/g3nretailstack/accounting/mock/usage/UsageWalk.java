package com.g3nretailstack.accounting.mock.usage;

import com.g3nretailstack.accounting.mock.state.StoredRecord;
import com.g3nretailstack.accounting.mock.storage.UnreadableException;
import java.time.Instant;
import java.util.Iterator;
import java.util.NavigableMap;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;

/** Walks references in key order, from any place on, and measures what each of them names. */
final class UsageWalk {

    private final NavigableMap<String, Source> sources;
    private final UsageLedger ledger;
    private final Instant before;
    private final WalkCount count;

    UsageWalk(NavigableMap<String, Source> sources, UsageLedger ledger, Instant before, WalkCount count) {
        this.sources = sources;
        this.ledger = ledger;
        this.before = before;
        this.count = count;
    }

    /** What is done with a measurement; no entry means that the ledger has none, no source that nothing is left to measure. */
    interface Booking {

        /** Counts only. */
        Booking NONE = (source, measure, entry) -> {};

        void book(@Nullable Source source, Measure measure, @Nullable StoredRecord entry);
    }

    /**
     * Looks at so many references after a place.
     *
     * @return the last one looked at, or null when none is left behind it
     */
    @Nullable String walk(NavigableSet<String> refs, @Nullable String after, int limit, Booking booking) {
        Iterator<String> rest = (after == null ? refs : refs.tailSet(after, false)).iterator();
        String last = after;
        for (int looked = 0; looked < limit && rest.hasNext(); looked++) {
            last = rest.next();
            look(last, booking);
        }
        return rest.hasNext() ? last : null;
    }

    private void look(String ref, Booking booking) {
        count.looked();
        @Nullable Source source = sources.get(ref);
        try {
            Measure measure = source == null ? Measure.NOTHING : source.measure(before);
            count.measured(source != null && source.records(), measure);
            enter(source, measure, ledger.entry(ref), booking);
        } catch (UnreadableException unreadable) {
            count.failed();
        }
    }

    private void enter(@Nullable Source source, Measure measure, @Nullable StoredRecord entry, Booking booking) {
        if (entry != null || !measure.empty()) {
            count.standsInLedger();
            booking.book(source, measure, entry);
        }
    }
}
