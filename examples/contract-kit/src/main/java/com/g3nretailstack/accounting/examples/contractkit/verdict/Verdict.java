package com.g3nretailstack.accounting.examples.contractkit.verdict;

/** What became of a case. */
public enum Verdict {
    /** Everything is as the contract says. */
    PASSED,
    /** Something is not. */
    FAILED,
    /** It cannot be played where the kit runs; the reason says why. */
    SKIPPED
}
