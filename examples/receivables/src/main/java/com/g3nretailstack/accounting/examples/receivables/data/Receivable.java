package com.g3nretailstack.accounting.examples.receivables.data;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One receivable and all that happened to it.
 *
 * @param caseId its number in the file
 * @param facts what happened, in order; the first is the charge that began it
 * @param notices how many payments the file notes, also those that moved no money
 */
public record Receivable(String caseId, List<Fact> facts, int notices) {
    /** How long after it was issued a receivable is to be paid; the file does not say, so this is ours. */
    public static final Duration TERM = Duration.ofDays(60);

    /** Copies the facts. */
    public Receivable {
        facts = List.copyOf(facts);
    }

    /** The charge that began it. */
    public Fact.Charge first() {
        return (Fact.Charge) facts.get(0);
    }

    /** Until when it is to be paid. */
    public Instant dueAt() {
        return first().at().plus(TERM);
    }
}
