package com.g3nretailstack.accounting.examples.playbooks.story;

/**
 * One thing that had to hold, and whether it did.
 *
 * @param name what had to hold
 * @param verdict whether it did
 * @param lookedAt what the verdict rests on, or why there is none
 */
public record Check(String name, Verdict verdict, String lookedAt) {

    /** What came of a check. */
    public enum Verdict {
        /** It holds. */
        PASS,
        /** It does not hold. */
        FAIL,
        /** No program can tell, or none can from here; somebody has to look. */
        NOT_CHECKABLE
    }

    /** Returns whether the check speaks against the program: what nobody could check does not. */
    public boolean failed() {
        return verdict == Verdict.FAIL;
    }
}
