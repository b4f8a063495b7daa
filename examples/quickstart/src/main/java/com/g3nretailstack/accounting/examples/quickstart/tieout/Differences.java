package com.g3nretailstack.accounting.examples.quickstart.tieout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What does not tie; the first {@value #MOST} in words, the rest counted. Not thread-safe. */
public final class Differences {
    private static final int MOST = 20;

    private final List<String> shown = new ArrayList<>();
    private long more;

    /** Notes one. */
    public void add(String difference) {
        if (shown.size() < MOST) {
            shown.add(difference);
        } else {
            more++;
        }
    }

    /** Notes one where two figures are not equal. */
    public void compare(String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            add(what + ": " + found + " (expected: " + expected + ")");
        }
    }

    /** Returns whether everything ties. */
    public boolean isEmpty() {
        return shown.isEmpty();
    }

    /** Returns what to tell the user. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(shown);
        if (more > 0) {
            lines.add("and " + more + " more");
        }
        return Collections.unmodifiableList(lines);
    }
}
