package com.g3nretailstack.accounting.examples.receivables.tie;

import com.g3nretailstack.accounting.examples.receivables.book.DunningRound;
import com.g3nretailstack.accounting.examples.receivables.data.Fact;
import com.g3nretailstack.accounting.examples.receivables.data.Receivable;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which receivables a round of dunning has to find, worked out from the file alone; asked for one round after the other. */
public final class ExpectedDunning {
    private final Collection<Receivable> receivables;
    private final Map<String, Integer> taken = new HashMap<>();
    private @Nullable Instant before;

    /** Begins with nothing dunned. */
    public ExpectedDunning(Collection<Receivable> receivables) {
        this.receivables = receivables;
    }

    /** How many are due for each level as of an instant, given what the file and the rounds before have done. */
    public Map<Integer, Long> round(Instant asOf) {
        Map<Integer, Long> due = new TreeMap<>();
        for (Receivable receivable : receivables) {
            handOver(receivable, asOf);
            int level = level(Standing.of(receivable, asOf));
            if (level > taken.getOrDefault(receivable.caseId(), 0)) {
                due.merge(level, 1L, Long::sum);
                taken.put(receivable.caseId(), level);
            }
        }
        before = asOf;
        return due;
    }

    // the file's own hand-overs come before the round, where something was owed for long enough
    private void handOver(Receivable receivable, Instant asOf) {
        for (Fact fact : receivable.facts()) {
            boolean ofThisRound =
                    !fact.at().isAfter(asOf) && (before == null || fact.at().isAfter(before));
            if (ofThisRound
                    && fact instanceof Fact.Collection
                    && level(Standing.of(receivable, fact.at())) == DunningRound.COLLECTION) {
                taken.put(receivable.caseId(), DunningRound.COLLECTION);
            }
        }
    }

    private static int level(Standing standing) {
        int level = 0;
        while (standing.due().signum() > 0
                && level < DunningRound.DAYS.size()
                && DunningRound.DAYS.get(level) <= standing.daysOverdue()) {
            level++;
        }
        return level;
    }
}
