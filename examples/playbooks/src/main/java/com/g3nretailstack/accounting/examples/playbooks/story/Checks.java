package com.g3nretailstack.accounting.examples.playbooks.story;

import com.g3nretailstack.accounting.examples.playbooks.story.Check.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The checks made so far, in their order. Not thread-safe. */
public final class Checks {
    private static final int MOST_NAMED = 3;

    private final List<Check> all = new ArrayList<>();

    /** Notes whether something holds, and what that rests on. */
    public void that(String name, boolean holds, String lookedAt) {
        all.add(new Check(name, holds ? Verdict.PASS : Verdict.FAIL, lookedAt));
    }

    /** Notes whether a figure is what it must be. */
    public void equal(String name, Object expected, Object found) {
        boolean holds = expected.equals(found);
        that(name, holds, holds ? String.valueOf(found) : found + " (expected: " + expected + ")");
    }

    /** Notes that none of so many things is at fault, or names the first few that are. */
    public void none(String name, List<String> faults, String lookedAt) {
        that(name, faults.isEmpty(), faults.isEmpty() ? lookedAt : few(faults));
    }

    /** Notes a line that no program can check from here, and why. */
    public void notCheckable(String name, String why) {
        all.add(new Check(name, Verdict.NOT_CHECKABLE, why));
    }

    /** Returns the checks. */
    public List<Check> all() {
        return Collections.unmodifiableList(all);
    }

    /** Returns the names of those that do not hold. */
    public List<String> failed() {
        return all.stream().filter(Check::failed).map(Check::name).toList();
    }

    private static String few(List<String> faults) {
        String named = String.join("; ", faults.subList(0, Math.min(MOST_NAMED, faults.size())));
        return faults.size() <= MOST_NAMED ? named : named + "; and " + (faults.size() - MOST_NAMED) + " more";
    }
}
