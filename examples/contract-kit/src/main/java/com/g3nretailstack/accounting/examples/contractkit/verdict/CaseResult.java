package com.g3nretailstack.accounting.examples.contractkit.verdict;

import java.util.List;

/**
 * What became of one case.
 *
 * @param subject the operation's id, or what else the case is about
 * @param aspect the column that it stands in: {@code happy}, an error's tag, or a group of further cases
 * @param name what the case shows, as a sentence
 * @param verdict how it ended
 * @param reason why it failed or was skipped, empty where it passed
 * @param written the records that it wrote, each named by operation, id and what it can be found by
 */
public record CaseResult(
        String subject, String aspect, String name, Verdict verdict, String reason, List<String> written) {

    /** Copies the list. */
    public CaseResult {
        written = List.copyOf(written);
    }

    /** Whether it ended so. */
    public boolean is(Verdict other) {
        return verdict == other;
    }
}
