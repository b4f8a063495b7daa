package com.g3nretailstack.accounting.examples.quickstart.tieout;

import com.g3nretailstack.accounting.examples.quickstart.data.FileIdentity;
import com.g3nretailstack.accounting.model.Event;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;

/**
 * The events that the service lists back, one by one compared with the lines that they came from.
 *
 * <p>Every line must be there once, with every field as it was sent. Not thread-safe.
 */
public final class ListedEvents {
    private final FileIdentity file;
    private final LineFingerprints expected;
    private final Differences differences;
    private final BitSet missing;
    private final Totals totals = new Totals();
    private final BatchChecksum checksum = new BatchChecksum();

    /** Starts an empty list; what does not tie is noted in {@code differences}. */
    public ListedEvents(FileIdentity file, LineFingerprints expected, Differences differences) {
        this.file = file;
        this.expected = expected;
        this.differences = differences;
        this.missing = expected.lines();
    }

    /** Adds an event. */
    public void add(Event event) {
        totals.add(event.type().value(), event.amount());
        checksum.add(event);
        List<String> refs = event.sourceRefs();
        OptionalLong line = refs == null || refs.isEmpty() ? OptionalLong.empty() : file.lineOf(refs.get(0));
        if (line.isEmpty() || !expected.has(line.getAsLong())) {
            differences.add("event " + event.eventId() + " comes from no line of the file");
        } else {
            compare(line.getAsLong(), event);
        }
    }

    /** Notes the lines that are missing; to be called after the last event. */
    public void end() {
        missing.stream().forEach(line -> differences.add("line " + line + " is missing"));
    }

    /** Returns count and sum per type. */
    public Totals totals() {
        return totals;
    }

    /** Returns the checksum over what was listed. */
    public String checksum() {
        return checksum.hex();
    }

    private void compare(long line, Event event) {
        if (!missing.get((int) line)) {
            differences.add("line " + line + " is there twice, the second time as event " + event.eventId());
        } else if (!expected.matches(line, Fingerprint.of(event, file))) {
            differences.add("line " + line + " is there with other content, as event " + event.eventId());
        }
        missing.clear((int) line);
    }
}
