package com.g3nretailstack.accounting.examples.quickstart.tieout;

import java.util.Arrays;
import java.util.BitSet;

/** What each line of a file must look like on the service; eight bytes a line. Not thread-safe. */
public final class LineFingerprints {
    private final BitSet lines = new BitSet();
    private long[] byLine = new long[4096];

    /** Notes the fingerprint of a line's event. */
    public void put(long line, long fingerprint) {
        int index = Math.toIntExact(line);
        if (index >= byLine.length) {
            byLine = Arrays.copyOf(byLine, Math.max(index + 1, byLine.length + (byLine.length >> 1)));
        }
        byLine[index] = fingerprint;
        lines.set(index);
    }

    /** Returns whether this line's event must be there. */
    boolean has(long line) {
        return line <= Integer.MAX_VALUE && lines.get((int) line);
    }

    /** Returns whether this line's event must look like that. */
    boolean matches(long line, long fingerprint) {
        return has(line) && byLine[(int) line] == fingerprint;
    }

    /** Returns the lines whose events must be there; a copy. */
    BitSet lines() {
        return (BitSet) lines.clone();
    }
}
